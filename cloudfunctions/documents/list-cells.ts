import { AppError } from '../../domain/errors'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { isHeader } from '../../domain/responsibilities/columns'
import type { Refusals } from './workbook'

const MOST_ROWS = 2000
const MOST_COLUMNS = 30
const LONGEST_CELL = 5000
/** The cloud gives back no more than 1 MB at once. */
const LARGEST_REPLY = 1_000_000

/** What is said of a file that is too much or cannot be read. */
export const listRefusals: Refusals = {
  tooLarge: '文件太大，最多能读 5 MB；请把图片删掉，只保留责任清单那张表再试，也可以复制其中的文字粘贴',
  tooMuch: '这个文件里的内容太多，请只保留责任清单那张表再试，也可以复制其中的文字粘贴',
  unreadable: '这个文件打不开，请另存为 .docx 或 .xlsx 再试，也可以复制其中的文字粘贴',
}

/** Said where nothing is to be read. */
const emptyFile = '这个文件里没有文字，请检查是不是选错了'

/** The cell is merged with the one above it. */
export const above = Symbol('merged with the cell above')

/** A cell as a file has it. */
export type FileCell = string | typeof above

/** What is read of a file. */
export type ListContent = { kind: 'cells'; cells: string[][] } | { kind: 'text'; text: string }

/**
 * Rows of one table, of one width and without blank ones. A merged cell's text is that of each row it reaches, for it is
 * said of all of them; a title, over a column or alone over the whole table, is said once.
 */
export function tableOf(rows: readonly (readonly FileCell[])[]): string[][] {
  const masters: string[] = []
  const filled = rows.map((cells) => {
    const own = cells.map((cell) => (cell === above ? '' : cell))
    const isTitle = own.filter((cell) => cell !== '').length === 1 || isHeader(own)
    return cells.map((cell, column) => {
      if (cell === above) return masters[column] ?? ''
      masters[column] = isTitle ? '' : cell
      return cell
    })
  })
  const kept = filled.filter((cells) => lastFilled(cells) >= 0)
  const width = kept.reduce((most, cells) => Math.max(most, lastFilled(cells) + 1), 0)
  return kept.map((cells) => Array.from({ length: width }, (_none, column) => cells[column] ?? ''))
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length - 1
  while (last >= 0 && (cells[last] ?? '').trim() === '') last -= 1
  return last
}

/** Sheets or tables, one below the other, with a row of no cells between them: what follows a table is not part of it. */
export function parted(tables: readonly (readonly string[][])[]): string[][] {
  const filled = tables.filter((rows) => rows.length > 0)
  return filled.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]))
}

/** @throws AppError FILE_TOO_LARGE for more rows than are read */
export function assertRows(count: number): void {
  if (count <= MOST_ROWS) return
  throw new AppError('FILE_TOO_LARGE', `这个文件超过 ${MOST_ROWS} 行，请只保留责任清单那张表再试`)
}

function assertCells(cells: readonly (readonly string[])[]): void {
  assertRows(cells.length)
  for (const row of cells) {
    if (row.length > MOST_COLUMNS) {
      throw new AppError(
        'FILE_TOO_LARGE',
        `这张表有 ${row.length} 列，最多能读 ${MOST_COLUMNS} 列，请删掉用不到的列再试`,
      )
    }
    const long = row.find((cell) => cell.length > LONGEST_CELL)
    if (long === undefined) continue
    const start = withoutPersonalNumbers(long.slice(0, 60)).trim().slice(0, 12)
    const sentence = `“${start}…”这一格有 ${long.length} 个字，最多能读 ${LONGEST_CELL} 个字，请分开写或删短再试`
    throw new AppError('FILE_TOO_LARGE', sentence)
  }
}

/**
 * What was read, if it is within bounds: nothing is ever cut off. ID-card and phone numbers are left out, each with a word
 * in its place: nothing is done with those of a list, and what the phone has can be imported without being refused for them.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function bounded(content: ListContent): ListContent {
  const texts = content.kind === 'cells' ? content.cells.flat() : [content.text]
  if (texts.every((text) => text.trim() === '')) throw new AppError('FILE_UNREADABLE', emptyFile)
  if (content.kind === 'cells') assertCells(content.cells)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > LARGEST_REPLY) throw new AppError('FILE_TOO_LARGE', listRefusals.tooMuch)
  const reply: ListContent =
    content.kind === 'cells'
      ? { kind: 'cells', cells: content.cells.map((row) => row.map(withoutPersonalNumbers)) }
      : { kind: 'text', text: withoutPersonalNumbers(content.text) }
  if (Buffer.byteLength(JSON.stringify(reply)) > LARGEST_REPLY) {
    throw new AppError('FILE_TOO_LARGE', listRefusals.tooMuch)
  }
  return reply
}
