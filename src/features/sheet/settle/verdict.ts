import { type AttendanceState, attendanceLabels } from '@domain/attendance/attendance'
import { type LeaveCategory, leaveCategories } from '@domain/attendance/leave'

/** What an officer says of a person: a state, and of somebody on leave the category, if it is known. */
export type Verdict = { state: AttendanceState; category?: LeaveCategory }

/** A verdict as something to choose: its state, or `leave:` with the category. */
export type VerdictKey = AttendanceState | `leave:${LeaveCategory}`

/** A verdict as something to choose. */
export function keyOf({ state, category }: Verdict): VerdictKey {
  return state === 'leave' && category ? `leave:${category}` : state
}

/** What was chosen, as a verdict. */
export function verdictOf(key: VerdictKey): Verdict {
  const [state, category] = key.split(':') as [AttendanceState, LeaveCategory | undefined]
  return category ? { state, category } : { state }
}

/** The verdict in words: 缺席, 请假（因公）, 请假. */
export function verdictWord({ state, category }: Verdict): string {
  return category ? `${attendanceLabels[state]}（${leaveCategories[category].label}）` : attendanceLabels[state]
}

const option = (verdict: Verdict, label = verdictWord(verdict)) => ({ value: keyOf(verdict), label })

/** How somebody can have missed an activity. */
export const awayOptions = [
  option({ state: 'absent' }),
  ...(Object.keys(leaveCategories) as LeaveCategory[]).map((category) => option({ state: 'leave', category })),
  option({ state: 'leave' }, '请假（类别不清楚）'),
]

/** How somebody can have come. */
export const cameOptions = [option({ state: 'present' }), option({ state: 'late' })]
