import type { Worksheet } from 'exceljs'
import { line, printed } from './sheet-parts'
import { heightOf } from './text-height'

const DAY = 'yyyy-mm-dd'

/** A line of wrapped words, as high as they need; columns of numbers and days (`middle`, from 0) stand in the middle. */
export function listLine(
  sheet: Worksheet,
  cells: (string | number | Date)[],
  columnWidths: readonly number[],
  middle: readonly number[],
): void {
  const words = cells.flatMap((_cell, column) => (middle.includes(column) ? [] : [column + 1]))
  line(sheet, cells, words)
  const row = sheet.lastRow
  if (!row) return
  row.height = heightOf(cells, columnWidths)
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { size: 10 }
    cell.alignment = { ...cell.alignment, wrapText: true }
    if (cell.value instanceof Date) cell.numFmt = DAY
  })
}

/** A day as spreadsheets have them, so that it sorts; nothing where there is none. */
export function dayCell(day: string | undefined): Date | '' {
  return day === undefined ? '' : new Date(`${day}T00:00:00Z`)
}

/** On A4 across, unless said otherwise, the heads on every page, each page with its number. */
export function printedList(sheet: Worksheet, headRows: number, orientation?: 'landscape' | 'portrait'): void {
  printed(sheet, 'A4', headRows, orientation)
  sheet.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 }
  sheet.pageSetup.horizontalCentered = true
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页'
}
