import type { Activity } from '../../domain/activities/activity'
import { attendanceId, attended } from '../../domain/attendance/attendance'
import { isForThatDay, type LeaveCategory, type LeaveRequest } from '../../domain/attendance/leave'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import type { Transaction } from '../ports/store'
import { activityOf, assertMayLead, DAYS_BACK, expectedOf, mayLead } from './activities'
import { titleFor } from './activity-cards'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { Caller, MemberContext } from './context'
import { allMembers } from './members'

/** How many requests one list shows; more than a branch has members at one activity. */
const LIST_LIMIT = 300

/**
 * One asks for leave: a category and nothing more. Asked again, it is the same request anew; a repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, LEAVE_TOO_LATE, LEAVE_SETTLED, NOT_EXPECTED, ALREADY_HERE, YEAR_CLOSED
 */
export async function askLeave(
  ctx: MemberContext,
  { activityId, category }: { activityId: string; category: LeaveCategory },
): Promise<{ state: LeaveRequest['state'] }> {
  const { caller } = ctx
  const [activity, branch] = await Promise.all([activityOf(ctx, activityId), ownBranch(ctx)])
  assertYearOpen(branch, activity.year)
  const id = attendanceId(activityId, caller._id)
  return audited(ctx, caller, 'leave.ask', async (tx) => {
    const current = await changeable(ctx, tx, activityId, caller)
    const before = await tx.get('leaveRequests', id)
    const stands = before && (before.state === 'asked' || before.state === 'granted') && isForThatDay(before, current)
    if (stands && before.category === category) return { unchanged: true, result: { state: before.state } }
    const request: LeaveRequest = {
      _id: id,
      branchId: caller.branchId,
      activityId,
      memberId: caller._id,
      on: current.on,
      year: current.year,
      category,
      state: 'asked',
      forStart: current.startsAt,
      askedAt: ctx.clock.now(),
    }
    await write(tx, before, request)
    return { target: id, before, after: request, result: { state: request.state } }
  })
}

/**
 * One takes one's own request back, also when it was granted. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_SUCH_LEAVE, ACTIVITY_CANCELLED, LEAVE_TOO_LATE, LEAVE_SETTLED, YEAR_CLOSED
 */
export async function withdrawLeave(ctx: MemberContext, { activityId }: { activityId: string }): Promise<void> {
  const [activity, branch] = await Promise.all([activityOf(ctx, activityId), ownBranch(ctx)])
  assertYearOpen(branch, activity.year)
  const id = attendanceId(activityId, ctx.caller._id)
  await audited(ctx, ctx.caller, 'leave.withdraw', async (tx) => {
    const before = await tx.get('leaveRequests', id)
    if (!before) throw new AppError('NO_SUCH_LEAVE')
    if (before.state === 'withdrawn') return { unchanged: true, result: undefined }
    await changeable(ctx, tx, activityId, null)
    await tx.update('leaveRequests', id, { state: 'withdrawn', decidedAt: undefined, decidedBy: undefined })
    return { target: id, before, after: { state: 'withdrawn' }, result: undefined }
  })
}

/** The activity as it is now, if leave for it can still be asked or taken back; by whom, where they must be expected. */
async function changeable(
  { clock }: MemberContext,
  tx: Transaction,
  activityId: string,
  asking: Caller | null,
): Promise<Activity> {
  const activity = await tx.get('activities', activityId)
  if (!activity) throw new AppError('NO_SUCH_ACTIVITY')
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不用请假')
  if (activity.settled) throw new AppError('LEAVE_SETTLED')
  if (clock.now() > activity.endsAt) throw new AppError('LEAVE_TOO_LATE')
  if (!asking) return activity
  if (!expectedOf(activity, [asking]).includes(asking._id)) throw new AppError('NOT_EXPECTED')
  const entry = await tx.get('attendance', attendanceId(activityId, asking._id))
  if (entry && attended(entry.state)) throw new AppError('ALREADY_HERE')
  return activity
}

async function write(tx: Transaction, before: LeaveRequest | null, { _id, ...request }: LeaveRequest): Promise<void> {
  if (!before) return tx.insert('leaveRequests', { _id, ...request })
  const undecided = { decidedAt: undefined, decidedBy: undefined, answer: undefined }
  return tx.update('leaveRequests', _id, { ...undecided, ...request })
}

/**
 * An officer grants or refuses, with a word to a refusal. One's own is decided by another, except the secretary's, whom nobody
 * in the branch stands above. A repeat changes nothing; until the sheet is settled the decision can be changed.
 * @throws AppError NO_SUCH_ACTIVITY, NO_SUCH_LEAVE, OWN_LEAVE, LEAVE_SETTLED, YEAR_CLOSED, NOT_ALLOWED
 */
export async function decideLeave(
  ctx: MemberContext,
  { activityId, memberId, grant, answer }: { activityId: string; memberId: string; grant: boolean; answer?: string },
): Promise<void> {
  const { caller } = ctx
  const [activity, branch] = await Promise.all([activityOf(ctx, activityId), ownBranch(ctx)])
  assertMayLead(caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  if (memberId === caller._id && caller.role !== 'secretary') throw new AppError('OWN_LEAVE')
  const id = attendanceId(activityId, memberId)
  const state = grant ? 'granted' : 'refused'
  const said = grant ? undefined : answer
  await audited(ctx, caller, 'leave.decide', async (tx) => {
    const before = await tx.get('leaveRequests', id)
    if (before?.branchId !== caller.branchId || before.state === 'withdrawn') throw new AppError('NO_SUCH_LEAVE')
    const current = await tx.get('activities', activityId)
    if (current?.settled) throw new AppError('LEAVE_SETTLED')
    // Of an activity that was called off, or moved to another day since, there is nothing to decide.
    if (current?.state !== 'planned' || !isForThatDay(before, current)) throw new AppError('NO_SUCH_LEAVE')
    if (before.state === state && before.answer === said) return { unchanged: true, result: undefined }
    const change = { state, answer: said, decidedAt: ctx.clock.now(), decidedBy: caller._id } as const
    await tx.update('leaveRequests', id, change)
    return { target: id, before, after: change, result: undefined }
  })
}

/** A request as an officer sees it. */
export type LeaveLine = {
  activityId: string
  memberId: string
  name: string
  title: string
  startsAt: string
  category: LeaveCategory
  state: LeaveRequest['state']
  /** The activity was moved to another day since, or called off. */
  lapsed: boolean
  /** The sheet is settled: nothing is decided any more. */
  settled: boolean
  askedAt: string
  answer?: string
}

/**
 * What waits for the caller's decision, soonest first; with an activity, all requests for it whatever their state.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED
 */
export async function listLeave(ctx: MemberContext, { activityId }: { activityId?: string }): Promise<LeaveLine[]> {
  return activityId === undefined ? waitingLeave(ctx) : leaveFor(ctx, activityId)
}

async function leaveFor(ctx: MemberContext, activityId: string): Promise<LeaveLine[]> {
  const { branchId } = ctx.caller
  const [activity, requests, members] = await Promise.all([
    activityOf(ctx, activityId),
    ctx.store.list('leaveRequests', { where: { branchId, activityId }, limit: LIST_LIMIT }),
    allMembers(ctx),
  ])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  return requests.map((request) => lineOf(request, activity, members, ctx.caller)).sort(soonestFirst)
}

async function waitingLeave(ctx: MemberContext): Promise<LeaveLine[]> {
  const { store, caller, clock } = ctx
  // What nobody ever decided stays asked: without a bound it would crowd out what waits now.
  const on = { is: 'atLeast' as const, value: addDays(dayOf(clock.now()), -DAYS_BACK) }
  const where = { branchId: caller.branchId, state: 'asked' as const, on }
  const [requests, members] = await Promise.all([
    store.list('leaveRequests', { where, orderBy: [['on', 'asc']], limit: LIST_LIMIT }),
    allMembers(ctx),
  ])
  const values = [...new Set(requests.map((request) => request.activityId))]
  const activities = await store.list('activities', { where: { _id: { is: 'oneOf', values } }, limit: LIST_LIMIT })
  const led = new Map(
    activities
      .filter((activity) => mayLead(caller, 'attendance.record', activity))
      .map((activity) => [activity._id, activity]),
  )
  return requests
    .flatMap((request) => {
      const activity = led.get(request.activityId)
      return activity ? [lineOf(request, activity, members, caller)] : []
    })
    .filter(({ lapsed, settled }) => !lapsed && !settled)
    .sort(soonestFirst)
}

function lineOf(request: LeaveRequest, activity: Activity, members: readonly Member[], caller: Caller): LeaveLine {
  const { activityId, memberId, category, state, askedAt, answer } = request
  return {
    activityId,
    memberId,
    name: members.find(({ _id }) => _id === memberId)?.name ?? '',
    title: titleFor(caller, activity),
    startsAt: activity.startsAt,
    category,
    state,
    lapsed: activity.state === 'cancelled' || !isForThatDay(request, activity),
    settled: activity.settled !== undefined,
    askedAt,
    answer,
  }
}

function soonestFirst(a: LeaveLine, b: LeaveLine): number {
  return a.startsAt.localeCompare(b.startsAt) || a.askedAt.localeCompare(b.askedAt)
}
