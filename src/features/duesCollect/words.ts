import { addMonths, type Day, type Month, monthOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { type DuesLine, sumOf } from '@domain/dues/entry'
import { yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { isLate } from '@domain/dues/owed'
import { type Batch, batchSum, type CollectRow, type Mark } from './batch'

/** Months in a row as one span: `9–11月`, `7月、9–11月`, `2026年12月–2027年1月`. */
export function monthsWords(months: readonly Month[]): string {
  const years = new Set(months.map((month) => month.slice(0, 4)))
  const spans: Month[][] = []
  for (const month of months) {
    const last = spans[spans.length - 1]
    if (last && addMonths(last[last.length - 1] ?? '', 1) === month) last.push(month)
    else spans.push([month])
  }
  return spans.map((span) => spanWords(span, years.size > 1)).join('、')
}

function spanWords(span: readonly Month[], withYear: boolean): string {
  const [first = '', last = first] = [span[0], span[span.length - 1]]
  const number = (month: Month) => `${Number(month.slice(5))}`
  const year = (month: Month) => (withYear ? `${Number(month.slice(0, 4))}年` : '')
  if (first === last) return `${year(first)}${number(first)}月`
  if (first.slice(0, 4) === last.slice(0, 4)) return `${year(first)}${number(first)}–${number(last)}月`
  return `${year(first)}${number(first)}月–${year(last)}${number(last)}月`
}

const monthsOf = (lines: readonly DuesLine[]) => lines.map(({ month }) => month)

/** For which months somebody owes: `9–11月，补交 2 个月`; `11月还差` where a part of it was paid. */
export function dueWords({ due, quarterly, monthly, settled }: CollectRow, on: Day): string {
  if (due.length === 0) return settled ? '已交齐' : '到这一天没有要交的'
  const late = due.filter(({ month }) => isLate(month, quarterly ? 'quarterly' : 'monthly', on)).length
  const [only] = due
  const part = due.length === 1 && only && monthly !== null && only.fen < monthly
  return `${monthsWords(monthsOf(due))}${part ? '还差' : ''}${late > 0 ? `，补交 ${late} 个月` : ''}`
}

/** What was marked: `11月`, `11月，先交一部分，还差 28.60 元`, with who paid it and when where that is another. */
export function markWords({ lines, paidBy, on }: Mark, { due, ahead }: CollectRow): string {
  const open = new Map([...due, ...ahead].map(({ month, fen }) => [month, fen]))
  const wanted = lines.map(({ month }) => open.get(month) ?? 0).reduce((sum, fen) => sum + fen, 0)
  const short = wanted - sumOf(lines)
  return [
    `收 ${monthsWords(monthsOf(lines))}`,
    ...(short > 0 ? [`还差 ${yuanWords(short)}`] : []),
    // Another officer was faster, or one's own confirm arrived and its answer did not.
    ...(short < 0 ? ['好像已登记过，确认时核对'] : []),
    ...(paidBy ? [`${paidBy}代交`] : []),
    ...(on ? [`${formatShortDay(on)}收`] : []),
  ].join('，')
}

/** The one button, with exactly what it registers. */
export function confirmWords(batch: Pick<Batch, 'marks'>): string {
  const { people, fen } = batchSum(batch)
  return people === 0 ? '收到谁的，就点谁' : `登记 ${people} 人，共 ${yuanWords(fen)}`
}

/** What to do where the chosen day lies in a closed month. */
export function closedWords(day: Day): string {
  return `${monthWords(monthOf(day))}已经上缴封账，请把收款日期改成今天，按补交登记`
}
