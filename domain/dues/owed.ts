import { addDays, addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import type { Member } from '../members/member'
import { type Assessed, assessmentFor, type Rhythm } from './assessment'
import type { Fen } from './money'
import { type Relieved, reliefFor } from './relief'

/** What of a member decides which months they owe. */
export type DuesMember = Pick<Member, '_id' | 'state' | 'stateSince'> & Partial<Pick<Member, 'joinedOn'>>

/** A member with what was decided about them; only their own assessments and reliefs. */
export type DuesSource = { member: DuesMember; assessments: readonly Assessed[]; reliefs: readonly Relieved[] }

/**
 * Why a month asks nothing of somebody: not yet a Party member; not yet paying here; no longer here; paid in another branch;
 * exempt.
 */
export type Nothing = 'notJoined' | 'before' | 'after' | 'elsewhere' | 'exempt'

/** What a month asks of a member; `unassessed`: they are known to belong here, and nobody has said how much. */
export type Owed =
  | { kind: 'owed'; fen: Fen; rhythm: Rhythm; reduced?: true }
  | { kind: 'unassessed' }
  | { kind: 'nothing'; why: Nothing }

/**
 * The last month somebody who left pays here: the one in which they still belonged. Undefined for those who belong; '' where
 * nobody knows when they left.
 */
export function lastMonth({ state, stateSince }: Pick<DuesMember, 'state' | 'stateSince'>): Month | undefined {
  if (state === 'active') return undefined
  return stateSince === '' ? '' : monthOf(addDays(stateSince, -1))
}

/**
 * What a member owes for a month. 预备党员 from the month the branch meeting admitted them, that of 入党时间; who came from
 * another branch from the month of their first assessment (介绍信 says until when they paid); who left up to the month in which
 * they still belonged.
 */
export function owedFor({ member, assessments, reliefs }: DuesSource, month: Month): Owed {
  const last = lastMonth(member)
  if (last !== undefined && month > last) return { kind: 'nothing', why: 'after' }
  if (month < (member.joinedOn ?? '').slice(0, 7)) return { kind: 'nothing', why: 'notJoined' }
  const relief = reliefFor(reliefs, month)
  // Who pays elsewhere need not be assessed here.
  if (relief && relief.kind !== 'reduced') return { kind: 'nothing', why: relief.kind }
  const assessed = assessmentFor(assessments, month)
  if (!assessed) {
    const isHere = member.state === 'active' && month >= member.stateSince.slice(0, 7)
    return assessments.length === 0 && isHere ? { kind: 'unassessed' } : { kind: 'nothing', why: 'before' }
  }
  const { rhythm } = assessed
  // A reduction never makes anybody pay more.
  if (relief && relief.fen < assessed.fen) return { kind: 'owed', fen: relief.fen, rhythm, reduced: true }
  return { kind: 'owed', fen: assessed.fen, rhythm }
}

/** The month that ends the quarter of a month. */
export function quarterEnd(month: Month): Month {
  const number = Number(month.slice(5))
  return addMonths(month, (3 - (number % 3)) % 3)
}

/** The last month in which a month's dues are in time: that month, or with consent the last of its quarter. */
export function payableUntil(month: Month, rhythm: Rhythm): Month {
  return rhythm === 'quarterly' ? quarterEnd(month) : month
}

/** Whether a month's dues are late on that Beijing day: from the first day after it, or after its quarter. */
export function isLate(month: Month, rhythm: Rhythm, today: Day): boolean {
  return monthOf(today) > payableUntil(month, rhythm)
}
