import type { Instant, Month } from '../calendar/beijing'
import type { Livelihood } from '../members/member'
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

/** Whether a declaration still waits: nothing was assessed since. */
export function isWaiting({ at }: Pick<Declaration, 'at'>, assessments: readonly { at: Instant }[]): boolean {
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
