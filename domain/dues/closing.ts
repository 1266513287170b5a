import type { Day, Instant, Month } from '../calendar/beijing'
import type { Fen } from './money'

/** A month whose dues were handed over to the higher Party body (上缴): nothing is dated into it any more. */
export type Closing = {
  /** {@link closingId}. */
  _id: string
  branchId: string
  month: Month
  state: 'closed' | 'reopened'
  /** What was handed over, and when. */
  handed: Fen
  handedOn: Day
  note?: string
  /** As it stood then, to see afterwards what changed: received for this hand-over; owed and paid for the month. */
  received: Fen
  owed: Fen
  paid: Fen
  at: Instant
  by: string
}

/** One month of a branch is closed once. */
export function closingId(branchId: string, month: Month): string {
  return `${branchId}:${month}`
}

/** The months that are closed. */
export function closedMonths(closings: readonly Pick<Closing, 'month' | 'state'>[]): Set<Month> {
  return new Set(closings.filter(({ state }) => state === 'closed').map(({ month }) => month))
}
