import type { Worksheet } from 'exceljs'
import { type Fen, yuan } from '../../../domain/dues/money'
import { type MemberState, stateLabels } from '../../../domain/members/member'
import { listLine } from '../list-parts'

/** How amounts are shown. */
const MONEY = '#,##0.00'
/** The sign of an amount of which something is missing; in one format, for a workbook bears some two hundred of them. */
export const SHORT = '△'
const MONEY_SHORT = `${MONEY}"${SHORT}"`
const shortFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCEFE6' } } as const

/** An amount, in fen; `short` where something of it is missing. */
export class Amount {
  constructor(
    readonly fen: Fen,
    readonly short = false,
  ) {}
}

/** What a cell of these sheets holds: words, a count, a day, or an amount. */
export type DuesCell = string | number | Date | Amount

/**
 * A row of the table; amounts stand right, as numbers of yuan: a whole number of fen by a hundred is the nearest there is to
 * the exact amount and reads back as it. Columns named in `middle` (from 0) stand in the middle, all other words left.
 */
export function duesLine(
  sheet: Worksheet,
  cells: readonly DuesCell[],
  columnWidths: readonly number[],
  middle: readonly number[],
  bold = false,
): void {
  const plain = cells.map((cell) => (cell instanceof Amount ? cell.fen / 100 : cell))
  listLine(sheet, plain, columnWidths, middle)
  cells.forEach((one, index) => {
    const cell = sheet.lastRow?.getCell(index + 1)
    if (!cell) return
    if (bold) cell.font = { size: 10, bold: true }
    if (!(one instanceof Amount)) return
    cell.numFmt = one.short ? MONEY_SHORT : MONEY
    cell.alignment = { horizontal: 'right', vertical: 'middle' }
    if (one.short) cell.fill = shortFill
  })
}

/** A width in which each of these amounts is seen whole: of what is too wide a spreadsheet shows nothing but #. */
export function moneyWidth(least: number, amounts: readonly Fen[]): number {
  return amounts.reduce((widest, fen) => Math.max(widest, yuan(fen).length + 2.5), least)
}

/** A name as the register has it: whoever has left says so. */
export function nameWith({ name, state }: { name: string; state: MemberState }): string {
  return state === 'active' ? name : `${name}（${stateLabels[state]}）`
}
