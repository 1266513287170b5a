import type { ActivityKind } from '../activities/kinds'
import { type AttendanceState, attended } from './attendance'
import { type LeaveCategory, leaveCategories } from './leave'

/**
 * A cell of the attendance matrix (组织生活考勤). `open` is an expected member without an entry at an activity that is over:
 * nobody has said yet whether they were absent. `madeUp` is an absence or leave closed by later study (补学). `none` is
 * somebody who was not expected and did not come.
 */
export type RegisterMark = AttendanceState | 'madeUp' | 'observer' | 'open' | 'upcoming' | 'none'

export const registerMarkLabels: Record<RegisterMark, { label: string; sign: string }> = {
  present: { label: '出席', sign: '√' },
  late: { label: '迟到', sign: '迟' },
  leave: { label: '请假', sign: '假' },
  absent: { label: '缺席', sign: '×' },
  madeUp: { label: '补学', sign: '补' },
  observer: { label: '列席', sign: '列' },
  open: { label: '未登记', sign: '?' },
  upcoming: { label: '未开始', sign: '·' },
  none: { label: '不参加', sign: '' },
}

/** An entry of the matrix's source, without what the matrix does not show. */
export type RegisterEntry = {
  activityId: string
  state: AttendanceState
  observer: boolean
  category?: LeaveCategory
  madeUp: boolean
}

/** What the matrix must know of an activity; `expected` is the frozen list or the rule's reading. */
export type RegisterActivity = { id: string; expected: readonly string[]; over: boolean }

/** The mark of one member at one activity; `onLeave`: they were granted leave, and nothing else is known. */
export function registerMark(
  activity: RegisterActivity,
  memberId: string,
  entry?: RegisterEntry,
  onLeave = false,
): RegisterMark {
  if (entry) {
    if (attended(entry.state)) return entry.observer ? 'observer' : entry.state
    return entry.madeUp ? 'madeUp' : entry.state
  }
  if (!activity.expected.includes(memberId)) return 'none'
  if (!activity.over) return 'upcoming'
  return onLeave ? 'leave' : 'open'
}

/**
 * Exact counts of one member's marks: expected (应到) at activities that are over, attended (实到), and each state. What was
 * made up counts as neither attended nor absent: whether it closes a standard is the standard's matter.
 */
export type AttendanceCounts = {
  expected: number
  attended: number
  late: number
  leave: number
  absent: number
  madeUp: number
  open: number
  observer: number
}

/** Counts a row of marks. Attending as an observer is counted apart: it fills no expectation. */
export function countMarks(marks: readonly RegisterMark[]): AttendanceCounts {
  const count = (...wanted: RegisterMark[]) => marks.filter((mark) => wanted.includes(mark)).length
  return {
    expected: count('present', 'late', 'leave', 'absent', 'madeUp', 'open'),
    attended: count('present', 'late'),
    late: count('late'),
    leave: count('leave'),
    absent: count('absent'),
    madeUp: count('madeUp'),
    open: count('open'),
    observer: count('observer'),
  }
}

/** One kind's share of a row of marks: how many such activities there were at all, and the counts of this member. */
export type KindCounts = { kind: ActivityKind; held: number; counts: AttendanceCounts }

/**
 * A member's row kind by kind, in the order given: what "三会一课", "集中学习 12 次" and their like are measured by. `kinds` names
 * each column's; a kind without a column of its own is there with nothing in it.
 */
export function countByKind(
  marks: readonly RegisterMark[],
  columns: readonly { kind: ActivityKind }[],
  kinds: readonly ActivityKind[],
): KindCounts[] {
  return kinds.map((kind) => {
    const of = marks.filter((_mark, column) => columns[column]?.kind === kind)
    return { kind, held: of.length, counts: countMarks(of) }
  })
}

/** Several people's counts together (人次). */
export function sumCounts(all: readonly AttendanceCounts[]): AttendanceCounts {
  const sum = (field: keyof AttendanceCounts) => all.reduce((total, counts) => total + counts[field], 0)
  return {
    expected: sum('expected'),
    attended: sum('attended'),
    late: sum('late'),
    leave: sum('leave'),
    absent: sum('absent'),
    madeUp: sum('madeUp'),
    open: sum('open'),
    observer: sum('observer'),
  }
}

/** A mark as a word, with the reason where one is known: 请假（因公）. */
export function markWord(mark: RegisterMark, category?: LeaveCategory): string {
  const { label } = registerMarkLabels[mark]
  return mark === 'leave' && category ? `${label}（${leaveCategories[category].label}）` : label
}
