/** One member's dues for tests: 48.60 a month from January 2026, seen on 10 November. */
import type { Month } from '../calendar/beijing'
import type { Assessed } from './assessment'
import type { DuesLine } from './entry'
import type { DuesMember, DuesSource } from './owed'
import type { PaymentCase } from './payment'
import type { ReliefKind, Relieved } from './relief'
import { monthsBetween, paidByMonth } from './standing'

export const TODAY = '2026-11-10'
export const MONTHLY = 4860

/** Belongs since long ago. */
export function member(more: Partial<DuesMember> = {}): DuesMember {
  return { _id: 'm', state: 'active', stateSince: '', ...more }
}

export function assessed(from: Month, fen = MONTHLY, more: Partial<Assessed> = {}): Assessed {
  return { memberId: 'm', n: 1, from, livelihood: 'salaried', fen, rhythm: 'monthly', ...more }
}

/** An approved relief. */
export function relief(kind: ReliefKind, from: Month, to: Month, more: Partial<Relieved> = {}): Relieved {
  return { memberId: 'm', kind, from, to, fen: 0, state: 'approved', at: '2026-01-05T02:00:00.000Z', ...more }
}

export function source(more: Partial<DuesSource> = {}): DuesSource {
  return { member: member(), assessments: [assessed('2026-01')], reliefs: [], ...more }
}

/** Nothing paid, nothing closed, nothing in advance. */
export function paymentCase(more: Partial<PaymentCase> = {}): PaymentCase {
  return { ...source(), paid: new Map(), settings: { advance: false }, closed: new Set(), today: TODAY, ...more }
}

export function line(month: Month, fen = MONTHLY): DuesLine {
  return { month, fen }
}

/** Every month of a span paid in full. */
export function paidFrom(from: Month, to: Month, ...more: DuesLine[]): Map<Month, number> {
  return paidByMonth([...monthsBetween(from, to).map((month) => line(month)), ...more])
}
