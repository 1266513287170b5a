import { addMonths, type Day, type Month, monthOf } from '../../domain/calendar/beijing'
import { ARREARS_BACK, arrearsOf } from '../../domain/dues/arrears'
import { assessmentFor } from '../../domain/dues/assessment'
import { sumOf } from '../../domain/dues/entry'
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

/** The last month in which a month's dues of this member are in time. */
function inTimeUntil({ assessments }: MemberBook<DuesMember>, month: Month): Month {
  return payableUntil(month, assessmentFor(assessments, month)?.rhythm ?? 'monthly')
}

/** What somebody still owes by the end of the last month, of this and of the next; a quarter as one, in its last month. */
function owedAround(book: MemberBook<DuesMember>, today: Day): DuesOwed[] {
  const now = monthOf(today)
  return monthsBetween(addMonths(now, -1), addMonths(now, 1)).flatMap((month) => {
    const open = monthsBetween(addMonths(month, -2), month)
      .filter((one) => inTimeUntil(book, one) === month)
      .map((one) => ({ month: one, fen: missingOf(standingOf(book, book.paid, one, today)) }))
      .filter(({ fen }) => fen > 0)
    const from = open[0]?.month ?? month
    const fen = sumOf(open)
    return fen > 0 ? [{ memberId: book.member._id, month, fen, ...(from !== month && { from }) }] : []
  })
}

/** A row of months of which nothing was paid; or, where there is none, the first that is open, spoken of once. */
function lateOf(book: MemberBook<DuesMember>, today: Day): DuesLate[] {
  const late = arrearsOf(book, book.paid, today)
  if (!late) return []
  const row = late.run > 0 ? late.open.slice(-late.run) : late.open.slice(0, 1)
  const lateFrom = row.map(({ month }) => addMonths(inTimeUntil(book, month), 1))
  const isPartly = (book.paid.get(late.since) ?? 0) > 0
  return [{ memberId: book.member._id, since: late.since, lateFrom, ...(isPartly && { partly: true as const }) }]
}
