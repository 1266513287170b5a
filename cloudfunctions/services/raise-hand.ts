import { attendanceId, attended } from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import { type RaisedHand, raisedHandId, type Vote } from '../../domain/votes/record'
import type { Hand } from '../../domain/votes/vote'
import { expectedOf, mayLead } from './activities'
import type { MemberContext } from './context'
import { type VoteSummary, voteSummary } from './vote-summary'

const TOO_LATE = '计票已经结束，您刚才的选择没有赶上，没有计入'

/** How often, in ms, a hand looks again at a vote that is being closed, and how many times. */
const LOOKS_AGAIN_AFTER_MS = 150
const LOOKS = 20

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
  const [vote, entry] = await Promise.all([
    store.get('votes', voteId),
    store.get('attendance', attendanceId(activityId, caller._id)),
  ])
  const known = vote?.branchId === caller.branchId && vote.activityId === activityId && vote.way === 'hands'
  if (!known) throw new AppError('NO_SUCH_VOTE')
  if (!vote.voters.includes(caller._id)) throw new AppError('NOT_ENTITLED')
  // While it is being closed a hand raised just before may be in the count or not: the look below waits for the answer.
  if (vote.state === 'open') {
    if (!entry || !attended(entry.state)) throw new AppError('NOT_HERE')
    const { branchId, _id: memberId } = caller
    const raised: RaisedHand = {
      _id: raisedHandId(voteId, memberId),
      branchId,
      voteId,
      memberId,
      hand,
      at: clock.now(),
    }
    if ((await store.insert('raisedHands', raised)) === 'exists') {
      await store.updateIf('raisedHands', raised._id, {}, { hand, at: raised.at })
    }
  }
  for (let look = 0; look < LOOKS; look++) {
    const now = await store.get('votes', voteId)
    if (!now) throw new AppError('NO_SUCH_VOTE', '这次表决已作废，不用再投')
    if (now.state === 'open' || isCounted(now, caller._id, hand)) return
    if (now.state === 'closed') {
      throw new AppError('VOTE_CLOSED', vote.state === 'open' ? TOO_LATE : undefined)
    }
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
  const raisedBy = new Set(hands.map(({ memberId }) => memberId))
  return { ...voteSummary(vote), hands, waiting: vote.voters.filter((id) => !raisedBy.has(id)), mine }
}
