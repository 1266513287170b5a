import type { Fen } from './money'
import { statementAmount } from './statement-values'

/** What a file itself says its payments come to, in which of its rows (from 1), and how many it says there are. */
export type StatedTotal = { row: number; fen: Fen; count?: number }

/** A total of a page or a day, which a total of the whole file goes before. */
type FoundTotal = StatedTotal & { isPart: boolean }

/** A file's total may be of ten thousand receipts. */
const MOST_TOTAL: Fen = 100_000_000_000

const totalWords =
  /^(?:本页|本月|本日|当日|本期|本次|累计|总|贷方|收入|入账|缴费|党费)*(?:小计|合计|总计|共计|总额|总金额)/
const totalOfOutgoing = /^(?:支出|借方|转出)(?:小计|合计|总计|共计)/
/** `收入：98笔 4860.00元`, as platforms write it above their table. */
const incomingLine = /^(?:贷方|收入|入账|存入)\D{0,6}(\d+)笔\D{0,6}([\d,]+(?:\.\d{1,2})?)元?/

const compactText = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** Whether a row sums others up: its first cell or its name says 合计. */
export function isTotalRow(cells: readonly string[], nameColumn: number): boolean {
  const first = cells.find((cell) => cell !== '') ?? ''
  return [first, cells[nameColumn] ?? ''].some((cell) => {
    const text = compactText(cell)
    return totalWords.test(text) || totalOfOutgoing.test(text)
  })
}

/** What a row that sums others up says, if it says an amount of money that came in. */
export function totalOfRow(cells: readonly string[], row: number, amountColumn: number): FoundTotal | undefined {
  const text = cells
    .filter((cell) => cell !== '')
    .map(compactText)
    .join('、')
    .replace(/(\d),(?=\d{3})/g, '$1')
  if (totalOfOutgoing.test(text)) return undefined
  const count = /(\d+)(?:笔|人次|人|条)/.exec(text)?.[1]
  const written = /(\d+(?:\.\d{1,2})?)元/.exec(text)?.[1] ?? /\d+\.\d{2}(?!\d)/.exec(text)?.[0]
  const inColumn = statementAmount(cells[amountColumn] ?? '', MOST_TOTAL)
  const amount = inColumn.kind === 'amount' ? inColumn : statementAmount(written ?? '', MOST_TOTAL)
  if (amount.kind !== 'amount') return undefined
  const isPart = /小计|本页|本日|当日/.test(text)
  return { row, fen: amount.fen, ...(count !== undefined && { count: Number(count) }), isPart }
}

/** What lines above the table say has come in. */
export function totalAbove(lines: readonly (readonly string[])[]): StatedTotal | undefined {
  for (const [index, cells] of lines.entries()) {
    const [, count, written = ''] = incomingLine.exec(compactText(cells.join(''))) ?? []
    const amount = statementAmount(written, MOST_TOTAL)
    if (amount.kind === 'amount') return { row: index + 1, fen: amount.fen, count: Number(count) }
  }
  return undefined
}

/** The total of the whole file: the last one that is not of a part; of parts alone their sum. */
export function wholeTotal(found: readonly FoundTotal[], above: StatedTotal | undefined): StatedTotal | undefined {
  const whole = found.filter(({ isPart }) => !isPart)
  const last = (whole.length > 0 ? whole : found)[(whole.length || found.length) - 1]
  if (whole.length === 0 && above) return above
  if (!last) return undefined
  if (whole.length > 0) return { row: last.row, fen: last.fen, ...(last.count !== undefined && { count: last.count }) }
  const counts = found.map(({ count }) => count)
  const sum = counts.reduce<number | undefined>(
    (total, count) => (total === undefined || count === undefined ? undefined : total + count),
    0,
  )
  return {
    row: last.row,
    fen: found.reduce((total, { fen }) => total + fen, 0),
    ...(sum !== undefined && { count: sum }),
  }
}
