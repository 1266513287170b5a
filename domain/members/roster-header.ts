import { quoted } from './cell-text'
import { fieldColumns, fieldOf, isTitle, type RosterField } from './roster-columns'

const ROWS_SEARCHED = 10

/** Where a table's header stands: rows `start` to `end` (from 0, end not included); titles, and fields by column (from 1). */
export type Header = {
  kind: 'found'
  start: number
  end: number
  titles: string[]
  fields: ReadonlyMap<number, RosterField>
}

/** No usable header, with the sentence that says how to give the table one. */
export type NoHeader = { kind: 'empty' | 'noHeader' | 'doubleColumn'; problem: string }

/**
 * Finds the header anywhere in the first ten rows: the row with a column for names and the most titles we know. Above it
 * stands the table's own heading. A second header row (a merged title with narrower ones below it) is taken with it.
 */
export function findHeader(texts: readonly string[][]): Header | NoHeader {
  const first = texts.slice(0, ROWS_SEARCHED)
  if (texts.every(isBlank)) return { kind: 'empty', problem: '表格是空的，请检查复制的范围或文件' }
  const scores = first.map((cells) => (cells.some(isNameTitle) ? cells.filter(isTitle).length : 0))
  const best = Math.max(...scores)
  const start = scores.indexOf(best)
  const titles = texts[start]
  if (best === 0 || !titles) return { kind: 'noHeader', problem: whyNoHeader(first) }
  const below = texts[start + 1] ?? []
  const double = isSecondHeader(titles, below)
  const width = Math.max(lastFilled(titles), double ? lastFilled(below) : 0)
  const merged = Array.from({ length: width }, (_none, column) => (double && below[column]) || (titles[column] ?? ''))
  const columns = fieldColumns(merged)
  if (columns.ok) return { kind: 'found', start, end: start + (double ? 2 : 1), titles: merged, fields: columns.fields }
  const which = columns.columns.map((column) => `第 ${column} 列`).join('、')
  return {
    kind: 'doubleColumn',
    problem: `表头里有几列都是“${columns.title}”（${which}），分不清用哪一列。请只留一列；左右并排的两栏请接成一栏`,
  }
}

function isNameTitle(text: string): boolean {
  return fieldOf(text) === 'name'
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

function lastFilled(cells: readonly string[]): number {
  return cells.reduce((last, cell, index) => (cell === '' ? last : index + 1), 0)
}

/**
 * Titles only, below none that is a title itself, unless it is repeated by merging. A header that is repeated as a whole
 * belongs to the next page of a printed roster.
 */
function isSecondHeader(titles: readonly string[], below: readonly string[]): boolean {
  const news = below.filter((cell, column) => cell !== '' && cell !== titles[column])
  const overNothing = below.every(
    (cell, column) => cell === '' || cell === titles[column] || !isTitle(titles[column] ?? ''),
  )
  return news.length > 0 && overNothing && news.every(isTitle)
}

function whyNoHeader(first: readonly string[][]): string {
  const known = first.findIndex((cells) => cells.filter(isTitle).length >= 2)
  const titles = first[known]
  if (titles) {
    const seen = quoted(titles.filter(isTitle).slice(0, 4).join('、'))
    return `第 ${known + 1} 行像是表头（${seen}），但没有“姓名”一列。请把姓名那一列的表头写成“姓名”再导入`
  }
  const names = first
    .map((cells) => cells[0] ?? '')
    .filter((text) => /^\p{Script=Han}{2,4}$/u.test(text.replace(/ /g, '')))
  const example = '请在最上面加一行表头，例如：姓名、性别、党员类别、支部职务、入党时间'
  return names.length > 0
    ? `这份表没有表头，第一列像是姓名（${names.slice(0, 2).join('、')}）。${example}`
    : `前 ${ROWS_SEARCHED} 行里没有找到“姓名”这个表头。${example}`
}
