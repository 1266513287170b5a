import { type CellValue, Workbook, type Worksheet } from 'exceljs'
import { AppError } from '../../domain/errors'
import type { CellNote } from '../../domain/members/roster-table'
import { unpackedSize } from './zip-size'

/** The largest file read: a roster of 500 people is some 50 KB. */
const LARGEST = 5 * 1024 * 1024
/** What it may unpack to; exceljs needs some fifteen times as much memory. */
const LARGEST_UNPACKED = 12 * 1024 * 1024
const MOST_ROWS = 6000
const MOST_COLUMNS = 60

/** A sheet as texts, with what is to be known of some cells besides. */
export type SheetTexts = { rows: string[][]; notes: CellNote[] }

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('formula' in value || 'sharedFormula' in value) return textOf((value.result ?? '') as CellValue)
  if ('error' in value) return value.error
  if ('text' in value) return textOf(value.text as CellValue)
  return ''
}

/** Sheets are often styled far below their last line. */
function lastFilledRow(sheet: Worksheet): number {
  let last = 0
  sheet.eachRow((_row, number) => {
    last = number
  })
  return last
}

function assertUnpackable(content: Buffer): void {
  const size = unpackedSize(content)
  if (size === undefined) throw new AppError('FILE_UNREADABLE')
  if (size > LARGEST_UNPACKED) throw new AppError('FILE_TOO_LARGE', '这个文件里的内容太多，请只保留名册那张表再试')
}

/**
 * Reads the first sheet of an .xlsx that has any rows. Formulas give their last result and a note, merged cells a note each.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readXlsx(content: Buffer): Promise<SheetTexts> {
  if (content.length > LARGEST) throw new AppError('FILE_TOO_LARGE')
  assertUnpackable(content)
  const book = new Workbook()
  try {
    // exceljs declares its own older Buffer type.
    await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  } catch {
    throw new AppError('FILE_UNREADABLE')
  }
  const sheet = book.worksheets.find((candidate) => candidate.actualRowCount > 0)
  if (!sheet) throw new AppError('FILE_UNREADABLE', '这个文件里没有内容，请检查是不是选错了')
  const height = lastFilledRow(sheet)
  if (height > MOST_ROWS) {
    throw new AppError('FILE_TOO_LARGE', `这张表有 ${height} 行，最多能读 ${MOST_ROWS} 行，请只保留名册再试`)
  }
  const rows: string[][] = []
  const notes: CellNote[] = []
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  for (let row = 1; row <= height; row++) {
    const cells: string[] = []
    for (let column = 1; column <= width; column++) {
      const cell = sheet.getCell(row, column)
      cells.push(textOf(cell.value))
      if (cell.formula) notes.push({ row, column, note: 'formula' })
      if (cell.isMerged && cell.master !== cell) notes.push({ row, column, note: 'merged' })
    }
    rows.push(cells)
  }
  return { rows, notes }
}
