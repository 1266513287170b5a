import { addMonths, type Day, type Month } from '@domain/calendar/beijing'
import { monthWords, shortMonthWords } from '@domain/dues/month-words'

/** `11月`, or `2025年11月` in another year than that of the day. */
export function monthOn(month: Month, today: Day): string {
  return month.slice(0, 4) === today.slice(0, 4) ? shortMonthWords(month) : monthWords(month)
}

/** From one month to another: `11月–2027年2月`, `2025年3月–5月`, or the one. */
export function spanWords(from: Month, to: Month, today: Day): string {
  if (from === to) return monthOn(from, today)
  // The year is said once where both lie in it.
  const end = from.slice(0, 4) === to.slice(0, 4) ? shortMonthWords(to) : monthWords(to)
  return `${monthOn(from, today)}–${end}`
}

/** Months as they are said, those in a row as one: `3月、7月–10月`. */
export function monthsWords(months: readonly Month[], today: Day): string {
  const rows: { from: Month; to: Month }[] = []
  for (const month of months) {
    const row = rows[rows.length - 1]
    if (row && addMonths(row.to, 1) === month) row.to = month
    else rows.push({ from: month, to: month })
  }
  return rows.map(({ from, to }) => spanWords(from, to, today)).join('、')
}

/** How long somebody has not paid, in words: without a break, and what is open besides. */
export function arrearsWords({ run, open }: { run: number; open: readonly unknown[] }): string {
  const rest = open.length - run
  if (run === 0) return `有 ${rest} 个月没交齐`
  const row = run === 1 ? '1 个月没交' : `连续 ${run} 个月没交`
  return rest > 0 ? `${row}，另有 ${rest} 个月没交齐` : row
}
