import type { Worksheet } from 'exceljs'
import { AppError, errorSentences } from '../../domain/errors'
import type { CellNote } from '../../domain/members/roster-table'
import { loadWorkbook, type Refusals, textOf } from './workbook'

const MOST_ROWS = 6000
const MOST_COLUMNS = 60

const refusals: Refusals = {
  tooLarge: errorSentences.FILE_TOO_LARGE,
  tooMuch: '这个文件里的内容太多，请只保留名册那张表再试',
  unreadable: errorSentences.FILE_UNREADABLE,
}

/** A sheet as texts, with what is to be known of some cells besides. */
export type SheetTexts = { rows: string[][]; notes: CellNote[] }

/** Dates as days; one that is none is shown as spreadsheets show it. */
function written(value: Date | number | string | boolean): string {
  if (!(value instanceof Date)) return String(value)
  return Number.isNaN(value.getTime()) ? '######' : value.toISOString().slice(0, 10)
}

/** Sheets are often styled far below their last line. */
function lastFilledRow(sheet: Worksheet): number {
  let last = 0
  sheet.eachRow((_row, number) => {
    last = number
  })
  return last
}

/**
 * Reads the first sheet of an .xlsx that has any rows. Formulas give their last result and a note, merged cells a note each.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readXlsx(content: Buffer): Promise<SheetTexts> {
  const book = await loadWorkbook(content, refusals)
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
      cells.push(textOf(cell.value, written))
      if (cell.formula) notes.push({ row, column, note: 'formula' })
      if (cell.isMerged && cell.master !== cell) notes.push({ row, column, note: 'merged' })
    }
    rows.push(cells)
  }
  return { rows, notes }
}
