import { addMonths, type Day, monthOf } from '../../domain/calendar/beijing'
import { ARREARS_BACK, arrearsOf } from '../../domain/dues/arrears'
import { assessmentFor } from '../../domain/dues/assessment'
import type { DuesMember } from '../../domain/dues/owed'
import { payableUntil } from '../../domain/dues/owed'
import { missingOf, monthsBetween, standingOf } from '../../domain/dues/standing'
import type { DuesLate, DuesOwed, ReminderReading } from '../../domain/reminders/reading'
import type { DuesDecided } from '../ports/dues-reads'
import type { Store } from '../ports/store'
import { booksOf, type MemberBook } from './dues-book'

type DuesToRemindOf = Pick<ReminderReading, 'duesOwed' | 'duesLate'>

/** What decides the dues of a branch from a year back to the next month; one read, whatever their number. */
export function readDuesToRemindOf(store: Store, branchId: string, today: Day): Promise<DuesDecided> {
  const now = monthOf(today)
  return store.duesDecided({ branchId, from: addMonths(now, -ARREARS_BACK), to: addMonths(now, 1) })
}

/** Who owes what around today, and who is late; nothing is known of a branch that never assessed anybody. */
export function duesToRemindOf(members: readonly DuesMember[], decided: DuesDecided, today: Day): DuesToRemindOf {
  if (decided.assessments.length === 0) return { duesOwed: null, duesLate: [] }
  const books = booksOf(members, decided)
  return {
    duesOwed: books.flatMap((book) => owedAround(book, today)),
    duesLate: books.flatMap((book) => lateOf(book, today)),
  }
}

/** The months from the last one to the next that somebody still owes; a quarter as one, in its last month. */
function owedAround(book: MemberBook<DuesMember>, today: Day): DuesOwed[] {
  const now = monthOf(today)
  return monthsBetween(addMonths(now, -1), addMonths(now, 1)).flatMap((month) => {
    const rhythm = assessmentFor(book.assessments, month)?.rhythm ?? 'monthly'
    if (payableUntil(month, rhythm) !== month) return []
    const from = rhythm === 'quarterly' ? addMonths(month, -2) : month
    const fen = monthsBetween(from, month).reduce(
      (sum, one) => sum + missingOf(standingOf(book, book.paid, one, today)),
      0,
    )
    return fen > 0 ? [{ memberId: book.member._id, month, fen, ...(from !== month && { from }) }] : []
  })
}

/** A row of months of which nothing was paid; or, where only parts are missing, the first of these, spoken of once. */
function lateOf(book: MemberBook<DuesMember>, today: Day): DuesLate[] {
  const late = arrearsOf(book, book.paid, today)
  return late ? [{ memberId: book.member._id, since: late.since, months: Math.max(1, late.run) }] : []
}
