import { electionResult, faultOfElection } from '@domain/votes/election'
import { faultOfCounts, resolutionResult } from '@domain/votes/resolution'
import type { Room } from '@domain/votes/room'
import {
  allowsWay,
  type Candidate,
  type Counts,
  type ElectionTally,
  type VoteKind,
  type VoteWay,
} from '@domain/votes/vote'
import type { VoteSummary } from '@/cloud/meetings'

export const SUBJECT_LENGTH = 100
export const NAME_LENGTH = 20
/** Digits of a number of people. */
export const DIGITS = 4

/** Somebody who stands, with the votes as they are typed. */
export type CandidateDraft = Candidate & { votes: string }

/** A vote as it is being written; numbers are what was typed, empty until something was. */
export type VoteDraft = {
  voteId: string
  kind: VoteKind
  way: VoteWay
  subject: string
  counts: Record<keyof Counts, string>
  candidates: CandidateDraft[]
  seats: string
  ballots: string
  invalid: string
}

/** A new vote of the kind, by a show of hands where the kind allows one. */
export function emptyVote(voteId: string, kind: VoteKind): VoteDraft {
  return {
    voteId,
    kind,
    way: allowsWay(kind, 'hands') ? 'hands' : 'count',
    subject: '',
    counts: { for: '', against: '', abstain: '' },
    candidates: [],
    seats: '1',
    ballots: '',
    invalid: '',
  }
}

/** A count that is to be entered anew. */
export function draftOf({ voteId, kind, subject, counts, candidates, seats, tally }: VoteSummary): VoteDraft {
  const typed = (number: number | null | undefined) => (number === null || number === undefined ? '' : String(number))
  const votesOf = new Map(Object.entries(tally?.votes ?? {}))
  return {
    voteId,
    kind,
    way: 'count',
    subject,
    counts: { for: typed(counts?.for), against: typed(counts?.against), abstain: typed(counts?.abstain) },
    candidates: candidates.map((candidate) => ({ ...candidate, votes: typed(votesOf.get(candidate.id)) })),
    seats: typed(seats ?? 1),
    ballots: typed(tally?.ballots),
    invalid: typed(tally?.invalid),
  }
}

/** Takes another kind over: an election is never by hands. */
export function withKind(draft: VoteDraft, kind: VoteKind): VoteDraft {
  return { ...draft, kind, way: allowsWay(kind, draft.way) ? draft.way : 'count' }
}

/** A number as typed; NaN for what is none, so that the domain's own rules refuse it. */
const numberOf = (typed: string) => (/^[0-9]+$/.test(typed.trim()) ? Number(typed) : Number.NaN)
const isTyped = (typed: string) => typed.trim() !== ''

/** The counts, once all three are typed. */
function countsOf({ counts }: VoteDraft): Counts | null {
  const { for: yes, against, abstain } = counts
  if (![yes, against, abstain].every(isTyped)) return null
  return { for: numberOf(yes), against: numberOf(against), abstain: numberOf(abstain) }
}

/** What was counted of the ballots, once it is all typed; a candidate left empty has no votes. */
export function tallyOf({ ballots, invalid, candidates }: VoteDraft): ElectionTally | null {
  if (!isTyped(ballots) || candidates.length === 0 || !candidates.some(({ votes }) => isTyped(votes))) return null
  const votes = candidates.map(({ id, votes: typed }) => [id, isTyped(typed) ? numberOf(typed) : 0] as const)
  return {
    ballots: numberOf(ballots),
    invalid: isTyped(invalid) ? numberOf(invalid) : 0,
    votes: Object.fromEntries(votes),
  }
}

/** What comes of the numbers as they are typed: a fault, or the result with its sentence; nothing while some are missing. */
export type Judged = { fault: string } | { passed: boolean; flagged: boolean; sentence: string } | null

/** Judges by the cloud's own rules. */
export function judge(draft: VoteDraft, room: Room): Judged {
  if (draft.kind === 'election') {
    const tally = tallyOf(draft)
    const seats = numberOf(draft.seats)
    if (!tally) return null
    const fault = faultOfElection(room, seats, draft.candidates, tally)
    if (fault !== null) return { fault }
    const { valid, open, exactlyHalf, tied, sentence } = electionResult(room, seats, draft.candidates, tally)
    const flagged = !valid || exactlyHalf.length > 0 || tied.length > 0
    return { passed: valid && open === 0, flagged, sentence }
  }
  const counts = countsOf(draft)
  if (!counts) return null
  const fault = faultOfCounts(room, counts)
  if (fault !== null) return { fault }
  const { outcome, sentence } = resolutionResult(draft.kind, room, counts)
  return { passed: outcome === 'passed', flagged: outcome === 'exactlyHalf' || outcome === 'noQuorum', sentence }
}

/** What is wrong or missing, by the field it is shown at. */
export type Faults = Partial<Record<'subject' | 'candidates' | 'numbers', string>>

/** Looks over the form before it is sent. */
export function faultsOf(draft: VoteDraft, room: Room): Faults {
  const faults: Faults = {}
  if (draft.subject.trim() === '') faults.subject = '请写一句表决的事项'
  if (draft.kind === 'election' && draft.candidates.length === 0) faults.candidates = '请加上候选人'
  if (draft.way === 'hands') return faults
  const judged = judge(draft, room)
  if (judged === null) faults.numbers = draft.kind === 'election' ? '请填写收回的选票和各人的得票' : '请填写三个票数'
  else if ('fault' in judged) faults.numbers = judged.fault
  return faults
}

/** The form as the cloud takes it; only for a draft without faults. */
export function inputOf(draft: VoteDraft, activityId: string) {
  const { voteId, kind, subject, candidates, seats } = draft
  const about = { activityId, voteId, kind, subject: subject.trim() }
  if (kind !== 'election') return { ...about, counts: countsOf(draft) ?? undefined }
  return {
    ...about,
    candidates: candidates.map(({ id, name, memberId }) => ({ id, name, memberId })),
    seats: numberOf(seats),
    tally: tallyOf(draft) ?? undefined,
  }
}
