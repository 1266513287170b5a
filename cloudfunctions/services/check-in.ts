import { type Activity, phaseOf } from '../../domain/activities/activity'
import { type Attendance, attendanceId, attended } from '../../domain/attendance/attendance'
import {
  type CodeVerdict,
  digitsOf,
  judgeDigits,
  judgeToken,
  readToken,
  SLOT_SECONDS,
  slotAt,
  slotStart,
  tokenOf,
} from '../../domain/attendance/check-in-code'
import { formatDateTime } from '../../domain/calendar/format'
import { AppError, type ErrorCode } from '../../domain/errors'
import { activityOf, assertMayLead, expectedOf } from './activities'
import { audited } from './audit'
import { assertActive } from './caller'
import type { Caller, MemberContext, VisitorContext } from './context'
import { noteGuess } from './guesses'
import { allMembers } from './members'
import { sign } from './random'

/** Codes handed to the officer's screen at once: two minutes, so that it goes on through a short loss of signal. */
const SLOTS_AHEAD = 6

/**
 * Opens check-in: freezes who is expected; with `early`, lets people in before the half hour. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, CHECK_IN_CLOSED, NOT_ALLOWED
 */
export async function openCheckIn(
  ctx: MemberContext,
  { activityId, early }: { activityId: string; early: boolean },
): Promise<void> {
  const [activity, members] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  const now = ctx.clock.now()
  await audited(ctx, ctx.caller, 'checkIn.open', async (tx) => {
    const current = await tx.get('activities', activityId)
    if (!current) throw new AppError('NO_SUCH_ACTIVITY')
    const phase = phaseOf(current, now)
    if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能开放签到')
    if (phase === 'past') throw new AppError('CHECK_IN_CLOSED', '签到已经结束，请用“补录”登记')
    const opensNow = early && phase === 'upcoming'
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
}

/**
 * What the officer's screen shows: the codes of the coming minutes, who has come, who is missing.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED
 */
export async function checkInBoard(ctx: MemberContext, { activityId }: { activityId: string }) {
  const [activity, members, entries] = await Promise.all([
    activityOf(ctx, activityId),
    allMembers(ctx),
    ctx.store.list('attendance', { where: { branchId: ctx.caller.branchId, activityId }, limit: 1000 }),
  ])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  const now = ctx.clock.now()
  const expected = new Set(expectedOf(activity, members))
  const byMember = new Map(entries.map((entry) => [entry.memberId, entry]))
  const people: BoardPerson[] = members
    .filter((member) => expected.has(member._id) || byMember.has(member._id) || member.state === 'active')
    .map(({ _id, name }) => {
      const entry = byMember.get(_id)
      const { state = null, method = null, at = null } = entry ?? {}
      return { memberId: _id, name, expected: expected.has(_id), state, method, at }
    })
  const phase = phaseOf(activity, now)
  return {
    now,
    activityId,
    kind: activity.kind,
    title: activity.title,
    startsAt: activity.startsAt,
    opensAt: activity.checkIn.opensAt,
    closesAt: activity.checkIn.closesAt,
    phase,
    opened: activity.expected !== undefined,
    slotSeconds: SLOT_SECONDS,
    codes: phase === 'checkIn' && activity.expected ? codesFrom(activity, now) : [],
    people,
  }
}

function codesFrom({ _id, checkInKey }: Activity, now: string) {
  return Array.from({ length: SLOTS_AHEAD }, (_, ahead) => {
    const slot = slotAt(now) + ahead
    return {
      from: slotStart(slot),
      token: tokenOf(_id, checkInKey, slot, sign),
      digits: digitsOf(_id, checkInKey, slot, sign),
    }
  })
}

/** What a member brings to the door. */
export type Proof = { token: string } | { activityId: string; digits: string }

/** What the member is told; `already` gives the first entry's time. */
export type CheckInOutcome = {
  outcome: 'recorded' | 'already'
  activityId: string
  title: string
  state: Attendance['state']
  observer: boolean
  at: string
}

const refusalOf: Record<Exclude<CodeVerdict, 'good'>, ErrorCode> = {
  forged: 'TOKEN_FORGED',
  expired: 'TOKEN_EXPIRED',
  early: 'TOKEN_EARLY',
}

function judge(proof: Proof, { _id, checkInKey }: Activity, now: string): void {
  if ('digits' in proof) {
    if (judgeDigits(proof.digits, _id, checkInKey, now, sign) !== 'good') throw new AppError('WRONG_CODE')
    return
  }
  const verdict = judgeToken(proof.token, _id, checkInKey, now, sign)
  if (verdict !== 'good') throw new AppError(refusalOf[verdict])
}

function assertOpen(activity: Activity, now: string): void {
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED')
  if (phase === 'past') throw new AppError('CHECK_IN_CLOSED')
  if (phase === 'upcoming') {
    const opens = formatDateTime(activity.checkIn.opensAt, now)
    throw new AppError('CHECK_IN_NOT_OPEN', `签到还没有开始，${opens} 开始`)
  }
}

function entryFor(caller: Caller, activity: Activity, method: Attendance['method'], now: string): Attendance {
  return {
    _id: attendanceId(activity._id, caller._id),
    branchId: caller.branchId,
    activityId: activity._id,
    memberId: caller._id,
    on: activity.on,
    year: activity.year,
    state: now > activity.checkIn.lateAt ? 'late' : 'present',
    observer: !expectedOf(activity, [caller]).includes(caller._id),
    method,
    at: now,
    by: caller._id,
  }
}

function outcomeOf(outcome: CheckInOutcome['outcome'], activity: Activity, entry: Attendance): CheckInOutcome {
  const { state, observer, at } = entry
  return { outcome, activityId: activity._id, title: activity.title, state, observer, at }
}

/**
 * A member checks in by the QR's token or by the six digits. Two sequential round trips: who is calling, which activity and
 * what is recorded already in one, then a single insert; no counter is touched, so a full hall does not collide. A second
 * scan is answered from the first trip alone.
 * @throws AppError TOKEN_*, WRONG_CODE, TOO_MANY_TRIES, OTHER_BRANCH, ACTIVITY_CANCELLED, CHECK_IN_NOT_OPEN, CHECK_IN_CLOSED
 */
export async function checkIn(ctx: VisitorContext, proof: Proof): Promise<CheckInOutcome> {
  const activityId = 'token' in proof ? readToken(proof.token)?.activityId : proof.activityId
  if (!activityId) throw new AppError('TOKEN_FORGED')
  const [found] = await Promise.all([
    ctx.store.memberAtActivity(ctx.openid, activityId),
    // Digits can be guessed, so each try is counted before it is judged; a token cannot.
    'digits' in proof ? noteGuess(ctx, 'checkIn') : undefined,
  ])
  assertActive(found?.member)
  const { member, activity, entry } = found
  if (!activity) throw new AppError('token' in proof ? 'OTHER_BRANCH' : 'NO_SUCH_ACTIVITY')
  const now = ctx.clock.now()
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED')
  judge(proof, activity, now)
  assertOpen(activity, now)
  const method = 'token' in proof ? 'scan' : 'code'
  return record(ctx, member, activity, entry, entryFor(member, activity, method, now))
}

async function record(
  ctx: VisitorContext,
  caller: Caller,
  activity: Activity,
  known: Attendance | null,
  entry: Attendance,
): Promise<CheckInOutcome> {
  if (!known) {
    if ((await ctx.store.insert('attendance', entry)) === 'inserted') return outcomeOf('recorded', activity, entry)
    // Two taps overlapped and the other one won: its time is the one that counts.
    const first = await ctx.store.get('attendance', entry._id)
    return outcomeOf('already', activity, first ?? entry)
  }
  if (attended(known.state)) return outcomeOf('already', activity, known)
  // Noted as on leave or absent, but here they are.
  await audited(ctx, caller, 'attendance.arrived', async (tx) => {
    const { state, observer, method, at, by } = entry
    await tx.update('attendance', known._id, { state, observer, method, at, by })
    return { target: known._id, before: known, after: entry, result: undefined }
  })
  return outcomeOf('recorded', activity, entry)
}
