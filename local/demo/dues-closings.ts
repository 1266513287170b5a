import { addMonths, dayOf, instantAt, laterOf, type Month } from '../../domain/calendar/beijing'
import { type Closing, closingId } from '../../domain/dues/closing'
import type { DuesEntry } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { owedFor } from '../../domain/dues/owed'
import { monthsBetween } from '../../domain/dues/standing'
import { type DuesDays, handedOverOn } from './dues-days'
import type { Book } from './dues-written'
import { memberIdOf } from './roster'

/** Of the hand-over before the latest so much was missing. */
const SHORT: Fen = 60

/** Months handed over: all but the last one, those from before the branch began as its paper register has them. */
export function demoClosings(branchId: string, books: readonly Book[], entries: readonly DuesEntry[], days: DuesDays) {
  return monthsBetween(days.first, addMonths(days.now, -2)).map((month) =>
    closingOf(branchId, month, books, entries, days),
  )
}

function closingOf(
  branchId: string,
  month: Month,
  books: readonly Book[],
  entries: readonly DuesEntry[],
  { began, now }: DuesDays,
): Closing {
  const handedOn = handedOverOn(month)
  const at = laterOf(instantAt(handedOn, '16:30'), instantAt(began, '14:00'))
  const known = entries.filter((one) => one.at <= at)
  const received = known.reduce((sum, { account, fen }) => (account === month ? sum + fen : sum), 0)
  const paid = known.reduce((sum, entry) => sum + ofMonth(entry, month), 0)
  const isShort = month === addMonths(now, -3)
  return {
    ...{ _id: closingId(branchId, month), branchId, month, state: 'closed', handedOn },
    ...(isShort ? { handed: received - SHORT, note: '零钱没带够，少交 0.60 元，下次补上' } : { handed: received }),
    ...{ received, owed: owedThen(books, month, at), paid, at, by: memberIdOf('organisation') },
  }
}

/** What an entry pays of a month's dues. */
function ofMonth({ extra, lines }: DuesEntry, month: Month): Fen {
  return extra ? 0 : lines.reduce((sum, line) => (line.month === month ? sum + line.fen : sum), 0)
}

/** What was owed for the month by what was decided until then. */
function owedThen(books: readonly Book[], month: Month, at: string): Fen {
  return books.reduce((sum, { member, assessments, reliefs }) => {
    const known = assessments.filter((one) => one.at <= at)
    const decided = reliefs.filter(({ decidedOn }) => decidedOn && decidedOn <= dayOf(at))
    const owed = owedFor({ member, assessments: known, reliefs: decided }, month)
    return owed.kind === 'owed' ? sum + owed.fen : sum
  }, 0)
}
