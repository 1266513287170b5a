import { isHalf, isMajority, majorityOf } from '../meetings/majority'
import { type QuorumRule, quorumBy } from '../meetings/quorum'
import { faultOfRoom, type Room } from './room'
import type { Counts, VoteKind } from './vote'

/** What came of a vote; exactly half is flagged, not passed (domain.md §4). */
export type Outcome = 'passed' | 'exactlyHalf' | 'notPassed' | 'noQuorum'

export const outcomeLabels: Record<Outcome, string> = {
  passed: '通过',
  exactlyHalf: '正好一半',
  notPassed: '没有通过',
  noQuorum: '到会人数不够',
}

type ResolutionKind = Exclude<VoteKind, 'election'>

/** What the kinds differ in: the quorum, whose majority decides (in persons), and how a sentence names them. */
const rules: Record<
  ResolutionKind,
  { quorum: QuorumRule; of: (room: Room) => number; whole: (room: Room) => string; half: (of: number) => string }
> = {
  resolution: {
    quorum: 'entitled',
    of: ({ entitled }) => entitled,
    whole: ({ entitled }) => `应到有表决权 ${entitled} 人，过半数`,
    half: (of) => `正好是 ${of} 人的一半`,
  },
  committeeDecision: {
    quorum: 'committee',
    of: ({ present }) => present,
    whole: ({ entitled, present }) => `应到支部委员 ${entitled} 人，到会 ${present} 人，到会的过半数`,
    half: (of) => `正好是到会 ${of} 人的一半`,
  },
}

/** Votes of every kind together. */
function cast(counts: Counts): number {
  return counts.for + counts.against + counts.abstain
}

/**
 * What the votes decide, `needed` being the votes that carry it (domain.md §4; 支部工作条例 art. 11). A resolution needs the
 * votes of more than half of all entitled, not of those present; a committee decision those of more than half of the members
 * present (our reading), with more than half of the committee there. Who is present may also not vote.
 *
 * Counts that cannot be are not judged here: ask {@link faultOfCounts} first.
 */
export function resolutionResult(
  kind: ResolutionKind,
  room: Room,
  counts: Counts,
): { outcome: Outcome; needed: number; sentence: string } {
  const rule = rules[kind]
  const of = rule.of(room)
  const needed = majorityOf(of)
  const quorum = quorumBy(rule.quorum, { expected: room.entitled, came: room.present })
  if (!quorum.met) return { outcome: 'noQuorum', needed, sentence: quorum.sentence }

  const silent = room.present - cast(counts)
  const unvoted = silent > 0 ? `到会的另有 ${silent} 人没有表决` : ''
  if (isHalf(counts.for, of)) {
    const half = `赞成 ${counts.for} 人，${rule.half(of)}，没有过半数，不算通过，请会议另作决定。`
    return { outcome: 'exactlyHalf', needed, sentence: unvoted ? `${half}${unvoted}。` : half }
  }
  const outcome = isMajority(counts.for, of) ? 'passed' : 'notPassed'
  const votes = `赞成 ${counts.for}、反对 ${counts.against}、弃权 ${counts.abstain}${unvoted && `，${unvoted}`}`
  return { outcome, needed, sentence: `${rule.whole(room)}要 ${needed} 人；${votes}，${outcomeLabels[outcome]}。` }
}

/**
 * A sentence for counts that cannot be: more votes than voters present, more present than entitled, negative or broken
 * numbers; null if they can be.
 */
export function faultOfCounts(room: Room, counts: Counts): string | null {
  const fault = faultOfRoom(room, [counts.for, counts.against, counts.abstain])
  if (fault !== null) return fault
  const votes = cast(counts)
  return votes > room.present ? `赞成、反对、弃权共 ${votes} 票，比到会的 ${room.present} 人还多，请核对` : null
}
