import { addMonths, type Day, lastDayOfMonth, type Month, monthOf } from '@domain/calendar/beijing'
import { monthWords } from '@domain/dues/month-words'
import type { PaperKind } from '@domain/papers/facts'

/** A time that a paper may tell of. */
export type Period = { value: string; label: string; from: Day; to: Day }

/** Months back that a brief may be written of. */
const MONTHS_BACK = 6
/** From this day of a month on, the next month's plan is what one comes for. */
const PLANS_FROM = 20

function monthPeriod(month: Month): Period {
  return { value: month, label: monthWords(month), from: `${month}-01`, to: lastDayOfMonth(month) }
}

function yearPeriod(year: number): Period {
  return { value: `${year}`, label: `${year} 年`, from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The times a paper can be drafted of, and which one stands first: the likeliest. */
export function periodsOf(kind: PaperKind, today: Day): { periods: Period[]; first: string } {
  const month = monthOf(today)
  const year = Number(today.slice(0, 4))
  if (kind === 'workSummary') {
    // In the first months of a year it is last year's that is due.
    const first = today.slice(5) < '03-01' ? year - 1 : year
    return { periods: [year, year - 1].map(yearPeriod), first: `${first}` }
  }
  if (kind === 'monthlyPlan') {
    const next = addMonths(month, 1)
    return { periods: [month, next].map(monthPeriod), first: Number(today.slice(8)) >= PLANS_FROM ? next : month }
  }
  const months = Array.from({ length: MONTHS_BACK }, (_none, back) => addMonths(month, -back))
  return { periods: months.map(monthPeriod), first: month }
}

/** What the link names, if it can be drafted; a brief otherwise. */
export function paperKindOf(kind: string | undefined): PaperKind {
  return kind === 'monthlyPlan' || kind === 'workSummary' ? kind : 'brief'
}
