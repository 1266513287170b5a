import { addMonths, earlierOf, type Instant, instantAt, type Month, monthOf } from '../../domain/calendar/beijing'
import { nextWorkday } from '../../domain/calendar/workdays'
import type { DuesEntry } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { lastMonth, owedFor, quarterEnd } from '../../domain/dues/owed'
import { monthsBetween } from '../../domain/dues/standing'
import { collectionOf, type DuesDays } from './dues-days'
import { GENEROUS, lateMonths, MIXED_UP, PARTIAL, payers, TOGETHER } from './dues-people'
import { type Book, dayOfReceipt, rightedAt, type Written } from './dues-written'

/** Money received of somebody, before it has its number. */
export type Receipt = Pick<DuesEntry, 'on' | 'at' | 'channel' | 'lines' | 'paidBy'> & {
  readonly kind: 'paid' | 'extra'
  /** When it was taken back, and why. */
  readonly reversed?: { readonly at: Instant; readonly reason: string }
}

const PARTLY: Fen = 50_00
const BEYOND: Fen = 200_00

/** Everything somebody paid until now, in the order in which it was written down. */
export function demoReceipts(books: readonly Book[], days: DuesDays): Map<string, Receipt[]> {
  return new Map(
    books.map((book) => {
      const { key } = book
      const own = [...regular(book, days), ...beyond(book, days), ...mixedUp(book, books, days)]
      return [key, own.sort((a, b) => (a.at < b.at ? -1 : 1))]
    }),
  )
}

/** Month by month, or quarter by quarter; nothing of what is late. */
function regular(book: Book, days: DuesDays): Receipt[] {
  const { key, member, assessments } = book
  const [first] = assessments.map(({ from }) => from).sort()
  if (!first) return []
  const late = lateMonths[key] ?? 0
  const last = earlierOf(lastMonth(member) ?? days.now, addMonths(days.now, late > 0 ? -late - 1 : 0))
  return monthsBetween(first, last).flatMap((month): Receipt[] => {
    const months = monthsPaidIn(month, book, days).filter((one) => one >= first)
    const lines = months.flatMap((one) => {
      const owed = owedFor(book, one)
      return owed.kind === 'owed' ? [{ month: one, fen: partOf(owed.fen, key, one, days) }] : []
    })
    const day = dayOfReceipt(month, book, days)
    return lines.length > 0 && day ? [receipt(key, day, lines)] : []
  })
}

/** Which months somebody pays in a month. */
function monthsPaidIn(month: Month, { key }: Book, { now }: DuesDays): Month[] {
  if (payers[key]?.rhythm === 'quarterly')
    return quarterEnd(month) === month ? monthsBetween(addMonths(month, -2), month) : []
  if (key === TOGETHER && month === addMonths(now, -3)) return []
  if (key === TOGETHER && month === addMonths(now, -2)) return [addMonths(month, -1), month]
  return [month]
}

const partOf = (fen: Fen, key: string, month: Month, { now }: DuesDays): Fen =>
  key === PARTIAL && month === addMonths(now, -1) ? PARTLY : fen

function receipt(key: string, written: Written, lines: Receipt['lines']): Receipt {
  const paidBy = payers[key]?.paidBy
  return { kind: 'paid', ...written, lines, ...(paidBy && { paidBy }) }
}

/** Something beyond the dues, two months ago. */
function beyond({ key }: Book, { now }: DuesDays): Receipt[] {
  if (key !== GENEROUS) return []
  const month = addMonths(now, -2)
  const on = nextWorkday(`${month}-20`)
  const lines = [{ month: monthOf(on), fen: BEYOND }]
  return [{ kind: 'extra', on, at: instantAt(on, '10:40'), channel: 'cash', lines }]
}

/**
 * Last month a namesake's transfer was first registered under the other one's name; on the next workday it was taken back, and
 * the right one registered with the day it had come on.
 */
function mixedUp(book: Book, books: readonly Book[], { now }: DuesDays): Receipt[] {
  const [wrong, right] = MIXED_UP
  if (book.key !== wrong) return []
  const month = addMonths(now, -1)
  const whose = books.find(({ key }) => key === right)
  const owed = whose ? owedFor(whose, month) : undefined
  if (owed?.kind !== 'owed') return []
  const on = collectionOf(month)
  const reversed = { at: rightedAt(month), reason: '两位李思敏同名，登记错了人' }
  return [
    {
      ...{ kind: 'paid', on, at: instantAt(on, '15:40'), channel: 'transfer' },
      ...{ lines: [{ month, fen: owed.fen }], reversed },
    },
  ]
}
