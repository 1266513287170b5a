import type { Cell, Worksheet } from 'exceljs'
import { above, assertRows, type FileCell, listRefusals, parted, tableOf } from './list-cells'
import { shownValue } from './shown-value'
import { loadWorkbook, textOf } from './workbook'

function cellOf(cell: Cell): FileCell {
  const { master } = cell
  // A title merged over five columns is one title, not five.
  if (master !== cell) return Number(master.col) === Number(cell.col) ? above : ''
  const text = textOf(cell.value, (value) => shownValue(value, cell.numFmt))
  return text
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

function rowsOf(sheet: Worksheet): FileCell[][] {
  const rows: FileCell[][] = []
  sheet.eachRow((row) => {
    const cells: FileCell[] = []
    row.eachCell((cell, column) => {
      cells[column - 1] = cellOf(cell)
    })
    rows.push(Array.from(cells, (cell) => cell ?? ''))
    assertRows(rows.length)
  })
  return rows
}

/**
 * The cells of an .xlsx, one sheet below the other: which one holds the list is not told by its place. Hidden sheets, which
 * nobody sees who chooses the file, only where there is no other.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function cellsOfXlsx(content: Buffer): Promise<string[][]> {
  const { worksheets } = await loadWorkbook(content, listRefusals)
  const shown = worksheets.filter(({ state }) => state === undefined || state === 'visible')
  const [seen, all] = [shown, worksheets].map((sheets) => parted(sheets.map((sheet) => tableOf(rowsOf(sheet)))))
  return seen && seen.length > 0 ? seen : (all ?? [])
}
