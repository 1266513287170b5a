import { fieldOf, fieldsOf, isHeader } from './columns'
import { columnsByContent, isForeign } from './columns-by-content'
import { timeShare } from './deadline-tokens'
import { plainNumerals } from './numerals'
import type { SeparatedRow } from './separated-lines'
import {
  isFooter,
  isHeading,
  isPageNumber,
  MOST_ROWS,
  rowNumber,
  type Table,
  type TableRemark,
  type Tables,
  tooManyRows,
} from './table'

const FEWEST_ROWS = 3

/** Reads tables whose rows are already split into cells. Undefined where they hold no responsibility list. */
export function readSeparated(rows: readonly SeparatedRow[]): Tables | undefined {
  const first = rows.findIndex(({ cells }) => isHeader(cells))
  const reading = first < 0 ? withoutHeader(rows) : withHeader(rows, first)
  if (!reading) return undefined
  for (let at = reading.next; at < rows.length; at += 1) readRow(reading, rows, at)
  const { tables, pending, marks, remarks, before } = reading
  if (marks !== '') remarks.push({ text: marks, sentence: '表格的分隔符号和引号没有保留' })
  return { tables, before, after: rawOf(pending), remarks }
}

/** Tables while they are being read; `pending` are rows that belong to the table only if more rows follow. */
type Reading = {
  tables: [Table, ...Table[]]
  before: string
  next: number
  pending: SeparatedRow[]
  marks: string
  remarks: TableRemark[]
  /** How many cells the last row was written with, if more may follow on the next line. */
  open?: number
  /** What follows is no part of the last table, until another begins. */
  apart?: boolean
}

function withHeader(rows: readonly SeparatedRow[], first: number): Reading {
  const { titles, height, marks } = titlesAt(rows, first)
  const table: Table = { titles, fields: fieldsOf(titles), rows: [] }
  return { tables: [table], before: rawOf(rows.slice(0, first)), next: first + height, pending: [], marks, remarks: [] }
}

/** A header's titles; below a merged one (责任分工) may stand narrower ones (责任领导, 责任人). */
function titlesAt(rows: readonly SeparatedRow[], at: number): { titles: string[]; height: 1 | 2; marks: string } {
  const [header, below] = [rows[at], rows[at + 1]]
  const titles = header?.cells ?? []
  const narrower = below?.cells ?? []
  const filled = narrower.filter((cell) => cell !== '')
  const isSecond = filled.length > 0 && filled.every((cell) => fieldOf(cell)) && !isHeader(narrower)
  if (!isSecond) return { titles, height: 1, marks: header?.marks ?? '' }
  const width = Math.max(titles.length, narrower.length)
  const both = Array.from({ length: width }, (_none, column) =>
    [titles[column] ?? '', narrower[column] ?? ''].filter((title) => title !== '').join('\n'),
  )
  return { titles: both, height: 2, marks: `${header?.marks ?? ''}${below?.marks ?? ''}` }
}

/** Titles that nobody knows leave it to the cells below; a table that has no titles at all, too. */
function withoutHeader(rows: readonly SeparatedRow[]): Reading | undefined {
  const filled = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 2)
  const [first, ...others] = filled
  if (!first || filled.length < FEWEST_ROWS || isForeign(first.raw)) return undefined
  const fields = columnsByContent(others.map(({ cells }) => cells))
  if (!fields) return undefined
  const start = rows.indexOf(first)
  const column = fields.indexOf('number')
  const isTitled = column >= 0 && rowNumber(first.cells[column] ?? '') === undefined
  const table: Table = { titles: isTitled ? first.cells : [], fields, guessed: true, rows: [] }
  const marks = isTitled ? first.marks : ''
  const next = isTitled ? start + 1 : start
  return { tables: [table], before: rawOf(rows.slice(0, start)), next, pending: [], marks, remarks: [] }
}

function rawOf(rows: readonly SeparatedRow[]): string {
  return rows
    .map(({ raw }) => raw.trim())
    .filter((raw) => raw !== '')
    .join('\n')
}

function lastTable({ tables }: Reading): Table {
  return tables[tables.length - 1] ?? tables[0]
}

function readRow(reading: Reading, rows: readonly SeparatedRow[], at: number): void {
  const row = rows[at]
  if (!row) return
  const filled = row.cells.filter((cell) => cell.trim() !== '')
  const table = lastTable(reading)
  if (filled.length === 0) {
    reading.marks += row.marks
    reading.open = undefined
    if (row.whole && row.cells.length === 0) reading.apart = !continues(table, rows[at + 1])
  } else if (isHeader(row.cells) && !row.cells.some(isNumber)) readHeader(reading, row, rows[at + 1])
  else if (goesOn(reading, row)) goOn(reading, row)
  else if (filled.length === 1 && isPageNumber(filled[0] ?? '')) {
    reading.remarks.push({ text: row.raw.trim(), sentence: '页码，已略过' })
  } else if (reading.apart || isOutside(table, row, filled)) setAside(reading, row)
  else if (table.rows.length >= MOST_ROWS) {
    if (!reading.remarks.includes(tooManyRows)) reading.remarks.push(tooManyRows)
    setAside(reading, row)
  } else {
    flush(reading, '表中的这些文字不属于任何一行，没有导入')
    const width = Math.max(table.fields.length, row.cells.length)
    table.rows.push({ cells: Array.from({ length: width }, (_none, column) => row.cells[column] ?? '') })
    reading.marks += row.marks
    reading.open = row.cells.length
  }
}

/** Whether a table of a file goes on with this row, the first of its next sheet or of the table on its next page. */
function continues({ fields, rows }: Table, next: SeparatedRow | undefined): boolean {
  if (!next) return false
  const column = fields.indexOf('number')
  const last = rowNumber(rows[rows.length - 1]?.cells[column] ?? '')
  const first = rowNumber(next.cells[column] ?? '')
  if (last !== undefined && first !== undefined) return first === last + 1
  return next.cells.length === fields.length && !isForeign(next.raw)
}

function isNumber(cell: string): boolean {
  return rowNumber(cell) !== undefined
}

function setAside(reading: Reading, row: SeparatedRow): void {
  reading.pending.push(row)
  reading.open = undefined
}

function flush(reading: Reading, sentence: string): void {
  if (reading.pending.length === 0) return
  const isSection = reading.pending.every(({ cells }) => isHeading(cells.find((cell) => cell !== '') ?? ''))
  reading.remarks.push({ text: rawOf(reading.pending), sentence: isSection ? '表中的小标题，没有导入' : sentence })
  reading.pending = []
}

/** The same header again, with the numbers going on, is the next page's; otherwise another table begins. */
function readHeader(reading: Reading, row: SeparatedRow, next: SeparatedRow | undefined): void {
  const table = lastTable(reading)
  const first = rowNumber(next?.cells[table.fields.indexOf('number')] ?? '')
  const isRepeated = table.titles.join('\t') === row.cells.join('\t') && first !== 1
  flush(reading, '两张表之间的文字，没有导入')
  if (isRepeated && table.rows.length > 0) {
    reading.remarks.push({ text: row.raw.trim(), sentence: '换页重复的表头，已略过' })
  } else {
    reading.tables.push({ titles: row.cells, fields: fieldsOf(row.cells), rows: [] })
    reading.marks += row.marks
  }
  reading.open = undefined
  reading.apart = false
}

/** A cell with a line break, copied without quotation marks, leaves its row unfinished. */
function goesOn({ open, ...reading }: Reading, { cells, whole }: SeparatedRow): boolean {
  const table = lastTable({ ...reading })
  const first = cells[0] ?? ''
  if (whole || open === undefined || rowNumber(first) !== undefined) return false
  if (open < table.fields.length) return open + cells.length - 1 <= table.fields.length
  const isDeadline = table.fields[open - 1] === 'deadline'
  return cells.length === 1 && isDeadline && timeShare(plainNumerals(first.slice(0, 80)), { year: 2000 }) > 0.5
}

function goOn(reading: Reading, { cells, marks }: SeparatedRow): void {
  const { rows } = lastTable(reading)
  const row = rows[rows.length - 1]
  const open = reading.open ?? 0
  if (!row) return
  cells.forEach((cell, index) => {
    const before = row.cells[open - 1 + index] ?? ''
    row.cells[open - 1 + index] = index === 0 && before !== '' ? `${before}\n${cell}` : cell
  })
  reading.marks += marks
  reading.open = open + cells.length - 1
}

/** A heading, a signature, a note below the table. */
function isOutside({ fields }: Table, { cells, whole }: SeparatedRow, filled: readonly string[]): boolean {
  // A paragraph of a document.
  if (whole && cells.length === 1 && fields.length > 1) return true
  // A merged heading shows the same text in each of its cells.
  if (new Set(filled).size === 1 && fields.length > 2) return true
  if (isFooter(filled[0] ?? '')) return true
  const at = (field: 'number' | 'work') => cells[fields.indexOf(field)]?.trim() ?? ''
  return fields.includes('number') && rowNumber(at('number')) === undefined && (at('work') === '' || filled.length < 3)
}
