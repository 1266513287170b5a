import { electionResult } from '../../domain/votes/election'
import type { Vote } from '../../domain/votes/record'
import { resolutionResult } from '../../domain/votes/resolution'
import type { Candidate, Counts, ElectionTally, VoteKind, VoteWay } from '../../domain/votes/vote'

/** A vote as an activity's page and its minutes show it. */
export type VoteSummary = {
  voteId: string
  kind: VoteKind
  way: VoteWay
  subject: string
  state: Vote['state']
  entitled: number
  present: number | null
  candidates: Candidate[]
  seats: number | null
  counts: Counts | null
  tally: ElectionTally | null
  /** What came of it, with the rule's figures; null while it runs. */
  result: { passed: boolean; flagged: boolean; elected: string[]; sentence: string } | null
}

/** Reads a vote by its rule. */
export function voteSummary(vote: Vote): VoteSummary {
  const { _id, kind, way, subject, state, voters, present, candidates = [], seats, counts, tally } = vote
  return {
    voteId: _id,
    kind,
    way,
    subject,
    state,
    entitled: voters.length,
    present: present ?? null,
    candidates,
    seats: seats ?? null,
    counts: counts ?? null,
    tally: tally ?? null,
    result: state === 'closed' ? resultOf(vote) : null,
  }
}

function resultOf({
  kind,
  voters,
  present = 0,
  candidates = [],
  seats = 1,
  counts,
  tally,
}: Vote): VoteSummary['result'] {
  const room = { entitled: voters.length, present }
  if (kind === 'election') {
    if (!tally) return null
    const { valid, elected, exactlyHalf, tied, open, sentence } = electionResult(room, seats, candidates, tally)
    const flagged = !valid || exactlyHalf.length > 0 || tied.length > 0
    return { passed: valid && open === 0, flagged, elected, sentence }
  }
  if (!counts) return null
  const { outcome, sentence } = resolutionResult(kind, room, counts)
  return {
    passed: outcome === 'passed',
    flagged: outcome === 'exactlyHalf' || outcome === 'noQuorum',
    elected: [],
    sentence,
  }
}
