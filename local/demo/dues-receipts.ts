import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  type Instant,
  instantAt,
  type Month,
  monthOf,
} from '../../domain/calendar/beijing'
import { nextWorkday } from '../../domain/calendar/workdays'
import { type Assessment, firstMonth } from '../../domain/dues/assessment'
import type { Channel, DuesEntry } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { lastMonth, owedFor, quarterEnd } from '../../domain/dues/owed'
import type { Relief } from '../../domain/dues/relief'
import { monthsBetween } from '../../domain/dues/standing'
import type { Member } from '../../domain/members/member'
import { minutesLater } from './activities'
import { chance } from './derive'
import { collectionOf, type DuesDays } from './dues-days'
import { GENEROUS, lateMonths, MIXED_UP, PARTIAL, paidThisMonth, payers, TOGETHER } from './dues-people'

/** Money received of somebody, before it has its number. */
export type Receipt = Pick<DuesEntry, 'on' | 'at' | 'channel' | 'lines' | 'paidBy'> & {
  readonly kind: 'paid' | 'extra'
  /** When it was taken back, and why. */
  readonly reversed?: { readonly at: Instant; readonly reason: string }
}

/** Somebody's book: what decides what they owe. */
export type Book = {
  readonly key: string
  readonly member: Member
  readonly assessments: readonly Assessment[]
  readonly reliefs: readonly Relief[]
}

const PARTLY: Fen = 50_00
const BEYOND: Fen = 200_00

/** When what was received on a day is written down: one confirm each way. */
const times: Readonly<Record<Channel, string>> = { cash: '15:20', transfer: '15:35', platform: '15:50' }
/** Today's, on the first day of a month. */
const earlyTimes: Readonly<Record<Channel, string>> = { cash: '08:20', transfer: '08:25', platform: '08:30' }

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
  const first = firstMonth(assessments)
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

type Written = Pick<Receipt, 'on' | 'at' | 'channel'>

/** The collection day or a few days later; what lies before the branch began was copied from paper then. */
function dayOfReceipt(month: Month, book: Book, days: DuesDays): Written | undefined {
  const { key, member } = book
  const channel = payers[key]?.by ?? 'cash'
  if (month === days.now) return thisMonth(key, channel, days)
  if (isMixedUp(key, month, days) && key === MIXED_UP[1]) {
    return { on: collectionOf(month), channel, at: minutesLater(rightedAt(month), 7) }
  }
  const on = pastDay(month, book, days)
  if (on < days.began) {
    const nth = monthsBetween(days.first, month).length
    return { on, channel: 'cash', at: instantAt(days.began, `10:${30 + nth}`) }
  }
  const left = member.state === 'active' ? on : earlierOf(on, addDays(member.stateSince, -1))
  return { on: left, channel, at: instantAt(left, times[channel]) }
}

function isMixedUp(key: string, month: Month, { now }: DuesDays): boolean {
  return month === addMonths(now, -1) && MIXED_UP.some((one) => one === key)
}

function pastDay(month: Month, { key, member }: Book, days: DuesDays): Day {
  const collection = collectionOf(month)
  const { joinedOn = '' } = member
  if (joinedOn > collection) return addDays(joinedOn, 1)
  const away = isMixedUp(key, month, days) ? 1 : Math.max(0, Math.floor(chance('dues', key, month) * 12) - 8)
  const later = nextWorkday(addDays(collection, away))
  return away > 0 && monthOf(later) === month ? later : collection
}

/** Of this month only some have paid, and in January nobody before the round. */
function thisMonth(key: string, channel: Channel, { today, now, round }: DuesDays): Written | undefined {
  const beforeRound = today <= round && now === monthOf(round)
  if (!paidThisMonth.includes(key) || beforeRound) return undefined
  const yesterday = addDays(today, -1)
  const isFirst = monthOf(yesterday) !== now
  const on = isFirst ? today : earlierOf(collectionOf(now), yesterday)
  return { on, channel, at: instantAt(on, (isFirst ? earlyTimes : times)[channel]) }
}

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

/** When the mistake was noticed. */
const rightedAt = (month: Month): Instant => instantAt(nextWorkday(addDays(collectionOf(month), 1)), '10:05')
