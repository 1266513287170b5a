import { type Field, fieldLabels, fieldOf, fieldsOf } from './columns'
import { readCells } from './grid'
import type { ImportedCell } from './import-row'
import { rowNumber } from './table'
import { templateRows } from './template'

/** A row as it is stored; what was put right by hand is its text now. */
type StoredRow = { cells: readonly ImportedCell[] }

type Column = { key: string; field: Field; title: string }

/** A title that says nothing of what its column holds. */
const NOTHING_SAID = fieldLabels.other

/** The built-in list as the cells of a table. */
export function templateCells(): string[][] {
  const fields = ['number', 'work', 'leader', 'owner', 'deadline'] as const
  const rows = templateRows.map(({ work, leader, owner, deadline }, index) => [
    `${index + 1}`,
    ...[work, leader, owner, deadline],
  ])
  return [fields.map((field) => fieldLabels[field]), ...rows]
}

/**
 * Stored rows as the cells of a table, its titles first: read again, they give the same rows with the same columns, whatever
 * the list called them and however many cells each row has. Where a row would be taken for a heading or a note, numbers in
 * front of the rows say that it is one.
 */
export function cellsOfRows(titles: readonly string[], rows: readonly StoredRow[]): string[][] {
  if (rows.length === 0) return []
  const columns = columnsOf(titles, rows)
  const header = headerOf(columns)
  const cells = rows.map((row) => {
    const texts = new Map(keyed(row).map(({ key, text }) => [key, text]))
    return columns.map(({ key }) => texts.get(key) ?? '')
  })
  const table = [header, ...cells]
  return rowsIn(table) === rows.length ? table : numbered(header, cells, columns)
}

function rowsIn(cells: readonly (readonly string[])[]): number {
  return readCells(cells).tables.reduce((sum, table) => sum + table.rows.length, 0)
}

/** The column of each cell of a row: there is one for each field, but several of those that are only kept. */
function keyed({ cells }: StoredRow): (Column & { text: string })[] {
  const seen = new Map<string, number>()
  return cells.map(({ field, title, text, corrected }) => {
    const name = field === 'other' ? `${field} ${title}` : field
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { key: `${name} ${count}`, field, title, text: corrected ?? text }
  })
}

/** The list's own columns in its order, then those that only some rows have. */
function columnsOf(titles: readonly string[], rows: readonly StoredRow[]): Column[] {
  const all = new Map<string, Column>()
  for (const row of rows) {
    for (const { key, field, title } of keyed(row)) if (!all.has(key)) all.set(key, { key, field, title })
  }
  const place = ({ title }: Column) => (titles.includes(title) ? titles.indexOf(title) : titles.length)
  const columns = [...all.values()]
  const order = columns.map((column, index) => ({ column, place: place(column), index }))
  return order.sort((one, other) => one.place - other.place || one.index - other.index).map(({ column }) => column)
}

/** The list's titles, but for those that would not be read as what the column holds. */
function headerOf(columns: readonly Column[]): string[] {
  const readAs = (header: readonly string[]) => {
    const fields = fieldsOf(header)
    return columns.map(({ field }, index) => fields[index] === field)
  }
  const own = columns.map(({ field, title }) => (title.trim() === '' ? fieldLabels[field] : title))
  const isRight = readAs(own)
  const named = columns.map(({ field }, index) =>
    isRight[index] || field === 'other' ? (own[index] ?? '') : fieldLabels[field],
  )
  if (readAs(named).every((isNamed) => isNamed)) return named
  return columns.map(({ field }, index) => {
    if (field !== 'other') return fieldLabels[field]
    return fieldOf(named[index] ?? '') ? NOTHING_SAID : (named[index] ?? '')
  })
}

/** Own numbers come to the front, made-up ones where there are none; what is no number stays where it is. */
function numbered(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): string[][] {
  const at = columns.findIndex(({ field }) => field === 'number')
  const own = rows.map((cells) => cells[at] ?? '')
  const isKept = own.some((text) => text !== '' && rowNumber(text) === undefined)
  const rest = (cells: readonly string[]) => cells.filter((_cell, column) => isKept || column !== at)
  const titles = header.map((title, column) => (column === at ? NOTHING_SAID : title))
  const numbers = own.map((text, index) => (isKept || text === '' ? `${index + 1}` : text))
  return [[fieldLabels.number, ...rest(titles)], ...rows.map((cells, index) => [numbers[index] ?? '', ...rest(cells)])]
}
