import { AppError } from '../../domain/errors'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import type { FileWords } from './file-words'

const MOST_ROWS = 2000
const MOST_COLUMNS = 30
const LONGEST_CELL = 5000
/** The cloud gives back no more than 1 MB at once. */
const LARGEST_REPLY = 1_000_000

/** @throws AppError FILE_TOO_LARGE for more rows than are read */
export function assertRows(count: number, words: FileWords): void {
  if (count <= MOST_ROWS) return
  throw new AppError('FILE_TOO_LARGE', `这个文件超过 ${MOST_ROWS} 行，${words.keepOnly}`)
}

/**
 * That a file says something, and no more than is read.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function assertTexts(texts: readonly string[], words: FileWords): void {
  if (texts.every((text) => text.trim() === '')) throw new AppError('FILE_UNREADABLE', words.empty)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > LARGEST_REPLY) throw new AppError('FILE_TOO_LARGE', words.tooMuch)
}

/**
 * Cells, if they are within bounds: nothing is ever cut off.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function assertCells(cells: readonly (readonly string[])[], words: FileWords): void {
  assertRows(cells.length, words)
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
  assertTexts(cells.flat(), words)
}

/**
 * An answer that the cloud can give.
 * @throws AppError FILE_TOO_LARGE
 */
export function fitting<T>(reply: T, words: FileWords): T {
  if (Buffer.byteLength(JSON.stringify(reply)) <= LARGEST_REPLY) return reply
  throw new AppError('FILE_TOO_LARGE', words.tooMuch)
}
