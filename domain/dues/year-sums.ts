import type { Fen } from './money'
import { type MonthStanding, missingOf } from './standing'

/** What a year asks and holds. */
export type YearSums = {
  /** Of the months that have begun. */
  owed: Fen
  /** Still missing of these; what was paid too much or ahead makes up for nothing. */
  missing: Fen
  /** For all months of the year. */
  paid: Fen
}

type OfMonth = Pick<MonthStanding, 'owed' | 'paid' | 'when'>

/** A member's year in figures: nobody owes for a month that has not begun. */
export function yearSums(months: readonly OfMonth[]): YearSums {
  const sums = { owed: 0, missing: 0, paid: 0 }
  for (const month of months) {
    sums.paid += month.paid
    if (month.when === 'ahead') continue
    sums.owed += month.owed
    sums.missing += missingOf(month)
  }
  return sums
}

/** Adds up the years of several members. */
export function addYears(all: readonly YearSums[]): YearSums {
  const sums = { owed: 0, missing: 0, paid: 0 }
  for (const one of all) {
    sums.owed += one.owed
    sums.missing += one.missing
    sums.paid += one.paid
  }
  return sums
}

/** How many months of a year have begun: what a sum of what is owed stands for. */
export function monthsBegun(months: readonly Pick<MonthStanding, 'when'>[]): number {
  return months.filter(({ when }) => when !== 'ahead').length
}
