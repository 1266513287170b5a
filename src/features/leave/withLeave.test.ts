import type { Today, TodayCard } from '@/cloud/today'
import { withLeave } from './withLeave'

const card = (activityId: string) => ({ activityId }) as TodayCard
const today: Today = { now: '', waiting: null, cards: [card('a'), card('b')] }
const leave = { category: 'duty', state: 'asked', lapsed: false } as const

test('only the one card changes', () => {
  const next = withLeave(today, 'b', leave)
  expect(next.cards[1]?.leave).toEqual(leave)
  expect(next.cards[0]).toBe(today.cards[0])
  expect(withLeave(next, 'b', undefined).cards[1]?.leave).toBeUndefined()
})

test('an activity that is not shown changes nothing', () => {
  expect(withLeave(today, 'x', leave)).toBe(today)
})
