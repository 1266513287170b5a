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
import { titleFor } from './activity-cards'
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
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, CHECK_IN_NOT_OPEN, CHECK_IN_CLOSED, NOT_ALLOWED
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

function notOpenYet({ checkIn }: Activity, now: string, advice: string): AppError {
  return new AppError('CHECK_IN_NOT_OPEN', `签到还没有开始，${formatDateTime(checkIn.opensAt, now)} 开始，${advice}`)
}

function assertOpen(activity: Activity, now: string): void {
  const phase = phaseOf(activity, now)
  if (phase === 'past') throw new AppError('CHECK_IN_CLOSED')
  if (phase === 'upcoming') throw notOpenYet(activity, now, '请到时再签')
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

function told(
  outcome: CheckInOutcome['outcome'],
  caller: Caller,
  activity: Activity,
  { state, observer, at }: Attendance,
): CheckInOutcome {
  return { outcome, activityId: activity._id, title: titleFor(caller, activity), state, observer, at }
}

/**
 * A member checks in by the QR's token or by the six digits. Two sequential round trips: who is calling, which activity and
 * what is recorded already in one, then a single insert; no counter is touched, so a full hall does not collide. A second
 * scan is answered from the first trip alone, also when its code is no longer good: the first one's answer may have been lost.
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
  if (entry && attended(entry.state)) return told('already', member, activity, entry)
  // Before the code: someone who comes too early or too late needs to hear that, whatever they scanned.
  assertOpen(activity, now)
  judge(proof, activity, now)
  const made = entryFor(member, activity, 'token' in proof ? 'scan' : 'code', now)
  if (!entry) {
    if ((await ctx.store.insert('attendance', made)) === 'inserted') return told('recorded', member, activity, made)
    // Two taps overlapped and the other one won: its time is the one that counts.
    const first = await ctx.store.get('attendance', made._id)
    if (first && attended(first.state)) return told('already', member, activity, first)
  }
  return arrive(ctx, member, activity, made)
}

/** Noted as on leave or absent, but here they are. */
function arrive(ctx: VisitorContext, caller: Caller, activity: Activity, made: Attendance): Promise<CheckInOutcome> {
  return audited<CheckInOutcome>(ctx, caller, 'attendance.arrived', async (tx) => {
    const before = await tx.get('attendance', made._id)
    // Another tap of theirs, or an officer's, may have been faster.
    if (before && attended(before.state)) return { unchanged: true, result: told('already', caller, activity, before) }
    const { _id, ...change } = made
    if (before) await tx.update('attendance', _id, change)
    else await tx.insert('attendance', made)
    return { target: _id, before, after: made, result: told('recorded', caller, activity, made) }
  })
}
