import type { Field } from './columns'
import { readChineseNumber } from './numerals'

/** A row of a list as it was written: a text for each column of its table. */
export type TableRow = {
  cells: string[]
  /** The row has fewer cells than the table, and what it lacks was told by what the others say. */
  short?: true
  /** Cells have several lines, and nothing but what they say told where one ends. */
  unsure?: true
}

/** A table of a responsibility list. */
export type Table = {
  /** As written; empty where the table has no header. */
  titles: string[]
  /** What each column holds. */
  fields: Field[]
  /** No title said so: it was told by the cells. */
  guessed?: true
  rows: TableRow[]
}

/** What a person is told about the text; `text` is what of it stands nowhere else, verbatim. */
export type TableRemark = { text: string; sentence: string }

/** A pasted text or a grid as read. Every character but blanks is in a cell, a title, `before`, `after` or a remark, once. */
export type Tables = { tables: Table[]; before: string; after: string; remarks: TableRemark[] }

/** Lists have a few dozen rows; what lies beyond is kept as text. */
export const MOST_ROWS = 300

/** Said where a table is longer than that. */
export const tooManyRows: TableRemark = { text: '', sentence: `清单一次最多 ${MOST_ROWS} 行，后面的没有导入` }

const beginsNumber = new Set('0123456789０１２３４５６７８９一二三四五六七八九十（(')

/** A number that may stand alone in front of a row: 1, 1., （1）, 一. */
export function rowNumber(text: string): number | undefined {
  if (text.length > 8 || !beginsNumber.has(text[0] ?? '')) return undefined
  const written = /^[（(]?\s*(?:(\d{1,3}|[０-９]{1,3})|([一二三四五六七八九十]{1,3}))\s*[)）]?\s*[.、．。]?$/.exec(text)
  if (!written) return undefined
  const [, digits, chinese] = written
  return digits ? Number(digits.normalize('NFKC')) : readChineseNumber(chinese ?? '')
}

const beginsPage = new Set('0123456789第-—–－')

/** A page's number or running foot: — 3 —, 第 3 页, 第3页 共5页, 3/5. */
export function isPageNumber(text: string): boolean {
  if (text.length > 20 || !beginsPage.has(text.trimStart()[0] ?? '')) return false
  return /^[-—–－\s]+\d{1,4}[-—–－\s]+$|^第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$/.test(
    text,
  )
}

const beginsHeading = new Set('（(第一二三四五六七八九十')

/** A heading between rows: 一、班子建设; （二）基本制度. */
export function isHeading(text: string): boolean {
  if (text.length > 40 || !beginsHeading.has(text[0] ?? '')) return false
  return /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|^第[一二三四五六七八九十]{1,3}(?:部分|章|类)/.test(text)
}

/** What stands below a table: 注：…, 填表人：…. */
export function isFooter(text: string): boolean {
  return /^(?:填表|制表|审核|负责人|填报|联系人|注|备注|说明).{0,8}[:：]/.test(text)
}
