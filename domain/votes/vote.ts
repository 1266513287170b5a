import type { ActivityKind } from '../activities/kinds'

/** How votes are taken: `count`: an officer enters what was counted in the room; `hands`: each on their phone, seen by all. */
export type VoteWay = 'count' | 'hands'

export const voteWayLabels: Record<VoteWay, string> = { count: '现场清点', hands: '手机举手' }

/**
 * What a meeting votes on, with the rule that decides it, as people read it (domain.md §4), and the ways it may be taken.
 * Elections are secret (选举工作条例: 无记名投票): here only the count of the paper ballots is kept.
 */
export const voteKinds = {
  resolution: {
    label: '决议',
    rule: '赞成的超过应到会有表决权的党员的半数才通过，不只看到会的人；正好一半不算通过。',
    ways: ['count', 'hands'],
  },
  committeeDecision: {
    label: '支委会决定',
    rule: '支部委员过半数到会才能表决，到会委员过半数赞成才通过；正好一半不算通过。',
    ways: ['count', 'hands'],
  },
  election: {
    label: '选举',
    rule: '有选举权的党员到会不少于五分之四，选举才有效；得票超过实到会有选举权人数的一半才当选，超过应选名额的按得票多少取；最后一个名额票数相同的，就他们再次投票。',
    ways: ['count'],
  },
} as const satisfies Record<string, { label: string; rule: string; ways: readonly VoteWay[] }>

/** A line of {@link voteKinds}. */
export type VoteKind = keyof typeof voteKinds

/** Meetings that decide, and what they may vote on; no other kind of activity votes. */
const votesAt: Partial<Record<ActivityKind, readonly VoteKind[]>> = {
  branchAssembly: ['resolution', 'election'],
  committeeMeeting: ['committeeDecision'],
  groupMeeting: ['resolution', 'election'],
}

/** What a meeting of the kind may vote on; nothing where it decides nothing. */
export function voteKindsAt(kind: ActivityKind): readonly VoteKind[] {
  return votesAt[kind] ?? []
}

/** Whether the kind may be voted on that way: never an election by a show of hands. */
export function allowsWay(kind: VoteKind, way: VoteWay): boolean {
  const ways: readonly VoteWay[] = voteKinds[kind].ways
  return ways.includes(way)
}

/** How one person votes. */
export type Hand = 'for' | 'against' | 'abstain'

export const handLabels: Record<Hand, string> = { for: '赞成', against: '反对', abstain: '弃权' }

/** Votes of each kind, in persons. */
export type Counts = Record<Hand, number>

/** Somebody who can be elected; one written in on a ballot (另选他人) is added here when the ballots are counted. */
export type Candidate = { id: string; name: string; memberId?: string }

/** Candidates a vote may have. */
export const MOST_CANDIDATES = 30

/** What was counted of an election's ballots. */
export type ElectionTally = {
  /** 收回: ballots handed in, invalid ones included. */
  ballots: number
  invalid: number
  /** Votes by candidate id; a candidate who is missing has none. */
  votes: Record<string, number>
}
