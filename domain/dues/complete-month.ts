import type { Day, Month } from '../calendar/beijing'
import type { DuesSource } from './owed'
import { type PaidByMonth, standingOf } from './standing'

/** A member's book with the day of the last entry of each month. */
export type DatedBook = DuesSource & { paid: PaidByMonth; lastOn: ReadonlyMap<Month, Day> }

/**
 * The day on which a month's dues were complete: everybody who owed paid in full, and nobody's amount is unknown (standard 2.3:
 * 按月足额交纳党费). Undefined where that is not so, or nobody owed anything.
 */
export function completedOn(books: readonly DatedBook[], month: Month, today: Day): Day | undefined {
  let last: Day | undefined
  for (const book of books) {
    const { state, owed } = standingOf(book, book.paid, month, today)
    if (state === 'unassessed' || state === 'unpaid' || state === 'partial') return undefined
    const on = owed > 0 ? book.lastOn.get(month) : undefined
    if (on !== undefined && (last === undefined || on > last)) last = on
  }
  return last
}
