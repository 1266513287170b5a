import type { Day } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { type Channel, channelLabels, type DuesLine, sumOf } from '@domain/dues/entry'
import { type Fen, yuanWords } from '@domain/dues/money'
import { monthWords, shortMonthWords } from '@domain/dues/month-words'
import type { StatementRow } from '@domain/dues/statement-table'
import type { RowPlan } from './payable'

/** Channels a statement's money comes by; cash has none. */
export const statementChannels = (['transfer', 'platform'] as const satisfies readonly Channel[]).map((value) => ({
  value,
  label: channelLabels[value],
}))

/** `许文彬 48.60 元`. */
export function rowTitle({ name, fen }: Pick<StatementRow, 'name' | 'fen'>): string {
  return `${name || '没有写付款人'}　${yuanWords(fen)}`
}

/** `第 12 行，11月23日 周一，附言：党费`. */
export function rowPlace({ row, on, note }: StatementRow, today: Day): string {
  return `第 ${row} 行，${formatDay(on, `${today}T04:00:00.000Z`)}${note ? `，附言：${note}` : ''}`
}

/** Months that lines pay: `10月、11月`, with the year where it is not that of the first day's. */
export function linesWords(lines: readonly DuesLine[], year: string): string {
  const months = lines.map(({ month }) => (month.startsWith(year) ? shortMonthWords(month) : monthWords(month)))
  const [first] = months
  return months.length > 3 ? `${first}至${months[months.length - 1]} ${months.length} 个月` : months.join('、')
}

/** What would be registered of a row: "登记 陆雨桐 10月、11月 97.20 元，自愿多交 2.80 元". */
export function planWords(name: string, { lines, extra, left }: RowPlan, year: string): string {
  const parts = [
    ...(lines.length > 0 ? [`${linesWords(lines, year)} ${yuanWords(sumOf(lines))}`] : []),
    ...(extra > 0 ? [`自愿多交 ${yuanWords(extra)}`] : []),
  ]
  const rest = left > 0 ? `剩下 ${yuanWords(left)}不登记` : ''
  if (parts.length === 0) return rest
  return [`登记 ${name} ${parts.join('，')}`, ...(rest ? [rest] : [])].join('；')
}

/** What a plan comes to. */
export function planFen({ lines, extra }: RowPlan): Fen {
  return sumOf(lines) + extra
}
