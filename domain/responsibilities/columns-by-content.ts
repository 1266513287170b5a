import type { Field } from './columns'
import { timeShare } from './deadline-tokens'
import { plainNumerals } from './numerals'
import { peopleShare } from './people-words'
import { rowNumber } from './table'

/** What is looked at: enough to tell a column, whatever the length of the table. */
const ROWS = 20
const GLIMPSE = 80
const MOSTLY = 0.5

/**
 * What the columns of a table without a header hold, told by their texts: the times are deadlines, the numbers in front
 * number the rows, of what is left the names come leader first and the longest texts are the work. Undefined where no
 * column is mostly times: that is no responsibility list.
 */
export function columnsByContent(rows: readonly (readonly string[])[]): Field[] | undefined {
  const sample = rows.slice(0, ROWS)
  const width = Math.max(0, ...sample.map((row) => row.length))
  const columns = Array.from({ length: width }, (_none, column) =>
    sample.map((row) => (row[column] ?? '').slice(0, GLIMPSE)).filter((cell) => cell !== ''),
  )
  const fields: Field[] = columns.map(() => 'other')
  const left = () => fields.flatMap((field, column) => (field === 'other' ? [column] : []))
  const take = (field: Field, score: (cells: readonly string[]) => number, least: number) => {
    const scores = left().map((column) => ({ column, score: score(columns[column] ?? []) }))
    const best = scores.reduce((one, other) => (other.score > one.score ? other : one), { column: -1, score: 0 })
    if (best.score > least) fields[best.column] = field
    return best.score > least
  }
  take('number', share(isNumber), MOSTLY)
  if (!take('deadline', share(time), MOSTLY)) return undefined
  if (!take('work', meanLength, 0)) return undefined
  const people = left().filter((column) => share(peopleShare)(columns[column] ?? []) > MOSTLY)
  const [first, second] = people
  if (first !== undefined) fields[first] = second === undefined ? 'owner' : 'leader'
  if (second !== undefined) fields[second] = 'owner'
  return fields
}

function share(of: (cell: string) => number): (cells: readonly string[]) => number {
  return (cells) => cells.reduce((sum, cell) => sum + of(cell), 0) / Math.max(1, cells.length)
}

function isNumber(cell: string): number {
  return rowNumber(cell.trim()) === undefined ? 0 : 1
}

function time(cell: string): number {
  return timeShare(plainNumerals(cell), { year: 2000 })
}

function meanLength(cells: readonly string[]): number {
  return share((cell) => cell.length)(cells)
}

/** Headings of tables that have names and dates, too, and are no responsibility list. */
export function isForeign(text: string): boolean {
  return /姓名|性别|民族|学历|籍贯|出生|入党/.test(text)
}
