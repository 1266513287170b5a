import type { ActivityKind } from '@domain/activities/kinds'
import { type AttendanceCounts, countMarks, type RegisterMark } from '@domain/attendance/register'
import type { HeatState } from '@/components/heatDrawing'
import { markHeat } from '@/components/markHeat'

/** An activity of the register: a column. */
export type RegisterColumn = { activityId: string; kind: ActivityKind; title: string; on: string }

/** A member of the register: a row with one mark a column. */
export type RegisterRow = {
  memberId: string
  name: string
  state: 'active' | 'transferred' | 'left'
  marks: RegisterMark[]
  counts: AttendanceCounts
}

/** The year's register as the cloud answers it. */
export type Register = { year: number; activities: RegisterColumn[]; rows: RegisterRow[] }

/** A row with its picture: made once, because a heat row is drawn anew for a new array. */
export type MatrixRow = RegisterRow & { states: HeatState[] }

/** The register narrowed to a kind. */
export type Matrix = { activities: RegisterColumn[]; rows: MatrixRow[] }

/** The register without the activities nobody could have come to yet: there is nothing to read in them. */
export function begunOnly({ year, activities, rows }: Register): Register {
  const begun = activities.map((_activity, column) =>
    rows.some(({ marks }) => marks[column] !== 'none' && marks[column] !== 'upcoming'),
  )
  return {
    year,
    activities: activities.filter((_activity, column) => begun[column]),
    rows: rows.map((row) => ({ ...row, marks: row.marks.filter((_mark, column) => begun[column]) })),
  }
}

/** The register of one kind, or of all; whoever had nothing to do with the kind is left out. */
export function matrixOf({ activities, rows }: Register, kind: ActivityKind | 'all'): Matrix {
  const wanted = activities.flatMap((activity, index) => (kind === 'all' || activity.kind === kind ? [index] : []))
  const narrowed = rows.map((row) => {
    const marks = wanted.map((index) => row.marks[index] ?? 'none')
    return { ...row, marks, counts: countMarks(marks), states: marks.map((mark) => markHeat[mark]) }
  })
  return {
    activities: activities.filter((_activity, index) => wanted.includes(index)),
    rows: kind === 'all' ? narrowed : narrowed.filter(({ marks }) => marks.some((mark) => mark !== 'none')),
  }
}

/** The kinds that occur, with how many activities each has, in the order of their first one. */
export function kindsIn(activities: readonly RegisterColumn[]): { kind: ActivityKind; count: number }[] {
  const kinds = activities.map(({ kind }) => kind).filter((kind, index, all) => all.indexOf(kind) === index)
  return kinds.map((kind) => ({ kind, count: activities.filter((activity) => activity.kind === kind).length }))
}

/** Where each month begins among the columns: what stands above them. */
export function monthStarts(activities: readonly RegisterColumn[]): { month: number; column: number }[] {
  const months = activities.map(({ on }) => Number(on.slice(5, 7)))
  return months.flatMap((month, column) => (month === months[column - 1] ? [] : [{ month, column }]))
}

/** One activity with its people by mark; while it is `running`, those who may still come are expected as well. */
export type ColumnReading = {
  running: boolean
  counts: AttendanceCounts
  groups: { mark: RegisterMark; names: string[] }[]
}

/** Marks in the order in which somebody asks about them: first who needs a word, last who was there. */
const ASKED_FIRST: readonly RegisterMark[] = ['open', 'absent', 'leave', 'late', 'observer', 'present', 'upcoming']

/** Who was what at the activity in this column. */
export function readColumn(rows: readonly RegisterRow[], column: number): ColumnReading {
  const groups = ASKED_FIRST.map((mark) => ({
    mark,
    names: rows.flatMap((row) => (row.marks[column] === mark ? [row.name] : [])),
  }))
  const counts = countMarks(rows.map((row) => row.marks[column] ?? 'none'))
  const waiting = groups.find(({ mark }) => mark === 'upcoming')?.names.length ?? 0
  return {
    running: waiting > 0,
    counts: { ...counts, expected: counts.expected + waiting },
    groups: groups.filter(({ names }) => names.length > 0),
  }
}

/** "应到 16", "实到 14", "请假 1": what is nothing is not said. */
export function countParts({ expected, attended, late, leave, absent, open, observer }: AttendanceCounts): string[] {
  const rest: [string, number][] = [
    ['迟到', late],
    ['请假', leave],
    ['缺席', absent],
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
