import type { Day, Month } from '../../domain/calendar/beijing'
import { type Arrears, arrearsOf } from '../../domain/dues/arrears'
import { closedMonths } from '../../domain/dues/closing'
import type { Fen } from '../../domain/dues/money'
import type { DuesMember } from '../../domain/dues/owed'
import type { PaymentCase } from '../../domain/dues/payment'
import { type DuesSettings, defaultDuesSettings } from '../../domain/dues/settings'
import { type MonthStanding, monthsBetween, standingOf } from '../../domain/dues/standing'
import { byOffice } from '../../domain/members/member'
import type { DuesBook, DuesDecided, DuesPerson, PaidSum } from '../ports/dues-reads'

/** A member's book: what decides their dues, and sums of what they paid. */
export type MemberBook<M extends DuesMember = DuesPerson> = Pick<DuesDecided, 'assessments' | 'reliefs'> & {
  member: M
  /** By month; nothing voluntary. */
  paid: Map<Month, Fen>
  /** The day of the last entry of a month. */
  lastOn: Map<Month, Day>
  /** Voluntary, by the month it was received in. */
  extra: Map<Month, Fen>
}

function byMember<T extends { memberId: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const others = found.get(one.memberId)
    if (others) others.push(one)
    else found.set(one.memberId, [one])
  }
  return found
}

/** Every member's book, in the order of the branch's list. */
export function memberBooks(book: DuesBook): MemberBook[] {
  return booksOf(byOffice(book.members), book)
}

/** The books of these members. */
export function booksOf<M extends DuesMember>(members: readonly M[], decided: DuesDecided): MemberBook<M>[] {
  const [assessments, reliefs] = [byMember(decided.assessments), byMember(decided.reliefs)]
  const paid = byMember(decided.paid)
  return members.map((member): MemberBook<M> => {
    const sums: readonly PaidSum[] = paid.get(member._id) ?? []
    const dues = sums.filter(({ extra }) => !extra)
    return {
      member,
      assessments: assessments.get(member._id) ?? [],
      reliefs: reliefs.get(member._id) ?? [],
      paid: new Map(dues.map(({ month, fen }) => [month, fen] as const)),
      lastOn: new Map(dues.map(({ month, lastOn }) => [month, lastOn] as const)),
      extra: new Map(sums.filter(({ extra }) => extra).map(({ month, fen }) => [month, fen] as const)),
    }
  })
}

/** What the branch decided about its dues. */
export function settingsOf({ branch }: Pick<DuesBook, 'branch'>): DuesSettings {
  return branch.dues ?? defaultDuesSettings
}

/** Where each month of a member's book stands. */
export function standingsOf(book: MemberBook, from: Month, to: Month, today: Day): MonthStanding[] {
  return monthsBetween(from, to).map((month) => standingOf(book, book.paid, month, today))
}

/** What is late of a member's dues; the book must reach twelve months back. */
export function arrearsIn(book: MemberBook, today: Day): Arrears | undefined {
  return arrearsOf(book, book.paid, today)
}

/** What a payment of this member is judged by. */
export function paymentCase(member: MemberBook, book: DuesBook, today: Day): PaymentCase {
  return { ...member, settings: settingsOf(book), closed: closedMonths(book.closings), today }
}

/** Who is named twice, for what is to be said once of each. */
export function namedTwice(items: readonly { memberId: string }[]): string | undefined {
  const ids = items.map(({ memberId }) => memberId)
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

/** Adds up. */
export function total<T>(all: readonly T[], of: (one: T) => Fen): Fen {
  return all.reduce((sum, one) => sum + of(one), 0)
}
