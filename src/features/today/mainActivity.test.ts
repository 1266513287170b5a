import type { ActivityCard } from '@/cloud/today'
import { mainActivity, wordOf } from './mainActivity'

const card = (activityId: string, change: Partial<ActivityCard> = {}) =>
  ({ activityId, phase: 'upcoming', expected: true, mine: null, ...change }) as ActivityCard
const mine = { state: 'present', observer: false, at: '', method: 'scan' } as const

test('what is open comes before what follows', () => {
  expect(mainActivity([card('a'), card('b', { phase: 'checkIn' })])?.activityId).toBe('b')
})

test('the card stays the main one once it is recorded', () => {
  const cards = [card('a', { phase: 'checkIn', mine }), card('b', { phase: 'checkIn' }), card('c')]
  expect(mainActivity(cards)?.activityId).toBe('a')
})

test('a meeting of others is passed over, unless it alone is open', () => {
  expect(mainActivity([card('a', { expected: false }), card('b')])?.activityId).toBe('b')
  expect(mainActivity([card('a', { expected: false, phase: 'checkIn' })])?.activityId).toBe('a')
  expect(mainActivity([card('a', { expected: false })])).toBeUndefined()
})

test('what is over is no main thing', () => {
  expect(mainActivity([card('a', { phase: 'past', mine })])).toBeUndefined()
})

test('a smaller card says in a word how it concerns one', () => {
  expect(wordOf(card('a'))).toBeNull()
  expect(wordOf(card('a', { expected: false }))?.word).toBe('不用参加')
  expect(wordOf(card('a', { phase: 'past' }))?.word).toBe('未登记')
  expect(wordOf(card('a', { mine: { ...mine, observer: true } }))?.word).toBe('✓ 列席')
  expect(wordOf(card('a', { mine: { ...mine, state: 'late' } }))?.word).toBe('✓ 迟到')
})
