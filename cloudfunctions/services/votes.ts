import type { Activity } from '../../domain/activities/activity'
import { attendanceId, attended } from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import { hasVoteOn, isCommittee } from '../../domain/members/member'
import { faultOfElection } from '../../domain/votes/election'
import { countHands, type RaisedHand, raisedHandId, type Vote } from '../../domain/votes/record'
import { faultOfCounts } from '../../domain/votes/resolution'
import {
  allowsWay,
  type Candidate,
  type Counts,
  type ElectionTally,
  type Hand,
  type VoteKind,
} from '../../domain/votes/vote'
import type { WholeActivity } from '../ports/joined-reads'
import { assertMayLead, expectedOf, mayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { checkReason } from './text-check'
import { type VoteSummary, voteSummary } from './vote-summary'

/** Meetings that decide, and what they may vote on. */
const votesAt: Partial<Record<Activity['kind'], readonly VoteKind[]>> = {
  branchAssembly: ['resolution', 'election'],
  committeeMeeting: ['committeeDecision'],
  groupMeeting: ['resolution', 'election'],
}

/** How long a closing vote waits for hands that were on their way, in ms, and how often a hand looks again. */
const LOOKS_AGAIN_AFTER_MS = 150
const LOOKS = 20

/** Those entitled to vote among those expected: at the committee its members, elsewhere full members with a vote. */
function votersOf({ activity, members }: WholeActivity): string[] {
  const expected = new Set(expectedOf(activity, members))
  return members
    .filter((member) => expected.has(member._id) && hasVoteOn(member, activity.on))
    .filter(({ role }) => activity.kind !== 'committeeMeeting' || isCommittee(role))
    .map(({ _id }) => _id)
}

/** How many of the voters are there, by the sheet. */
function presentOf({ entries }: WholeActivity, voters: readonly string[]): number {
  return entries.filter(({ memberId, state }) => attended(state) && voters.includes(memberId)).length
}

/** What an officer says of a vote. */
export type VoteFields = {
  kind: VoteKind
  subject: string
  candidates: Candidate[]
  seats?: number
}

/**
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, BAD_INPUT, NO_SUCH_MEMBER, MINUTES_CONFIRMED, YEAR_CLOSED, NOT_ALLOWED,
 * TEXT_REFUSED, CHECK_UNAVAILABLE
 */
async function meetingFor(ctx: MemberContext, activityId: string, fields?: VoteFields): Promise<WholeActivity> {
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, minutes } = whole
  assertMayLead(ctx.caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能表决')
  if (minutes?.state === 'confirmed') throw new AppError('MINUTES_CONFIRMED', '会议记录已经确认，表决不能再改')
  if (!fields) return whole
  if (!votesAt[activity.kind]?.includes(fields.kind)) {
    throw new AppError('BAD_INPUT', '这类会议不作这种表决：决议和选举在党员大会或党小组会，支委会决定在支委会')
  }
  const known = new Set(whole.members.map(({ _id }) => _id))
  if (fields.candidates.some(({ memberId }) => memberId !== undefined && !known.has(memberId))) {
    throw new AppError('NO_SUCH_MEMBER')
  }
  await checkReason(ctx, [fields.subject, ...fields.candidates.map(({ name }) => name)].join('\n'))
  return whole
}

function newVote(
  ctx: MemberContext,
  whole: WholeActivity,
  voteId: string,
  fields: VoteFields,
): Omit<Vote, 'way' | 'state'> {
  const { _id: activityId, branchId, on, year } = whole.activity
  const { kind, subject, candidates, seats } = fields
  // Entered anew as another kind of vote, it keeps nothing of the election it was.
  const election = kind === 'election' ? { candidates, seats } : { candidates: undefined, seats: undefined }
  const voters = votersOf(whole)
  if (voters.length === 0) throw new AppError('NO_ONE_EXPECTED', '应到的人里没有人有表决权，请检查参加范围和名册')
  return {
    _id: voteId,
    branchId,
    activityId,
    on,
    year,
    kind,
    subject,
    ...election,
    voters,
    openedAt: ctx.clock.now(),
    openedBy: ctx.caller._id,
    revision: 1,
  }
}

/**
 * Begins a show of hands: those entitled who are there vote on their phones, seen by all. The phone chooses the id; a repeat
 * changes nothing.
 * @throws AppError as {@link meetingFor}
 */
export async function openVote(
  ctx: MemberContext,
  { activityId, voteId, ...fields }: VoteFields & { activityId: string; voteId: string },
): Promise<void> {
  if (!allowsWay(fields.kind, 'hands'))
    throw new AppError('BAD_INPUT', '选举要用无记名投票，请发纸票，把计票结果填进来')
  const whole = await meetingFor(ctx, activityId, fields)
  await audited(ctx, ctx.caller, 'votes.open', async (tx) => {
    const known = await tx.get('votes', voteId)
    if (known && (known.branchId !== ctx.caller.branchId || known.activityId !== activityId)) {
      throw new AppError('NO_SUCH_VOTE')
    }
    if (known) return { unchanged: true, result: undefined }
    const vote: Vote = { ...newVote(ctx, whole, voteId, fields), way: 'hands', state: 'open' }
    await tx.insert('votes', vote)
    return { target: voteId, after: { activityId, ...fields, voters: vote.voters.length }, result: undefined }
  })
}

/**
 * Enters what was counted in the room: heads, or the paper ballots of an election. Until the minutes are confirmed it can be
 * entered anew. A repeat changes nothing.
 * @throws AppError COUNTS_IMPOSSIBLE and as {@link meetingFor}
 */
export async function enterCount(
  ctx: MemberContext,
  {
    activityId,
    voteId,
    counts,
    tally,
    ...fields
  }: VoteFields & { activityId: string; voteId: string; counts?: Counts; tally?: ElectionTally },
): Promise<void> {
  const whole = await meetingFor(ctx, activityId, fields)
  const base = newVote(ctx, whole, voteId, fields)
  const present = presentOf(whole, base.voters)
  const room = { entitled: base.voters.length, present }
  const fault = faultOf(fields, room, counts, tally)
  if (fault) throw new AppError('COUNTS_IMPOSSIBLE', fault)
  await audited(ctx, ctx.caller, 'votes.enterCount', async (tx) => {
    const known = await tx.get('votes', voteId)
    if (known && (known.branchId !== ctx.caller.branchId || known.activityId !== activityId)) {
      throw new AppError('NO_SUCH_VOTE')
    }
    if (known?.way === 'hands') throw new AppError('VOTE_CLOSED', '这次是手机举手表决，票数由系统清点')
    const closed = {
      state: 'closed',
      closedAt: base.openedAt,
      closedBy: ctx.caller._id,
      present,
      counts: fields.kind === 'election' ? undefined : counts,
      tally: fields.kind === 'election' ? tally : undefined,
    } as const
    const { _id, ...vote } = { ...base, way: 'count' as const, ...closed, revision: (known?.revision ?? 0) + 1 }
    if (known && countedAs(known) === countedAs(vote)) return { unchanged: true, result: undefined }
    if (known) await tx.update('votes', voteId, vote)
    else await tx.insert('votes', { _id, ...vote })
    return { target: voteId, before: known, after: { ...fields, counts, tally, present }, result: undefined }
  })
}

/** What was counted of what, to tell a repeat from a correction. */
const countedAs = ({ kind, subject, candidates, seats, voters, present, counts, tally }: Omit<Vote, '_id'>) =>
  JSON.stringify([kind, subject, candidates, seats, voters, present, counts, tally])

function faultOf(
  { kind, seats = 0, candidates }: VoteFields,
  room: { entitled: number; present: number },
  counts: Counts | undefined,
  tally: ElectionTally | undefined,
): string | null {
  if (kind === 'election') return tally ? faultOfElection(room, seats, candidates, tally) : '请填写计票结果'
  return counts ? faultOfCounts(room, counts) : '请填写票数'
}

/**
 * Ends a show of hands and counts. No more hands are taken from that moment; whose hand was on its way learns whether it was
 * counted. A repeat answers with what was counted.
 * @throws AppError NO_SUCH_VOTE and as {@link meetingFor}
 */
export async function closeVote(
  ctx: MemberContext,
  { activityId, voteId }: { activityId: string; voteId: string },
): Promise<void> {
  const whole = await meetingFor(ctx, activityId)
  const vote = whole.votes.find(({ _id }) => _id === voteId)
  if (!vote) throw new AppError('NO_SUCH_VOTE')
  if (vote.state === 'closed') return
  await ctx.store.updateIf('votes', voteId, { state: 'open' }, { state: 'closing' })
  // Read once no more are taken; whoever raised a hand since finds out by `counted`.
  const { branchId } = ctx.caller
  const hands = await ctx.store.list('raisedHands', { where: { branchId, voteId }, limit: 1000 })
  await audited(ctx, ctx.caller, 'votes.close', async (tx) => {
    const before = await tx.get('votes', voteId)
    if (!before) throw new AppError('NO_SUCH_VOTE')
    if (before.state === 'closed') return { unchanged: true, result: undefined }
    const counted = hands.map(({ memberId, hand }) => ({ memberId, hand }))
    // Those who raised a hand are there, whatever the sheet says.
    const present = Math.max(presentOf(whole, before.voters), counted.length)
    const change = {
      state: 'closed' as const,
      closedAt: ctx.clock.now(),
      closedBy: ctx.caller._id,
      counts: countHands(hands),
      counted,
      present,
      revision: before.revision + 1,
    }
    await tx.update('votes', voteId, change)
    return { target: voteId, after: { counts: change.counts, present }, result: undefined }
  })
}

/**
 * Takes a vote out that was entered by mistake; it stays in the log. A repeat changes nothing.
 * @throws AppError as {@link meetingFor}
 */
export async function removeVote(
  ctx: MemberContext,
  { activityId, voteId }: { activityId: string; voteId: string },
): Promise<void> {
  await meetingFor(ctx, activityId)
  await audited(ctx, ctx.caller, 'votes.remove', async (tx) => {
    const before = await tx.get('votes', voteId)
    if (!before) return { unchanged: true, result: undefined }
    if (before.branchId !== ctx.caller.branchId || before.activityId !== activityId) throw new AppError('NO_SUCH_VOTE')
    await tx.remove('votes', voteId)
    return { target: voteId, before, result: undefined }
  })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const isCounted = ({ counted = [] }: Vote, memberId: string, hand: Hand) =>
  counted.some((one) => one.memberId === memberId && one.hand === hand)

/**
 * Somebody entitled who is there raises their hand; until the vote ends they may change their mind. A hand is written first
 * and then compared with the vote: while that is open it will be counted; while it is being closed, the count says.
 * @throws AppError NO_SUCH_VOTE, NOT_ENTITLED, NOT_HERE, VOTE_CLOSED, BUSY
 */
export async function raiseHand(
  { store, caller, clock }: MemberContext,
  { activityId, voteId, hand }: { activityId: string; voteId: string; hand: Hand },
): Promise<void> {
  const id = raisedHandId(voteId, caller._id)
  const [vote, entry] = await Promise.all([
    store.get('votes', voteId),
    store.get('attendance', attendanceId(activityId, caller._id)),
  ])
  const known = vote?.branchId === caller.branchId && vote.activityId === activityId && vote.way === 'hands'
  if (!known) throw new AppError('NO_SUCH_VOTE')
  if (!vote.voters.includes(caller._id)) throw new AppError('NOT_ENTITLED')
  if (vote.state !== 'open') {
    if (isCounted(vote, caller._id, hand)) return
    throw new AppError('VOTE_CLOSED')
  }
  if (!entry || !attended(entry.state)) throw new AppError('NOT_HERE')
  const raised: RaisedHand = { _id: id, branchId: caller.branchId, voteId, memberId: caller._id, hand, at: clock.now() }
  if ((await store.insert('raisedHands', raised)) === 'exists') {
    await store.updateIf('raisedHands', id, {}, { hand, at: raised.at })
  }
  for (let look = 0; look < LOOKS; look++) {
    const now = await store.get('votes', voteId)
    if (now?.state === 'open' || (now && isCounted(now, caller._id, hand))) return
    if (now?.state !== 'closing') throw new AppError('VOTE_CLOSED', '计票已经结束，您刚才的选择没有赶上，没有计入')
    await pause(LOOKS_AGAIN_AFTER_MS)
  }
  throw new AppError('BUSY')
}

/** @throws AppError NOT_ALLOWED for those whom the meeting does not concern */
async function assertMayWatch({ store, caller }: MemberContext, vote: Vote): Promise<void> {
  if (vote.voters.includes(caller._id)) return
  const [activity, entry] = await Promise.all([
    store.get('activities', vote.activityId),
    store.get('attendance', attendanceId(vote.activityId, caller._id)),
  ])
  if (entry || (activity && mayLead(caller, 'minutes.write', activity))) return
  if (activity && expectedOf(activity, [caller]).includes(caller._id)) return
  throw new AppError('NOT_ALLOWED', '这次表决只有参加会议的人能看')
}

/**
 * A vote as the meeting's screens show it: who has raised a hand, and how; once it has ended, what was counted. One more round
 * trip for those who are there without a vote.
 * @throws AppError NO_SUCH_VOTE, NOT_ALLOWED
 */
export async function readVote(
  ctx: MemberContext,
  { voteId }: { voteId: string },
): Promise<VoteSummary & { hands: { memberId: string; hand: Hand }[]; waiting: string[]; mine: Hand | null }> {
  const { store, caller } = ctx
  const [vote, raised] = await Promise.all([
    store.get('votes', voteId),
    store.list('raisedHands', { where: { branchId: caller.branchId, voteId }, limit: 1000 }),
  ])
  if (vote?.branchId !== caller.branchId) throw new AppError('NO_SUCH_VOTE')
  await assertMayWatch(ctx, vote)
  const hands = (vote.counted ?? raised).map(({ memberId, hand }) => ({ memberId, hand }))
  const mine = hands.find(({ memberId }) => memberId === caller._id)?.hand ?? null
  const waiting = vote.voters.filter((id) => !hands.some(({ memberId }) => memberId === id))
  return { ...voteSummary(vote), hands, waiting, mine }
}
