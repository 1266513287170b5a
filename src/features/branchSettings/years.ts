import { dayOf } from '@domain/calendar/beijing'

/** A year's books: closed, open, or not over yet. */
export type YearState = { year: number; state: 'closed' | 'open' | 'running' }

/** How many years back are offered, beside those that are closed. */
const YEARS_BACK = 3
/** The year that ends can be closed from its last month on. */
const CLOSING_MONTH = '12'

/** The years one may want to close or open again, the latest first. */
export function yearsOf(closed: readonly number[], now: string): YearState[] {
  const today = dayOf(now)
  const thisYear = Number(today.slice(0, 4))
  const offered = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back)
  const years = [...new Set([...offered, ...closed])].sort((a, b) => b - a)
  return years.map((year) => {
    if (closed.includes(year)) return { year, state: 'closed' }
    const over = year < thisYear || today.slice(5, 7) === CLOSING_MONTH
    return { year, state: over ? 'open' : 'running' }
  })
}

/** What is still to be noted in a year's register, in a sentence. */
export function openWords(rows: readonly { counts: { open: number } }[]): string {
  const open = rows.reduce((sum, { counts }) => sum + counts.open, 0)
  return open > 0 ? `还有 ${open} 人次没有登记出席情况，建议先补齐再封存。` : '全年的出席情况都登记了。'
}
