import { addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import type { DuesLine } from './entry'
import type { Fen } from './money'
import { type DuesSource, isLate, type Nothing, owedFor } from './owed'

/** Where a month stands. */
export type MonthState = 'paid' | 'partial' | 'unpaid' | 'unassessed' | Nothing

/** When a month's dues are asked for: late already, now, or not yet. */
export type MonthWhen = 'late' | 'now' | 'ahead'

/** A month of a member's book: what it asks, what was paid, as sums of assessments and entries. */
export type MonthStanding = {
  month: Month
  owed: Fen
  paid: Fen
  state: MonthState
  when: MonthWhen
  reduced?: true
}

/** Sums of what was paid for months; nothing voluntary among them. */
export type PaidByMonth = ReadonlyMap<Month, Fen>

/** Adds up lines by month. */
export function paidByMonth(lines: readonly DuesLine[]): Map<Month, Fen> {
  const paid = new Map<Month, Fen>()
  for (const { month, fen } of lines) paid.set(month, (paid.get(month) ?? 0) + fen)
  return paid
}

/** Where a month stands on that Beijing day. */
export function standingOf(source: DuesSource, paid: PaidByMonth, month: Month, today: Day): MonthStanding {
  const sum = paid.get(month) ?? 0
  const owed = owedFor(source, month)
  const now = monthOf(today)
  const rhythm = owed.kind === 'owed' ? owed.rhythm : 'monthly'
  const when: MonthWhen = month > now ? 'ahead' : isLate(month, rhythm, today) ? 'late' : 'now'
  if (owed.kind === 'nothing') return { month, owed: 0, paid: sum, state: owed.why, when }
  if (owed.kind === 'unassessed') return { month, owed: 0, paid: sum, state: 'unassessed', when }
  const state = sum >= owed.fen ? 'paid' : sum > 0 ? 'partial' : 'unpaid'
  return { month, owed: owed.fen, paid: sum, state, when, ...(owed.reduced && { reduced: true as const }) }
}

/** Every month from one to another, both among them. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** What is still missing of a month; nothing where nothing is owed or more was paid. */
export function missingOf({ owed, paid }: Pick<MonthStanding, 'owed' | 'paid'>): Fen {
  return Math.max(0, owed - paid)
}
