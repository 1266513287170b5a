import { dayOf } from '../calendar/beijing'

/** Why somebody cannot come: a category and never more (no illness, no place, no person). */
export const leaveCategories = {
  duty: { label: '因公', sign: '公', hint: '出差、上级会议、值班' },
  personal: { label: '事假', sign: '事', hint: '家里或个人有事' },
  sick: { label: '病假', sign: '病', hint: '不用写病情' },
  holiday: { label: '休假', sign: '休', hint: '年休、探亲、产假等' },
} as const satisfies Record<string, { label: string; sign: string; hint: string }>

/** A line of {@link leaveCategories}. */
export type LeaveCategory = keyof typeof leaveCategories

/** What one member asked about one activity (请假). Its id is `activity:member`: asked again, it is the same request. */
export type LeaveRequest = {
  _id: string
  branchId: string
  activityId: string
  memberId: string
  on: string
  year: number
  category: LeaveCategory
  state: LeaveState
  /** The beginning it was asked for: moved to another day, the activity needs another answer. */
  forStart: string
  askedAt: string
  decidedAt?: string
  decidedBy?: string
  /** What the officer says to a refusal. */
  answer?: string
}

export type LeaveState = 'asked' | 'granted' | 'refused' | 'withdrawn'

export const leaveStateLabels: Record<LeaveState, string> = {
  asked: '等待批准',
  granted: '已准假',
  refused: '没有批准',
  withdrawn: '已撤回',
}

/** Whether the request is about the activity as it is planned now; moved to another day it has lapsed. */
export function isForThatDay({ forStart }: Pick<LeaveRequest, 'forStart'>, { on }: { on: string }): boolean {
  return dayOf(forStart) === on
}

/** Whether the leave is granted and holds. */
export function leaveStands(
  request: Pick<LeaveRequest, 'state' | 'forStart'> | null | undefined,
  activity: { on: string },
): boolean {
  return request?.state === 'granted' && isForThatDay(request, activity)
}

/** Whether an officer has yet to answer. */
export function leaveWaits(
  request: Pick<LeaveRequest, 'state' | 'forStart'> | null | undefined,
  activity: { on: string },
): boolean {
  return request?.state === 'asked' && isForThatDay(request, activity)
}
