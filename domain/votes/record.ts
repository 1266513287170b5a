import type { Candidate, Counts, ElectionTally, Hand, VoteKind, VoteWay } from './vote'

/** A vote at a meeting, as it is kept: a working count, for the minutes decide. */
export type Vote = {
  _id: string
  branchId: string
  activityId: string
  on: string
  year: number
  kind: VoteKind
  way: VoteWay
  subject: string
  /** Whom an election is about, and how many are to be elected (应选名额). */
  candidates?: Candidate[]
  seats?: number
  /** Those entitled to vote (应到有表决权), frozen when the vote began. */
  voters: string[]
  state: VoteState
  openedAt: string
  openedBy: string
  closedAt?: string
  closedBy?: string
  /** Those entitled who were there (实到有表决权), as of the end. */
  present?: number
  /** What was counted, by kind. */
  counts?: Counts
  tally?: ElectionTally
  /** The hands that are in the count, so that one raised or changed too late can know. */
  counted?: { memberId: string; hand: Hand }[]
  revision: number
}

/** `closing`: no more hands are taken, and those raised are being counted. */
export type VoteState = 'open' | 'closing' | 'closed'

/** One member's hand, seen by all (表决 by a show of hands). Its id is `vote:member`; the last one raised counts. */
export type RaisedHand = {
  _id: string
  branchId: string
  voteId: string
  memberId: string
  hand: Hand
  at: string
}

/** The deterministic id of a raised hand. */
export function raisedHandId(voteId: string, memberId: string): string {
  return `${voteId}:${memberId}`
}

/** How many hands were raised for each answer. */
export function countHands(hands: readonly Pick<RaisedHand, 'hand'>[]): Counts {
  const count = (wanted: Hand) => hands.filter(({ hand }) => hand === wanted).length
  return { for: count('for'), against: count('against'), abstain: count('abstain') }
}
