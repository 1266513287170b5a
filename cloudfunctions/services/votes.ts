import { AppError } from '../../domain/errors'
import { faultOfElection } from '../../domain/votes/election'
import { countHands, type Vote } from '../../domain/votes/record'
import { faultOfCounts } from '../../domain/votes/resolution'
import {
  allowsWay,
  type Candidate,
  type Counts,
  type ElectionTally,
  type VoteKind,
  voteKindsAt,
} from '../../domain/votes/vote'
import type { WholeActivity } from '../ports/joined-reads'
import type { Transaction } from '../ports/store'
import { assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { checkText } from './text-check'
import { presentOf, votersOf } from './voters'

const CONFIRMED = '会议记录已经确认，表决不能再改'

/** What an officer says of a vote. */
export type VoteFields = {
  kind: VoteKind
  subject: string
  candidates: Candidate[]
  seats?: number
}

/** @throws AppError NO_SUCH_VOTE for one of another meeting */
function assertOfMeeting(vote: Vote | null, { activity }: WholeActivity): void {
  if (vote && (vote.branchId !== activity.branchId || vote.activityId !== activity._id)) {
    throw new AppError('NO_SUCH_VOTE')
  }
}

/** @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, BAD_INPUT, MINUTES_CONFIRMED, NO_SUCH_MEMBER, YEAR_CLOSED, NOT_ALLOWED, TEXT_REFUSED */
async function meetingFor(ctx: MemberContext, activityId: string, fields?: VoteFields): Promise<WholeActivity> {
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, minutes } = whole
  assertMayLead(ctx.caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能表决')
  if (minutes?.state === 'confirmed') throw new AppError('MINUTES_CONFIRMED', CONFIRMED)
  if (!fields) return whole
  if (!voteKindsAt(activity.kind).includes(fields.kind)) {
    throw new AppError('BAD_INPUT', '这类会议不作这种表决：决议和选举在党员大会或党小组会，支委会决定在支委会')
  }
  const strangers = fields.candidates.filter(
    ({ memberId }) => memberId && !whole.members.some((m) => m._id === memberId),
  )
  if (strangers.length > 0) throw new AppError('NO_SUCH_MEMBER')
  const words = [fields.subject, ...fields.candidates.map(({ name }) => name)].join('\n')
  // Who votes must see on what, so a text that a human should look at first is refused.
  if (await checkText(ctx, words)) {
    throw new AppError('TEXT_REFUSED', '表决事项没有通过微信的内容检查，请换个说法')
  }
  return whole
}

/**
 * In the transaction that changes a vote: what is confirmed stays, and a chair who is about to confirm has to look again.
 * @throws AppError MINUTES_CONFIRMED
 */
async function touchMinutes(tx: Transaction, activityId: string): Promise<void> {
  const minutes = await tx.get('minutes', activityId)
  if (minutes?.state === 'confirmed') throw new AppError('MINUTES_CONFIRMED', CONFIRMED)
  if (minutes) await tx.update('minutes', activityId, { revision: minutes.revision + 1 })
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
    assertOfMeeting(known, whole)
    if (known) return { unchanged: true, result: undefined }
    await touchMinutes(tx, activityId)
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
  const fault = faultOf(fields, { entitled: base.voters.length, present }, counts, tally)
  if (fault) throw new AppError('COUNTS_IMPOSSIBLE', fault)
  const counted = fields.kind === 'election' ? { counts: undefined, tally } : { counts, tally: undefined }
  const said = { way: 'count', state: 'closed', present, ...counted } as const
  await audited(ctx, ctx.caller, 'votes.enterCount', async (tx) => {
    const known = await tx.get('votes', voteId)
    assertOfMeeting(known, whole)
    if (known?.way === 'hands') throw new AppError('VOTE_CLOSED', '这次是手机举手表决，票数由系统清点')
    const { _id, ...vote } = { ...base, ...said }
    if (known && saysTheSame(known, { _id, ...vote })) return { unchanged: true, result: undefined }
    await touchMinutes(tx, activityId)
    const closed = { closedAt: base.openedAt, closedBy: ctx.caller._id }
    if (known) await tx.update('votes', voteId, { ...vote, ...closed, revision: known.revision + 1 })
    else await tx.insert('votes', { _id, ...vote, ...closed })
    return { target: voteId, before: known, after: { ...fields, ...counted, present }, result: undefined }
  })
}

/** Whether a count entered anew brings nothing new. */
function saysTheSame(known: Vote, entered: Vote): boolean {
  const facts = ({ kind, subject, candidates, seats, voters, present, counts, tally }: Vote) =>
    JSON.stringify([kind, subject, candidates, seats, voters, present, counts, tally])
  return facts(known) === facts(entered)
}

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
    await touchMinutes(tx, activityId)
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
  const whole = await meetingFor(ctx, activityId)
  await audited(ctx, ctx.caller, 'votes.remove', async (tx) => {
    const before = await tx.get('votes', voteId)
    assertOfMeeting(before, whole)
    if (!before) return { unchanged: true, result: undefined }
    await touchMinutes(tx, activityId)
    await tx.remove('votes', voteId)
    return { target: voteId, before, result: undefined }
  })
}
