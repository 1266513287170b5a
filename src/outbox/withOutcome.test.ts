import type { Today, TodayCard } from '@/cloud/today'
import type { CheckInOutcome } from './send'
import { withOutcome } from './withOutcome'

const card = (activityId: string, mine: TodayCard['mine'] = null) => ({ activityId, mine }) as TodayCard
const today = (...cards: TodayCard[]): Today => ({ now: '2026-11-25T06:02:30.000Z', cards, waiting: null })
const at = '2026-11-25T06:02:00.000Z'
const outcome: CheckInOutcome = {
  outcome: 'recorded',
  activityId: 'b',
  title: '',
  state: 'late',
  observer: false,
  at,
  method: 'code',
}

test('enters what was recorded and leaves every other card the same object', () => {
  const before = today(card('a'), card('b'))
  const after = withOutcome(before, outcome)
  expect(after?.cards[1]?.mine).toEqual({ state: 'late', observer: false, at, method: 'code' })
  expect(after?.cards[0]).toBe(before.cards[0])
})

test('says that it came late, and that it waits for an officer’s look', () => {
  const after = withOutcome(today(card('b')), { ...outcome, outcome: 'noted', state: 'absent', minutesOffline: 40 })
  expect(after?.cards[0]?.mine).toMatchObject({ state: 'absent', minutesOffline: 40, unseen: true })
})

test('asks anew for an activity that is not shown', () => {
  expect(withOutcome(today(card('a')), outcome)).toBeUndefined()
})
