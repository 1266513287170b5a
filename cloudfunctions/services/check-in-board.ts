import { type Activity, phaseOf } from '../../domain/activities/activity'
import { type Attendance, minutesOffline } from '../../domain/attendance/attendance'
import { doorKey, SLOT_SECONDS } from '../../domain/attendance/check-in-code'
import { type LeaveCategory, leaveStands, leaveWaits } from '../../domain/attendance/leave'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { AppError, type ErrorCode, errorSentences } from '../../domain/errors'
import { byOffice } from '../../domain/members/member'
import type { WholeActivity } from '../ports/joined-reads'
import { activityOf, assertMayLead, expectedOf } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import { notOpenYet } from './check-in'
import type { MemberContext } from './context'
import { allMembers } from './members'
import { sign } from './random'

/** How long ahead a phone is handed what it needs to take attendance without a signal. */
const DAYS_AHEAD = 3

/**
 * Opens check-in: freezes who is expected; with `early`, lets people in before the half hour. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, CHECK_IN_NOT_OPEN, CHECK_IN_CLOSED, YEAR_CLOSED, NOT_ALLOWED
 */
export async function openCheckIn(
  ctx: MemberContext,
  { activityId, early }: { activityId: string; early: boolean },
): Promise<void> {
  const [activity, members, branch] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx), ownBranch(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  const now = ctx.clock.now()
  await audited(ctx, ctx.caller, 'checkIn.open', async (tx) => {
    const current = await tx.get('activities', activityId)
    if (!current) throw new AppError('NO_SUCH_ACTIVITY')
    const phase = phaseOf(current, now)
    if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能开放签到')
    if (phase === 'past') throw new AppError('CHECK_IN_CLOSED', '签到已经结束，请用“补录”登记')
    // Days ahead it would freeze a roster that is still changing.
    if (phase === 'upcoming' && !early) throw notOpenYet(current, now, '要早些开始请选“提前开放”')
    const opensNow = phase === 'upcoming'
    if (current.expected && !opensNow) return { unchanged: true, result: undefined }
    const change = {
      expected: expectedOf(current, members),
      checkIn: opensNow ? { ...current.checkIn, opensAt: now } : current.checkIn,
      updatedAt: now,
    }
    await tx.update('activities', activityId, change)
    return { target: activityId, before: { checkIn: current.checkIn }, after: change, result: undefined }
  })
}

/** Somebody on the officer's screen. */
export type BoardPerson = {
  memberId: string
  name: string
  expected: boolean
  state: Attendance['state'] | null
  method: Attendance['method'] | null
  at: string | null
  category: LeaveCategory | null
  /** 离线: how late word of it came. */
  minutesOffline: number | null
  /** Granted leave that holds, or leave that is asked for and undecided; while nothing is recorded. */
  leave: { category: LeaveCategory; granted: boolean } | null
  /** A check-in came in after somebody had ruled that they were away; `proven` says when they were there, and how. */
  unseen: boolean
  proven?: { at: string; method: Attendance['method']; minutesOffline: number | null }
  /** Proofs beside the one that counts. */
  others: number
}

/** A check-in that was turned away. */
export type BoardAttempt = {
  memberId: string
  name: string
  code: ErrorCode
  reason: string
  lastAt: string
  times: number
}

/**
 * One activity with all its people, for who records it: two round trips with the caller's own.
 * @throws AppError NO_SUCH_ACTIVITY
 */
export async function wholeActivityOf(
  { store, caller }: Pick<MemberContext, 'store' | 'caller'>,
  activityId: string,
): Promise<WholeActivity> {
  const whole = await store.wholeActivity(caller.branchId, activityId)
  if (!whole) throw new AppError('NO_SUCH_ACTIVITY')
  return { ...whole, members: byOffice(whole.members) }
}

/** People with what is known of each; those who are neither expected nor there only while they belong to the branch. */
function boardPeople({ activity, members, entries, leaves }: WholeActivity): BoardPerson[] {
  const expected = new Set(expectedOf(activity, members))
  const byMember = new Map(entries.map((entry) => [entry.memberId, entry]))
  const leaveOf = new Map(leaves.map((leave) => [leave.memberId, leave]))
  return members
    .filter((member) => expected.has(member._id) || byMember.has(member._id) || member.state === 'active')
    .map(({ _id, name }) => {
      const entry = byMember.get(_id)
      const { state = null, method = null, at = null, category = null } = entry ?? {}
      const leave = leaveOf.get(_id)
      const granted = leaveStands(leave, activity)
      return {
        memberId: _id,
        name,
        expected: expected.has(_id),
        state,
        method,
        at,
        category,
        minutesOffline: entry ? minutesOffline(entry) : null,
        leave: leave && (granted || leaveWaits(leave, activity)) ? { category: leave.category, granted } : null,
        unseen: entry?.unseen === true,
        proven: entry?.unseen ? provenBy(entry) : undefined,
        others: Math.max(0, (entry?.proofs.length ?? 0) - (entry?.ruling ? 0 : 1)),
      }
    })
}

/** The weightiest proof of an entry that is ruled otherwise. */
function provenBy({ proofs: [first] }: Attendance): BoardPerson['proven'] {
  return first && { at: first.at, method: first.method, minutesOffline: minutesOffline(first) }
}

/** Attempts that came to nothing: of those who were recorded in the end nobody needs to know. */
export function boardAttempts({ members, entries, attempts }: WholeActivity): BoardAttempt[] {
  const recorded = new Set(
    entries.filter(({ state }) => state === 'present' || state === 'late').map((e) => e.memberId),
  )
  return attempts
    .filter(({ memberId }) => !recorded.has(memberId))
    .map(({ memberId, code, lastAt, times }) => {
      const name = members.find((member) => member._id === memberId)?.name ?? ''
      return { memberId, name, code, reason: errorSentences[code], lastAt, times }
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
}

/**
 * What the officer's screen shows, and what it needs to go on without a signal: the key of the codes, good for this activity
 * at this time alone, and the people.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED
 */
export async function checkInBoard(ctx: MemberContext, { activityId }: { activityId: string }) {
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members } = whole
  assertMayLead(ctx.caller, 'attendance.record', activity)
  const now = ctx.clock.now()
  const phase = phaseOf(activity, now)
  return {
    now,
    activityId,
    kind: activity.kind,
    title: activity.title,
    startsAt: activity.startsAt,
    opensAt: activity.checkIn.opensAt,
    lateAt: activity.checkIn.lateAt,
    closesAt: activity.checkIn.closesAt,
    phase,
    opened: activity.expected !== undefined,
    settled: activity.settled
      ? { at: activity.settled.at, by: members.find(({ _id }) => _id === activity.settled?.by)?.name ?? '' }
      : null,
    slotSeconds: SLOT_SECONDS,
    key: handsOutKey(activity, now) ? doorKey(activity.checkInKey, activity.checkIn, sign) : null,
    people: boardPeople(whole),
    attempts: boardAttempts(whole),
  }
}

function handsOutKey(activity: Activity, now: string): boolean {
  const phase = phaseOf(activity, now)
  return phase === 'checkIn' || (phase === 'upcoming' && activity.on <= addDays(dayOf(now), DAYS_AHEAD))
}
