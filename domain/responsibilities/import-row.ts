import { plainText } from '../members/cell-text'
import { type Assignee, assign } from './assign'
import { type Field, fieldLabels } from './columns'
import { readDeadline } from './deadline'
import { describeOccurrences } from './describe-schedule'
import { recognisedRow } from './evidence'
import { type Filled, filledDown, type Row, textIn } from './fill-down'
import { type Occurrence, occurrencesOf } from './occurrences'
import { isKnown, type NameBook, readPeople } from './people'
import { recurs } from './print-schedule'
import type { Ask } from './question'
import { sentenceOf, type Turn, turnsIn } from './row-sentence'
import type { Duty, Schedule, Times } from './schedule'
import { rowNumber } from './table'
import type { TemplateRowId } from './template'

/** A cell as written; `corrected` is read instead. */
export type ImportedCell = { field: Field; title: string; text: string; corrected?: string }

/** A row of a list as read. */
export type ImportedRow = {
  /** Counted from 1, whatever the list's own numbers. */
  row: number
  /** The list's number, if it has one. */
  number?: number
  /** All cells as written, what each column is called and holds, and what a person has put in the cell's place. */
  cells: ImportedCell[]
  work: string
  leaders: Assignee[]
  owners: Assignee[]
  schedule: Schedule
  turns: Turn[]
  occurrences: Occurrence[]
  /** The row of the built-in list whose evidence will do. */
  suggested?: TemplateRowId
  /** The row in one sentence, and what its deadline comes to in days. */
  sentence: string
  reading: string
  /** What to look at; with `problem`, the row cannot be imported as it is. */
  notes: string[]
  problem?: string
}

/** What rows are read with; `written` is the year the list itself is of. */
export type RowContext = { year: number; written?: number; book: NameBook; askFor: (row?: number) => Ask }

const LONGEST_WORK = 1000
const LONGEST_PEOPLE = 300

/** Reads the rows of a list, each with what it says and what is to be asked about it. */
export function readRows(rows: readonly Row[], context: RowContext): ImportedRow[] {
  let above: Filled | undefined
  return rows.map((row, index) => {
    const ask = context.askFor(index + 1)
    above = filledDown(row, above, ask)
    return readRow(row, index + 1, above, context, ask)
  })
}

function readRow(
  row: Row,
  position: number,
  filled: Filled,
  { year, written, book }: RowContext,
  ask: Ask,
): ImportedRow {
  const work = plainText(textIn(row, 'work'))
  const leaders = peopleIn(filled.leader, book, ask)
  const owners = peopleIn(filled.owner, book, ask)
  const named = new Set([...leaders.names, ...owners.names])
  // 支委会 before a time is the meeting, not those who hold it.
  const isPerson = (words: string) => named.has(words) || (isKnown(words, book) && !words.endsWith('会'))
  const read = readDeadline(filled.deadline, { year, ...(written !== undefined && { written }), ask, work, isPerson })
  const schedule = withEach(read, owners.each ?? leaders.each)
  const occurrences = occurrencesOf(schedule, year)
  const turns = turnsIn(schedule, book, ask)
  const number = rowNumber(textIn(row, 'number'))
  const suggested = recognisedRow(work)
  return {
    row: position,
    ...(number !== undefined && { number }),
    cells: cellsOf(row),
    work,
    leaders: leaders.assignees,
    owners: owners.assignees,
    schedule,
    turns,
    occurrences,
    ...(suggested && { suggested }),
    sentence: sentenceOf(work, schedule, turns, owners.assignees, leaders.assignees),
    reading: describeOccurrences(occurrences, year),
    notes: [...notesOn(row, owners.assignees), ...leaders.notes, ...owners.notes],
    ...problemOf(work),
  }
}

function cellsOf({ cells, fields, titles, corrected }: Row): ImportedCell[] {
  return cells.map((text, index) => {
    const instead = corrected?.[index]
    const cell = { field: fields[index] ?? 'other', title: titles[index] ?? '', text }
    return instead === undefined ? cell : { ...cell, corrected: instead }
  })
}

function problemOf(work: string): { problem?: string } {
  if (work === '') return { problem: '这一行没有写重点工作' }
  return work.length > LONGEST_WORK ? { problem: `重点工作超过 ${LONGEST_WORK} 个字，请写短一些` } : {}
}

function notesOn({ short, unsure, cells, fields, corrected = [] }: Row, owners: readonly Assignee[]): string[] {
  const byHand = corrected.flatMap((to, column) => (to === undefined ? [] : fieldLabels[fields[column] ?? 'other']))
  const isWide = cells.some((cell, column) => column >= fields.length && cell.trim() !== '')
  return [
    ...(byHand.length > 0 ? [`已按您的更正读${byHand.join('、')}`] : []),
    ...(isWide ? ['表头以外还有内容，可能错了列，请核对'] : []),
    ...(unsure ? ['有的格有几行，按内容分到各栏，请核对'] : []),
    ...(short ? ['这一行的格数比表头少，请核对各栏没有错位'] : []),
    ...(owners.length === 0 ? ['没有写责任人'] : []),
  ]
}

type People = { names: string[]; assignees: Assignee[]; each?: Times; notes: string[] }

function peopleIn(cell: string, book: NameBook, ask: Ask): People {
  if (cell.length > LONGEST_PEOPLE) return { names: [], assignees: [], notes: ['人员一格太长，没有认出是谁，请核对'] }
  const { parts, each } = readPeople(cell, book)
  return {
    names: parts.map(({ name }) => name),
    assignees: parts.flatMap((part) => assign(part, book, ask) ?? []),
    ...(each && { each }),
    notes: [],
  }
}

/** 党组成员每人一篇, by 12月底: each of them one by then. A deadline that names people has said whose turn it is. */
function withEach(schedule: Schedule, each: Times | undefined): Schedule {
  if (!each) return schedule
  const isOnce = each.n === 1 && !each.atLeast && !each.measure
  return schedule.map((duty): Duty => {
    if (duty.who) return duty
    const counts = !duty.times && (!isOnce || duty.when.kind === 'allYear') && !recurs(duty.when)
    return { ...duty, who: 'each', ...(counts && { times: each }) }
  })
}
