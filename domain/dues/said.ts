import type { Instant, Month } from '../calendar/beijing'
import type { Livelihood } from '../members/member'
import type { Assessment } from './assessment'
import type { Fen } from './money'

/** What a member calculated on their own phone: the amount alone was sent. One a member, the last; an officer makes it an assessment. */
export type Declaration = {
  /** The member's id. */
  _id: string
  branchId: string
  from: Month
  livelihood: Livelihood
  fen: Fen
  at: Instant
}

/** What of an assessment a declaration is compared with. */
type AssessedSince = Pick<Assessment, 'at' | 'from' | 'n' | 'livelihood' | 'fen'>

/**
 * Whether a declaration still waits: nothing was assessed since, and it says something else than what was said for that very
 * month (that could not be assessed once more, and would wait for ever).
 */
export function isWaiting(
  declaration: Pick<Declaration, 'at' | 'from' | 'livelihood' | 'fen'>,
  assessments: readonly AssessedSince[],
): boolean {
  const { at, from, livelihood, fen } = declaration
  const ofMonth = assessments.filter((one) => one.from === from).sort((a, b) => b.n - a.n)[0]
  if (ofMonth && ofMonth.livelihood === livelihood && ofMonth.fen === fen) return false
  return assessments.every((one) => one.at <= at)
}

/** A member says that something of their dues is wrong (有误); an officer answers. */
export type Objection = {
  _id: string
  branchId: string
  memberId: string
  /** What it is about: an entry, or else a month. */
  entryId?: string
  month: Month
  text: string
  state: 'open' | 'answered'
  answer?: string
  answeredAt?: Instant
  answeredBy?: string
  at: Instant
}

/** So many may wait for an answer at once of one member. */
export const MOST_OBJECTIONS = 5
