import type { Column, PaperSize, Worksheet } from 'exceljs'
import { formatDateTime } from '../../domain/calendar/format'

/** ECMA-376's numbers of paper sizes. */
const PAPER = { A3: 8 as PaperSize, A4: 9 as PaperSize }
const thin = { style: 'thin', color: { argb: 'FFBFB8B0' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF7F5F1' } } as const

/** The two rows on top of a sheet, across its whole width: what it is, and how to read it. */
export function title(sheet: Worksheet, text: string, note: string, width: number): void {
  sheet.addRow([text])
  sheet.mergeCells(1, 1, 1, width)
  sheet.getRow(1).height = 30
  sheet.getCell(1, 1).font = { size: 16, bold: true }
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.addRow([note])
  sheet.mergeCells(2, 1, 2, width)
  sheet.getRow(2).height = 34
  sheet.getCell(2, 1).font = { size: 10, color: { argb: 'FF6F6862' } }
  sheet.getCell(2, 1).alignment = { vertical: 'middle', wrapText: true }
}

/** A row of heads. */
export function heads(sheet: Worksheet, names: string[], height: number): void {
  const row = sheet.addRow(names)
  row.height = height
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { bold: true, size: 10 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = headFill
    cell.border = border
  })
}

/** A row of the table. Columns of words stand left, so that they are read; all others in the middle. */
export function line(
  sheet: Worksheet,
  cells: (string | number | Date)[],
  words: readonly number[],
  bold = false,
): void {
  sheet.addRow(cells).eachCell({ includeEmpty: true }, (cell, column) => {
    cell.alignment = { horizontal: words.includes(column) ? 'left' : 'center', vertical: 'middle' }
    cell.border = border
    if (bold) cell.font = { bold: true }
  })
}

/** The columns' widths, in characters. */
export function widths(sheet: Worksheet, list: number[]): void {
  list.forEach((width, index) => {
    const column: Partial<Column> = sheet.getColumn(index + 1)
    column.width = width
  })
}

/** Printed across the page's width, however long; the heads on every page. */
export function printed(
  sheet: Worksheet,
  paper: keyof typeof PAPER,
  headRows: number,
  orientation: 'landscape' | 'portrait' = 'landscape',
): void {
  sheet.pageSetup = {
    orientation,
    paperSize: PAPER[paper],
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `1:${headRows}`,
  }
}

/** When it was made, and that it is not for everybody. */
export function madeAt(now: string): string {
  return `制表：${formatDateTime(now, now)}　内部资料，注意保管`
}
