import { statementAmount } from '../../domain/dues/statement-values'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { statementWords } from './file-words'
import { above, type FileCell } from './list-cells'
import { assertRows } from './room'
import { isFilled, type SheetRow } from './sheet-rows'

/** As far down as a header is looked for, and account lines stand above it. */
const HEAD = 15
const accountTitle = /[账帐卡]号\s*[:：]?$|[账帐]户\s*[:：]?$/
const accountNumber = /^\D{0,2}\d(?:[\s-]?\d){11,23}\D?$/
const accountInText = /([账帐卡]号\s*[:：]?\s*)\d(?:[\s-]?\d){11,23}/g

/**
 * A sheet's rows at their places, blank ones included: what is said of a row names it by its number. A merged cell speaks
 * for every row it reaches downwards, but an amount only once: one payment must not become two.
 * @throws AppError FILE_TOO_LARGE
 */
export function statementRows(rows: readonly SheetRow[]): string[][] {
  const filled = rows.filter(isFilled)
  const height = filled[filled.length - 1]?.number ?? 0
  assertRows(height, statementWords)
  const placed: string[][] = Array.from({ length: height }, () => [])
  let before: readonly string[] = []
  for (const { number, cells } of filled) {
    const row: string[] = cells.map((cell, column) => textOf(cell, before[column] ?? ''))
    placed[number - 1] = row
    before = row
  }
  return placed
}

function textOf(cell: FileCell, over: string): string {
  if (cell !== above) return cell
  return statementAmount(over).kind === 'amount' ? '' : over
}

/**
 * Cells without numbers that nothing is done with: of persons and of accounts. A statement's own serial numbers stay, by
 * which it is known again.
 */
export function withoutAccounts(cells: readonly (readonly string[])[]): string[][] {
  const titled = new Set(
    cells
      .slice(0, HEAD)
      .flatMap((row) => row.flatMap((cell, column) => (accountTitle.test(cell.trim()) ? [column] : []))),
  )
  return cells.map((row, index) =>
    row.map((cell, column) => {
      const isBeside = index < HEAD && accountTitle.test((row[column - 1] ?? '').trim())
      if ((titled.has(column) || isBeside) && accountNumber.test(cell.trim())) return ''
      return withoutPersonalNumbers(cell.replace(accountInText, '$1（已略去）'))
    }),
  )
}
