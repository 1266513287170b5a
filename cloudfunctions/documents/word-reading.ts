import { listWords } from './file-words'
import { assertRows } from './room'
import { type WordRow, wordTable } from './word-table'

type Paragraph = { text: string; numbered?: string }

/** A document while it is being read; `path` are the elements one is in, without their namespaces. */
export type WordReading = {
  path: string[]
  /** A text box has paragraphs inside a paragraph. */
  paragraphs: Paragraph[]
  /** The outermost table; one inside another is text of its cell. */
  rows: WordRow[]
  tables: number
  /** How deep one is in what is left out. */
  left: number
  /** What Word's own numbering has counted to. */
  numbers: Map<string, number>
  /** Paragraphs that follow one another, and each table. */
  blocks: string[][][]
  count: number
  hasTable: boolean
}

/** Deleted or moved away, a second drawing for old programs, the reading above a character. */
const leftOut = new Set(['del', 'moveFrom', 'Fallback', 'rt'])
/** What stands for a character in a run. */
const marks: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** A document of which nothing has been read. */
export function newReading(): WordReading {
  return {
    path: [],
    paragraphs: [],
    rows: [],
    tables: 0,
    left: 0,
    numbers: new Map(),
    blocks: [[]],
    count: 0,
    hasTable: false,
  }
}

/** An element's or attribute's name without its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function valIn(attributes: Record<string, string>): string | undefined {
  const name = Object.keys(attributes).find((one) => localName(one) === 'val')
  return name === undefined ? undefined : attributes[name]
}

function countIn(attributes: Record<string, string>): number {
  const count = Number(valIn(attributes))
  return Number.isInteger(count) && count > 0 ? count : 0
}

/** An element begins. */
export function open(reading: WordReading, name: string, attributes: Record<string, string>): void {
  const { path, paragraphs, rows } = reading
  const parent = path[path.length - 1]
  path.push(name)
  if (reading.left > 0) {
    reading.left += 1
    return
  }
  const row = rows[rows.length - 1]
  if (name === 'del' && parent === 'trPr' && row && reading.tables === 1) row.deleted = true
  if (leftOut.has(name)) reading.left = 1
  else if (name === 'p') paragraphs.push({ text: '' })
  else if (name === 'tbl') openTable(reading)
  else if (parent === 'r' && name in marks) write(reading, marks[name] ?? '', true)
  else if (name === 'numId' && parent === 'numPr') number(reading, valIn(attributes))
  else if (reading.tables === 1) openInTable(rows, name, parent, attributes)
}

function openTable(reading: WordReading): void {
  reading.tables += 1
  if (reading.tables === 1) reading.rows = []
  reading.hasTable = true
}

function openInTable(
  rows: WordRow[],
  name: string,
  parent: string | undefined,
  attributes: Record<string, string>,
): void {
  const row = rows[rows.length - 1]
  const cell = row?.cells[row.cells.length - 1]
  if (name === 'tr') rows.push({ cells: [], indent: 0, deleted: false })
  else if (name === 'tc') row?.cells.push({ lines: [], span: 1, above: false })
  else if (name === 'gridBefore' && parent === 'trPr' && row) row.indent = countIn(attributes)
  else if (parent !== 'tcPr' || !cell) return
  else if (name === 'gridSpan') cell.span = Math.max(1, countIn(attributes))
  else if (name === 'vMerge') cell.above = valIn(attributes) !== 'restart'
}

/** 0 takes a paragraph out of its style's numbering. */
function number({ paragraphs }: WordReading, list: string | undefined): void {
  const paragraph = paragraphs[paragraphs.length - 1]
  if (paragraph && list !== undefined && list !== '0') paragraph.numbered = list
}

/** A text, or what stands for one; only a run's texts are the document's. */
export function write({ left, path, paragraphs }: WordReading, text: string, isMark = false): void {
  const paragraph = paragraphs[paragraphs.length - 1]
  const isText = path[path.length - 1] === 't' && path[path.length - 2] === 'r'
  if (paragraph && left === 0 && (isMark || isText)) paragraph.text += isMark ? text : text.replace(/[\r\n\t]/g, ' ')
}

/** The innermost element ends. */
export function close(reading: WordReading): void {
  const name = reading.path.pop()
  if (reading.left > 0) reading.left -= 1
  else if (name === 'p') closeParagraph(reading)
  else if (name === 'tbl') closeTable(reading)
  else if (name === 'tr' && reading.tables === 1) assertRows(reading.rows.length, listWords)
}

function keep(reading: WordReading, rows: string[][]): void {
  reading.count += rows.length
  assertRows(reading.count, listWords)
  const block = reading.blocks[reading.blocks.length - 1]
  for (const row of rows) block?.push(row)
}

function closeParagraph(reading: WordReading): void {
  const { paragraphs, tables, rows } = reading
  const paragraph = paragraphs.pop()
  const text = paragraph?.text.trim() ?? ''
  if (tables === 0) {
    if (text !== '') keep(reading, [[text]])
    return
  }
  const row = rows[rows.length - 1]
  const cell = row?.cells[row.cells.length - 1]
  if (!cell) return
  if (text !== '') cell.lines.push(text)
  else if (paragraph?.numbered !== undefined) cell.numbered = paragraph.numbered
}

function closeTable(reading: WordReading): void {
  reading.tables -= 1
  if (reading.tables > 0) return
  reading.blocks.push([])
  keep(reading, wordTable(reading.rows, reading.numbers))
  reading.blocks.push([])
}
