import { fillCells, type Line } from './cell-lines'
import { type Field, fieldsOf } from './columns'
import { columnsByContent, isForeign } from './columns-by-content'
import { type HeaderLines, headersIn } from './flattened-header'
import { rowStarts } from './row-numbers'
import {
  isHeading,
  isPageNumber,
  MOST_ROWS,
  rowNumber,
  type Table,
  type TableRemark,
  type TableRow,
  type Tables,
  tooManyRows,
} from './table'

/** A row of so many lines has taken in what follows the table. */
const MOST_LINES = 60
/** So many lines before the first row can be titles. */
const MOST_TITLES = 12
/** A table without a header is taken for one from so many numbered rows. */
const FEWEST_ROWS = 3

/**
 * Reads tables flattened to one cell a line, as copying from a document gives them: titles on lines of their own, then
 * each row's number, then its cells. Undefined where the text has none.
 */
export function readFlattened(written: readonly string[]): Tables | undefined {
  const lines = linesOf(written)
  const headers = headersIn(lines)
  const [first] = headers
  return first ? readTables(lines, [first, ...headers.slice(1)]) : readWithoutHeader(lines)
}

/** A line, and how many lines with a tab alone, which are empty cells, stand before it. */
type PastedLine = Line & { emptyBefore: number }

function linesOf(written: readonly string[]): PastedLine[] {
  const lines: PastedLine[] = []
  let blanks = 0
  let emptyBefore = 0
  for (const raw of written) {
    const line = raw.trim()
    if (line === '') {
      if (raw.startsWith('\t')) emptyBefore += 1
      else blanks += 1
      continue
    }
    lines.push({ text: line, led: raw.startsWith('\t'), afterBlank: blanks > 0, emptyBefore })
    blanks = 0
    emptyBefore = 0
  }
  return lines
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n')
}

function readTables(lines: readonly PastedLine[], headers: readonly [HeaderLines, ...HeaderLines[]]): Tables {
  const remarks: TableRemark[] = []
  const tables: Table[] = []
  let rest: Line[] = []
  headers.forEach((header, index) => {
    const body = lines.slice(header.end, headers[index + 1]?.start)
    const known = tables[tables.length - 1]
    const goesOn =
      known && sameTitles(known, header) && body.find(({ text }) => rowNumber(text) !== undefined)?.text !== '1'
    if (rest.length > 0)
      remarks.push(goesOn ? stray(rest) : { text: textOf(rest), sentence: '两张表之间的文字，没有导入' })
    const fields = fieldsOf(header.titles)
    const tabLed = lines.slice(header.start, header.end).every(({ led }) => led)
    const last = goesOn ? lastNumber(known) : 0
    const read = readBody(body, { fields, tabLed, last })
    remarks.push(...read.remarks)
    rest = read.rest
    if (goesOn) {
      remarks.push({ text: header.titles.join('\n'), sentence: '换页重复的表头，已略过' })
      known.rows.push(...read.rows)
    } else tables.push({ titles: header.titles, fields, rows: read.rows })
  })
  return { tables, before: textOf(lines.slice(0, headers[0].start)), after: textOf(rest), remarks }
}

function sameTitles({ titles }: Table, header: HeaderLines): boolean {
  return titles.join('\n') === header.titles.join('\n')
}

function lastNumber({ rows, fields }: Table): number {
  const cells = rows[rows.length - 1]?.cells
  return rowNumber(cells?.[fields.indexOf('number')] ?? '') ?? 0
}

type Body = { rows: TableRow[]; rest: Line[]; remarks: TableRemark[] }
type BodyForm = { fields: readonly Field[]; tabLed: boolean; last: number }

function readBody(pasted: readonly PastedLine[], form: BodyForm): Body {
  const pages = pasted.filter(({ text }) => isPageNumber(text))
  const others = pages.length === 0 ? pasted : pasted.filter(({ text }) => !isPageNumber(text))
  const lines = others.flatMap((line) => withEmptyCells(line, form.tabLed))
  const read = form.fields[0] === 'number' ? readNumbered(withNumbers(lines), form) : readCyclic(lines, form)
  const numbers = pages.length > 0 ? [{ text: textOf(pages), sentence: '页码，已略过' }] : []
  return { ...read, remarks: [...numbers, ...read.remarks] }
}

function withEmptyCells({ emptyBefore, ...line }: PastedLine, tabLed: boolean): Line[] {
  const empty: Line = { text: '', led: true, afterBlank: false }
  return tabLed ? [...Array.from({ length: Math.min(emptyBefore, MOST_LINES) }, () => empty), line] : [line]
}

/** 1. 支委会 on one line is a number and the cell behind it, where no number stands alone. */
function withNumbers(lines: readonly Line[]): Line[] {
  if (lines.some(({ text }) => rowNumber(text) !== undefined)) return [...lines]
  return lines.flatMap((line) => {
    const [, number, text] = /^(\d{1,3}[.、．\s])\s*(?=\D)(.+)$/.exec(line.text) ?? []
    return number && text
      ? [
          { ...line, text: number.trim() },
          { ...line, text, afterBlank: false },
        ]
      : [line]
  })
}

/** Without numbers only the columns' order tells where a row ends. */
function readCyclic(lines: readonly Line[], { fields, tabLed }: BodyForm): Body {
  const most = MOST_ROWS * fields.length
  const { rows, rest } = fillCells(lines.slice(0, most), { fields, tabLed, cyclic: true, atEnd: true })
  const remarks = lines.length > most ? [tooManyRows] : []
  return { rows: rows.map(rowOf), rest: [...rest, ...lines.slice(most)], remarks }
}

function rowOf({ cells, short }: { cells: string[]; short: boolean }): TableRow {
  return { cells, ...(short && { short: true as const }) }
}

function readNumbered(lines: readonly Line[], { fields, tabLed, last }: BodyForm): Body {
  const columns = fields.slice(1)
  const need = Math.max(1, columns.filter((field) => field !== 'note' && field !== 'other').length)
  const found = rowStarts(lines, need, last, tabLed)
  const starts = found.starts.slice(0, MOST_ROWS)
  const pages = new Set(found.pages)
  const end = found.starts[MOST_ROWS]?.at ?? lines.length
  const between = (from: number, to: number) => lines.slice(from, to).filter((_line, index) => !pages.has(from + index))
  const remarks: TableRemark[] = found.pages
    .filter((at) => at < end)
    .map((at) => ({ text: lines[at]?.text ?? '', sentence: '像是页码，已略过' }))
  const first = starts[0]
  if (!first) return { rows: [], rest: [...lines], remarks: [] }
  if (first.at > 0) remarks.push(stray(between(0, first.at)))
  if (found.starts.length > MOST_ROWS) remarks.push(tooManyRows)
  let rest: Line[] = []
  const rows = starts.map((start, index): TableRow => {
    if (rest.length > 0) remarks.push(stray(rest))
    const block = between(start.at + 1, starts[index + 1]?.at ?? end)
    const atEnd = index === starts.length - 1
    const filled = fillCells(block.slice(0, MOST_LINES), { fields: columns, tabLed, cyclic: false, atEnd })
    rest = [...filled.rest, ...block.slice(MOST_LINES)]
    const row = filled.rows[0] ?? { cells: columns.map(() => ''), short: true }
    const unsure = !tabLed && row.cells.some((cell) => cell.includes('\n'))
    const cells = [lines[start.at]?.text ?? '', ...row.cells]
    return { ...rowOf({ cells, short: row.short }), ...(unsure && { unsure: true as const }) }
  })
  return { rows, rest: [...rest, ...lines.slice(end)], remarks }
}

function stray(lines: readonly Line[]): TableRemark {
  const isSection = lines.every(({ text }) => isHeading(text))
  return {
    text: textOf(lines),
    sentence: isSection ? '表中的小标题，没有导入' : '表中的这些文字不属于任何一行，没有导入',
  }
}

/** Numbers alone in order, each followed by as many lines, some of them times: a table that has lost its header. */
function readWithoutHeader(lines: readonly PastedLine[]): Tables | undefined {
  const begin = lines.findIndex(({ text }) => rowNumber(text) === 1)
  if (begin < 0 || isForeign(textOf(lines.slice(Math.max(0, begin - MOST_TITLES), begin)))) return undefined
  const body = lines.slice(begin)
  const { starts } = rowStarts(body, 1, 0, false)
  if (starts.length < FEWEST_ROWS) return undefined
  const blocks = starts
    .slice(0, -1)
    .map(({ at }, index) => body.slice(at + 1, starts[index + 1]?.at).map(({ text }) => text))
  const length = mostCommon(blocks.map((block) => block.length))
  const fields = columnsByContent(blocks.filter((block) => block.length === length))
  if (!fields) return undefined
  const form: BodyForm = { fields: ['number', ...fields], tabLed: false, last: 0 }
  const { rows, rest, remarks } = readBody(body, form)
  const table: Table = { titles: [], fields: [...form.fields], guessed: true, rows }
  return { tables: [table], before: textOf(lines.slice(0, begin)), after: textOf(rest), remarks }
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0] as [number, number])[0]
}
