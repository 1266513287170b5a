import type { TodayCard } from '@/cloud/today'
import { calledOffSoon, mainActivities, wordOf } from './mainActivities'

const card = (activityId: string, change: Partial<TodayCard> = {}) =>
  ({ activityId, phase: 'upcoming', expected: true, mine: null, ...change }) as TodayCard
const mine = { state: 'present', observer: false, at: '', method: 'scan' } as const
const ids = (...cards: TodayCard[]) => mainActivities(cards).map(({ activityId }) => activityId)

test('what is open comes before what follows', () => {
  expect(ids(card('a'), card('b', { phase: 'checkIn' }))).toEqual(['b'])
})

test('all that is open is shown, in its place even when recorded', () => {
  expect(ids(card('a', { phase: 'checkIn', mine }), card('b', { phase: 'checkIn' }), card('c'))).toEqual(['a', 'b'])
})

test('a meeting of others is passed over, unless it alone is open', () => {
  expect(ids(card('a', { expected: false }), card('b'))).toEqual(['b'])
  expect(ids(card('a', { expected: false, phase: 'checkIn' }))).toEqual(['a'])
  expect(ids(card('a', { expected: false }))).toEqual([])
})

test('what is over is no main thing', () => {
  expect(ids(card('a', { phase: 'past', mine }))).toEqual([])
})

test('what was called off is no main thing either, whatever else there is', () => {
  expect(ids(card('a', { phase: 'cancelled' }))).toEqual([])
  expect(ids(card('a', { phase: 'cancelled' }), card('b'), card('c', { phase: 'checkIn' }))).toEqual(['c'])
})

test('called off today or for tomorrow, it is said at once; later than that it waits in its place', () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26']
  const cards = days.map((on) => card(on, { on, phase: 'cancelled' }))
  const soon = calledOffSoon([...cards, card('on', { on: '2026-11-24' })], '2026-11-24T06:00:00.000Z')
  expect(soon.map(({ on }) => on)).toEqual(['2026-11-24', '2026-11-25'])
})

test('a smaller card says in a word how it concerns one', () => {
  expect(wordOf(card('a'))).toBeNull()
  expect(wordOf(card('a', { expected: false }))?.word).toBe('不用参加')
  expect(wordOf(card('a', { phase: 'past' }))?.word).toBe('未登记')
  expect(wordOf(card('a', { phase: 'cancelled', mine }))?.word).toBe('× 已取消')
  expect(wordOf(card('a', { mine: { ...mine, observer: true } }))?.word).toBe('✓ 列席')
  expect(wordOf(card('a', { mine: { ...mine, state: 'late' } }))?.word).toBe('✓ 迟到')
})

test('a smaller card says what became of one’s leave', () => {
  const leave = { category: 'duty', state: 'granted', lapsed: false } as const
  expect(wordOf(card('a', { leave }))?.word).toBe('○ 已准假')
  expect(wordOf(card('a', { leave: { ...leave, lapsed: true } }))?.word).toBe('○ 请假已作废')
  expect(wordOf(card('a', { leave, mine }))?.word).toBe('✓ 出席')
})
