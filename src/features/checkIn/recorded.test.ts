import type { Today, TodayCard } from '@/cloud/today'
import type { Outcome } from './proof'
import { withOutcome } from './recorded'

const card = (activityId: string, mine: TodayCard['mine'] = null) => ({ activityId, mine }) as TodayCard
const today = (...cards: TodayCard[]): Today => ({ cards, waiting: null })
const at = '2026-11-25T06:02:00.000Z'
const outcome: Outcome = { outcome: 'recorded', activityId: 'b', title: '', state: 'late', observer: false, at }

test('enters what was recorded and leaves every other card the same object', () => {
  const before = today(card('a'), card('b'))
  const after = withOutcome(before, outcome, 'code')
  expect(after?.cards[1]?.mine).toEqual({ state: 'late', observer: false, at, method: 'code' })
  expect(after?.cards[0]).toBe(before.cards[0])
})

test('a repeat keeps the entry that is known, with who made it', () => {
  const mine = { state: 'present', observer: false, at, method: 'officer' } as const
  expect(withOutcome(today(card('b', mine)), { ...outcome, outcome: 'already' }, 'scan')?.cards[0]?.mine).toBe(mine)
})

test('asks anew for an activity that is not shown, and for an entry made elsewhere', () => {
  expect(withOutcome(today(card('a')), outcome, 'scan')).toBeUndefined()
  expect(withOutcome(today(card('b')), { ...outcome, outcome: 'already' }, 'scan')).toBeUndefined()
})
