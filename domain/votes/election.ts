import { isHalf, isMajority, majorityOf } from '../meetings/majority'
import { faultOfRoom, type Room } from './room'
import type { Candidate, ElectionTally } from './vote'

/** What came of an election. Candidates are given by id: those elected by votes, everybody else as on the ballot. */
export type ElectionResult = {
  /** At least four fifths of those entitled are present; otherwise nobody is elected, whatever was counted. */
  valid: boolean
  /** Fewest votes that elect: more than half of those present. */
  needed: number
  /** Fewest who must be present, in persons. */
  mustBePresent: number
  /** At most as many as there are seats. */
  elected: string[]
  /** Exactly half of those present: flagged, not elected. */
  exactlyHalf: string[]
  /** Same votes at the last seat, each more than half: another round decides between them. */
  tied: string[]
  /** Seats still empty, those a further round decides included. */
  open: number
  sentence: string
}

/** Votes of a candidate, none if nothing was counted for them. */
type VotesOf = (candidate: Candidate) => number

function votesIn(tally: ElectionTally): VotesOf {
  // Not by index: an id like `constructor` would find what every object has.
  const votes = new Map(Object.entries(tally.votes))
  return ({ id }) => votes.get(id) ?? 0
}

/** Fills the seats with the highest votes among those who have enough; a tie at the last seat leaves it to another round. */
function seat(eligible: readonly Candidate[], seats: number, votesOf: VotesOf) {
  const ranked = [...eligible].sort((a, b) => votesOf(b) - votesOf(a))
  const [last, next] = ranked.slice(seats - 1, seats + 1)
  if (!last || !next || votesOf(last) !== votesOf(next)) return { elected: ranked.slice(0, seats), tied: [] }
  return {
    elected: ranked.filter((candidate) => votesOf(candidate) > votesOf(last)),
    tied: eligible.filter((candidate) => votesOf(candidate) === votesOf(last)),
  }
}

function named(candidates: readonly Candidate[]): string {
  return candidates.map(({ name }) => name).join('、')
}

/** What the ballots came to, sentence by sentence. */
function sayResult(
  votesOf: VotesOf,
  found: Record<'elected' | 'tied' | 'exactlyHalf', readonly Candidate[]>,
  open: number,
): string {
  const { elected, tied, exactlyHalf } = found
  const [firstTied] = tied
  const [firstHalf] = exactlyHalf
  const said: string[] = []
  if (elected.length > 0) said.push(`当选：${elected.map((one) => `${one.name} ${votesOf(one)} 票`).join('、')}。`)
  if (firstTied)
    said.push(
      `${named(tied)}同为 ${votesOf(firstTied)} 票，名额还有 ${open} 个，请就这 ${tied.length} 人再次投票，得票多的当选。`,
    )
  if (elected.length === 0 && tied.length === 0) said.push('没有人得票过半数。')
  if (firstHalf) said.push(`${named(exactlyHalf)}得 ${votesOf(firstHalf)} 票，正好是实到的一半，没有过半数，不算当选。`)
  if (open > 0 && tied.length === 0) said.push(`还空 ${open} 个名额，请对不足的名额另行选举。`)
  return said.join('')
}

/**
 * Who is elected (中国共产党基层组织选举工作条例, as domain.md §4 states it): at least four fifths of those entitled must be
 * present; who has the votes of more than half of those present is elected; of more such than seats, those with the most
 * votes; those with the same votes at the last seat are voted on again.
 *
 * A tally that cannot be is not judged here: ask {@link faultOfElection} first.
 */
export function electionResult(
  room: Room,
  seats: number,
  candidates: readonly Candidate[],
  tally: ElectionTally,
): ElectionResult {
  const { entitled, present } = room
  const needed = majorityOf(present)
  const mustBePresent = entitled - Math.floor(entitled / 5)
  // Four fifths of nobody are there, but nobody elects nobody.
  const valid = entitled > 0 && 5 * present >= 4 * entitled
  if (!valid) {
    const sentence =
      entitled === 0
        ? '没有人有选举权，不能选举。'
        : `应到会有选举权 ${entitled} 人，实到 ${present} 人，不到五分之四（${mustBePresent} 人），选举无效，请另行召集。`
    return { valid, needed, mustBePresent, elected: [], exactlyHalf: [], tied: [], open: seats, sentence }
  }

  const votesOf = votesIn(tally)
  const eligible = candidates.filter((candidate) => isMajority(votesOf(candidate), present))
  const exactlyHalf = candidates.filter((candidate) => isHalf(votesOf(candidate), present))
  const { elected, tied } = seat(eligible, seats, votesOf)
  const open = seats - elected.length
  const heads = `应到会有选举权 ${entitled} 人，实到 ${present} 人，达到五分之四，选举有效；当选要过实到的半数，至少 ${needed} 票。`
  const ballots = `收回选票 ${tally.ballots} 张，有效 ${tally.ballots - tally.invalid} 张、无效 ${tally.invalid} 张。`
  const ids = (those: readonly Candidate[]) => those.map(({ id }) => id)
  return {
    valid,
    needed,
    mustBePresent,
    elected: ids(elected),
    exactlyHalf: ids(exactlyHalf),
    tied: ids(tied),
    open,
    sentence: heads + ballots + sayResult(votesOf, { elected, tied, exactlyHalf }, open),
  }
}

/** A sentence for candidates that cannot be elected from: too few for the seats, or one of them twice; null if they can be. */
function faultOfCandidates(seats: number, candidates: readonly Candidate[]): string | null {
  if (seats < 1) return '应选名额至少 1 个，请核对'
  const twice = candidates.find(({ id }, at) => candidates.findIndex((other) => other.id === id) < at)
  if (twice) return `候选人${twice.name}列了两次，请核对`
  if (seats <= candidates.length) return null
  return `应选 ${seats} 名，候选人只有 ${candidates.length} 名，请核对`
}

/** A sentence for votes that the ballots cannot hold; null if they can. A ballot with more names than seats is invalid. */
function faultOfVotes(seats: number, candidates: readonly Candidate[], tally: ElectionTally): string | null {
  const known = new Set(candidates.map(({ id }) => id))
  if (Object.keys(tally.votes).some((id) => !known.has(id))) return '有得票的人不在候选人里，请先把他加进候选人'
  const valid = tally.ballots - tally.invalid
  const votesOf = votesIn(tally)
  const above = candidates.find((candidate) => votesOf(candidate) > valid)
  if (above) return `${above.name}得 ${votesOf(above)} 票，比有效票 ${valid} 张还多，请核对`
  const all = candidates.reduce((sum, candidate) => sum + votesOf(candidate), 0)
  const most = seats * valid
  return all > most ? `得票共 ${all} 票，${valid} 张有效票每张最多选 ${seats} 人，最多 ${most} 票，请核对` : null
}

/**
 * A sentence for an election that cannot be: broken numbers, more present than entitled, no seats or too few candidates,
 * more ballots than voters present (选举工作条例: the election is then invalid), or votes that the valid ballots cannot
 * hold; null if it can be.
 */
export function faultOfElection(
  room: Room,
  seats: number,
  candidates: readonly Candidate[],
  tally: ElectionTally,
): string | null {
  const { ballots, invalid, votes } = tally
  const fault =
    faultOfRoom(room, [seats, ballots, invalid, ...Object.values(votes)]) ?? faultOfCandidates(seats, candidates)
  if (fault !== null) return fault
  if (ballots > room.present)
    return `收回选票 ${ballots} 张，比到会的 ${room.present} 人还多，请核对；确实多了，选举无效，要重新投票`
  if (invalid > ballots) return `无效票 ${invalid} 张，比收回的 ${ballots} 张还多，请核对`
  return faultOfVotes(seats, candidates, tally)
}
