import { type ActivityKind, activityKindIds } from '@domain/activities/kinds'
import { type LeaveCategory, leaveCategories } from '@domain/attendance/leave'
import {
  type AttendanceCounts,
  countByKind,
  countMarks,
  type KindCounts,
  type RegisterMark,
} from '@domain/attendance/register'
import { formatShortDay } from '@domain/calendar/format'
import type { desk } from '@/cloud/client'
import type { HeatState } from '@/components/heatDrawing'
import { markHeat } from '@/components/markHeat'
import { nameWith } from '@/session/namesakes'

/** The year's register as the cloud answers it. */
export type RegisterAnswer = Awaited<ReturnType<typeof desk.attendance.register.query>>

/** An activity of the register: a column. */
export type RegisterColumn = RegisterAnswer['activities'][number]

/** Why somebody missed an activity, as far as it is known, and when it was made up. */
export type Reason = { category?: LeaveCategory; madeUpOn?: string }

/** One member at one activity. */
export type RegisterCell = { mark: RegisterMark; reason?: Reason }

/** A member of the register: a row with one cell a column. */
export type RegisterRow = Omit<RegisterAnswer['rows'][number], 'marks' | 'why'> & {
  cells: RegisterCell[]
  /** What tells them from a namesake. */
  hint?: string
}

/** The year's register with each reason in its cell. */
export type Register = { year: number; activities: RegisterColumn[]; rows: RegisterRow[] }

/** A row with its picture: made once, because a heat row is drawn anew for a new array. */
export type MatrixRow = RegisterRow & { states: HeatState[] }

/** The register narrowed to a kind. */
export type Matrix = { activities: RegisterColumn[]; rows: MatrixRow[] }

const marksOf = ({ cells }: Pick<RegisterRow, 'cells'>) => cells.map(({ mark }) => mark)

/** The register without the activities nobody could have come to yet: there is nothing to read in them. */
export function begunOnly({ year, activities, rows }: RegisterAnswer): Register {
  const begun = activities.map((_activity, column) =>
    rows.some(({ marks }) => marks[column] !== 'none' && marks[column] !== 'upcoming'),
  )
  return {
    year,
    activities: activities.filter((_activity, column) => begun[column]),
    rows: rows.map(({ marks, why, ...row }) => {
      const reasons = new Map(why.map(({ column, category, madeUpOn }) => [column, { category, madeUpOn }]))
      const cells = marks.map((mark, column) => ({ mark, reason: reasons.get(column) }))
      return { ...row, cells: cells.filter((_cell, column) => begun[column]) }
    }),
  }
}

/** The register with what tells namesakes apart. The same where nobody has one. */
export function withHints(register: Register, hints: Map<string, string>): Register {
  if (hints.size === 0) return register
  return { ...register, rows: register.rows.map((row) => ({ ...row, hint: hints.get(row.memberId) })) }
}

/** The register of one kind, or of all; whoever had nothing to do with the kind is left out. */
export function matrixOf({ activities, rows }: Register, kind: ActivityKind | 'all'): Matrix {
  const wanted = activities.flatMap((activity, index) => (kind === 'all' || activity.kind === kind ? [index] : []))
  const narrowed = rows.map((row) => {
    const cells = wanted.map((index): RegisterCell => row.cells[index] ?? { mark: 'none' })
    const marks = cells.map(({ mark }) => mark)
    return { ...row, cells, counts: countMarks(marks), states: marks.map((mark) => markHeat[mark]) }
  })
  return {
    activities: activities.filter((_activity, index) => wanted.includes(index)),
    rows: kind === 'all' ? narrowed : narrowed.filter(({ cells }) => cells.some(({ mark }) => mark !== 'none')),
  }
}

/** The kinds that occur, with how many activities each has, in the order of their first one. */
export function kindsIn(activities: readonly Pick<RegisterColumn, 'kind'>[]): { kind: ActivityKind; count: number }[] {
  const kinds = activities.map(({ kind }) => kind).filter((kind, index, all) => all.indexOf(kind) === index)
  return kinds.map((kind) => ({ kind, count: activities.filter((activity) => activity.kind === kind).length }))
}

/** A row's counts kind by kind, in the handbook's order. */
export function rowByKind(row: RegisterRow, activities: readonly Pick<RegisterColumn, 'kind'>[]): KindCounts[] {
  return countByKind(marksOf(row), activities, activityKindIds)
}

/** Where each month begins among the columns: what stands above them. */
export function monthStarts(activities: readonly Pick<RegisterColumn, 'on'>[]): { month: number; column: number }[] {
  const months = activities.map(({ on }) => Number(on.slice(5, 7)))
  return months.flatMap((month, column) => (month === months[column - 1] ? [] : [{ month, column }]))
}

/** Somebody at an activity. */
export type ColumnPerson = Pick<RegisterRow, 'memberId' | 'name' | 'hint'> & { reason?: Reason }

/** One activity with its people by mark; while it is `running`, those who may still come are expected as well. */
export type ColumnReading = {
  running: boolean
  counts: AttendanceCounts
  groups: { mark: RegisterMark; people: ColumnPerson[] }[]
}

/** Marks in the order in which somebody asks about them: first who needs a word, last who was there. */
const ASKED_FIRST: readonly RegisterMark[] = [
  'open',
  'absent',
  'leave',
  'madeUp',
  'late',
  'observer',
  'present',
  'upcoming',
]

/** Who was what at the activity in this column. */
export function readColumn(rows: readonly RegisterRow[], column: number): ColumnReading {
  const groups = ASKED_FIRST.map((mark) => ({
    mark,
    people: rows.flatMap(({ memberId, name, hint, cells }): ColumnPerson[] =>
      cells[column]?.mark === mark ? [{ memberId, name, hint, reason: cells[column]?.reason }] : [],
    ),
  }))
  const counts = countMarks(rows.map(({ cells }) => cells[column]?.mark ?? 'none'))
  const waiting = groups.find(({ mark }) => mark === 'upcoming')?.people.length ?? 0
  return {
    running: waiting > 0,
    counts: { ...counts, expected: counts.expected + waiting },
    groups: groups.filter(({ people }) => people.length > 0),
  }
}

/** A name with what has to be known beside its mark: the kind of leave, or the day on which it was made up. */
export function nameWithReason({ name, hint, reason }: ColumnPerson): string {
  const who = nameWith(name, hint)
  if (reason?.madeUpOn) return `${who} ${formatShortDay(reason.madeUpOn)}`
  return reason?.category ? `${who}（${leaveCategories[reason.category].label}）` : who
}

/** "应到 16", "实到 14", "请假 1": what is nothing is not said. */
export function countParts(counts: AttendanceCounts): string[] {
  const { expected, attended, late, leave, absent, madeUp, open, observer } = counts
  const rest: [string, number][] = [
    ['迟到', late],
    ['请假', leave],
    ['缺席', absent],
    ['补学', madeUp],
    ['未登记', open],
    ['列席', observer],
  ]
  const said = rest.flatMap(([word, count]) => (count > 0 ? [`${word} ${count}`] : []))
  return [`应到 ${expected}`, `实到 ${attended}`, ...said]
}

/** The same as one text: "应到 16 · 实到 14 · 请假 1". */
export function countWords(counts: AttendanceCounts): string {
  return countParts(counts).join(' · ')
}

/** What a person missed of a kind, in words: "请假 1 · 补学 1"; empty for somebody who never missed any. */
export function missedWords(counts: AttendanceCounts): string {
  return countParts(counts).slice(2).join(' · ')
}
