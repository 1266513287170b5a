import { type AttendanceState, attended } from './attendance'

/**
 * A cell of the attendance matrix (组织生活考勤). `open` is an expected member without an entry at an activity that is over:
 * nobody has said yet whether they were absent. `none` is somebody who was not expected and did not come.
 */
export type RegisterMark = AttendanceState | 'observer' | 'open' | 'upcoming' | 'none'

export const registerMarkLabels: Record<RegisterMark, { label: string; sign: string }> = {
  present: { label: '出席', sign: '√' },
  late: { label: '迟到', sign: '迟' },
  leave: { label: '请假', sign: '假' },
  absent: { label: '缺席', sign: '×' },
  observer: { label: '列席', sign: '列' },
  open: { label: '未登记', sign: '?' },
  upcoming: { label: '未开始', sign: '·' },
  none: { label: '不参加', sign: '' },
}

/** An entry of the matrix's source, without what the matrix does not show. */
export type RegisterEntry = { activityId: string; state: AttendanceState; observer: boolean }

/** What the matrix must know of an activity; `expected` is the frozen list or the rule's reading. */
export type RegisterActivity = { id: string; expected: readonly string[]; over: boolean }

/** The mark of one member at one activity. */
export function registerMark(activity: RegisterActivity, memberId: string, entry?: RegisterEntry): RegisterMark {
  if (entry) return entry.observer && attended(entry.state) ? 'observer' : entry.state
  if (!activity.expected.includes(memberId)) return 'none'
  return activity.over ? 'open' : 'upcoming'
}

/** Exact counts of one member's marks: expected (应到) at activities that are over, attended (实到), and each state. */
export type AttendanceCounts = {
  expected: number
  attended: number
  late: number
  leave: number
  absent: number
  open: number
  observer: number
}

/** Counts a row of marks. Attending as an observer is counted apart: it fills no expectation. */
export function countMarks(marks: readonly RegisterMark[]): AttendanceCounts {
  const count = (...wanted: RegisterMark[]) => marks.filter((mark) => wanted.includes(mark)).length
  return {
    expected: count('present', 'late', 'leave', 'absent', 'open'),
    attended: count('present', 'late'),
    late: count('late'),
    leave: count('leave'),
    absent: count('absent'),
    open: count('open'),
    observer: count('observer'),
  }
}
