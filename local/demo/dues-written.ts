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
import type { Assessment } from '../../domain/dues/assessment'
import type { Channel, DuesEntry } from '../../domain/dues/entry'
import type { Relief } from '../../domain/dues/relief'
import { monthsBetween } from '../../domain/dues/standing'
import type { Member } from '../../domain/members/member'
import { minutesLater } from './activities'
import { chance } from './derive'
import { collectionOf, type DuesDays } from './dues-days'
import { MIXED_UP, paidThisMonth, payers } from './dues-people'

/** Somebody's book: what decides what they owe. */
export type Book = {
  readonly key: string
  readonly member: Member
  readonly assessments: readonly Assessment[]
  readonly reliefs: readonly Relief[]
}

/** When what was received on a day is written down: one confirm each way. */
const times: Readonly<Record<Channel, string>> = { cash: '15:20', transfer: '15:35', platform: '15:50' }
/** Today's, on the first day of a month. */
const earlyTimes: Readonly<Record<Channel, string>> = { cash: '08:20', transfer: '08:25', platform: '08:30' }

/** When something was received, when it was written down, and how it came. */
export type Written = Pick<DuesEntry, 'on' | 'at' | 'channel'>

/** The collection day or a few days later; what lies before the branch began was copied from paper then. */
export function dayOfReceipt(month: Month, book: Book, days: DuesDays): Written | undefined {
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

/** When the mistake was noticed. */
export const rightedAt = (month: Month): Instant => instantAt(nextWorkday(addDays(collectionOf(month), 1)), '10:05')
