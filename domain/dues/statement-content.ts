import type { StatementColumns } from './statement-columns'
import { statementAmount, statementDay } from './statement-values'

const MOSTLY = 0.8
/** Words of other columns that look like names. */
const noName = /党费|转账|汇款|现金|收入|支出|[缴交]费|网银|银行|手机|工资|存入|微信|支付|成功|人民币|合计|小计/

type Test = (cell: string) => boolean

const isName: Test = (cell) => {
  const text = cell.replace(/\s/g, '')
  return /^[\p{Script=Han}*]{2,4}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text) && !noName.test(text)
}
const isDate: Test = (cell) => statementDay(cell) !== undefined
const isAmount: Test = (cell) => !isDate(cell) && statementAmount(cell).kind === 'amount'

/**
 * What the columns of a table without a header hold, and from which row on (from 0): only if exactly one is of names, one
 * of amounts, one of dates. Where two could be it (an amount and a balance), it is for a person to say.
 */
export function columnsByContent(
  rows: readonly (readonly string[])[],
): { start: number; columns: StatementColumns } | undefined {
  const start = rows.findIndex(isEntry)
  if (start < 0) return undefined
  const entries = rows.slice(start).filter(isEntry)
  const width = entries.reduce((most, cells) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_none, column) => entries.map((cells) => cells[column] ?? ''))
  const those = (test: Test) => columns.flatMap((cells, column) => (mostly(cells, test) ? [column] : []))
  const [names, dates] = [those(isName), those(isDate)]
  const amounts = those(isAmount).filter((column) => !numbersRows(columns[column] ?? []))
  const [name, amount, date] = [names, amounts, dates].map((found) => (found.length === 1 ? found[0] : undefined))
  if (name === undefined || amount === undefined || date === undefined) return undefined
  const notes = columns.flatMap((cells, column) =>
    ![name, amount, date].includes(column) && cells.some((cell) => /\p{Script=Han}/u.test(cell)) ? [column] : [],
  )
  return { start, columns: { name, amount, date, notes } }
}

function isEntry(cells: readonly string[]): boolean {
  return cells.some(isDate) && cells.some(isAmount)
}

function mostly(cells: readonly string[], test: Test): boolean {
  return cells.filter(test).length >= cells.length * MOSTLY
}

/** 1, 2, 3 … is a numbering. */
function numbersRows(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => at === 0 || Number(cell) === Number(cells[at - 1]) + 1)
}
