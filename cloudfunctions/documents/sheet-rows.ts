import type { Cell, Worksheet } from 'exceljs'
import type { FileWords } from './file-words'
import { above, type FileCell } from './list-cells'
import { assertRows } from './room'
import { loadWorkbook, textOf } from './workbook'

/** A row that holds anything, with its number in the sheet. */
export type SheetRow = { number: number; cells: FileCell[] }

/** A sheet's rows. */
export type SheetRows = { name: string; rows: SheetRow[] }

/** What is read of a cell's value in that format. */
export type Shown = (value: Date | number | string | boolean, format?: string) => string

function cellOf(cell: Cell, shown: Shown): FileCell {
  const { master } = cell
  // A title merged over five columns is one title, not five.
  if (master !== cell) return Number(master.col) === Number(cell.col) ? above : ''
  const text = textOf(cell.value, (value) => shown(value, cell.numFmt))
  return text
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

function rowsOf(sheet: Worksheet, words: FileWords, shown: Shown): SheetRow[] {
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    const cells: FileCell[] = []
    row.eachCell((cell, column) => {
      cells[column - 1] = cellOf(cell, shown)
    })
    rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') })
    assertRows(rows.length, words)
  })
  return rows
}

/**
 * The rows of an .xlsx, sheet by sheet. Hidden sheets, which nobody sees who chooses the file, only where no other holds
 * anything.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function sheetsOf(content: Buffer, words: FileWords, shown: Shown): Promise<SheetRows[]> {
  const { worksheets } = await loadWorkbook(content, words)
  const isShown = ({ state }: Worksheet) => state === undefined || state === 'visible'
  const filled = (sheets: readonly Worksheet[]) =>
    sheets
      .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, words, shown) }))
      .filter(({ rows }) => rows.some(isFilled))
  const seen = filled(worksheets.filter(isShown))
  return seen.length > 0 ? seen : filled(worksheets.filter((sheet) => !isShown(sheet)))
}

/** Whether a row says anything of its own. */
export function isFilled({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell !== above && cell !== '')
}
