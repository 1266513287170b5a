import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attendanceId, attended, minutesOffline, type Proof } from '../../domain/attendance/attendance'
import { type Door, type DoorRefusal, type Evidence, judgeEvidence, proofOf } from '../../domain/attendance/check-in'
import { readToken } from '../../domain/attendance/check-in-code'
import { type Entered, type EntryHead, enterProof } from '../../domain/attendance/proof'
import { formatDateTime } from '../../domain/calendar/format'
import { AppError, type ErrorCode } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { expectedOf } from './activities'
import { titleFor } from './activity-cards'
import { assertActive } from './caller'
import type { Caller, VisitorContext } from './context'
import { noteGuess } from './guesses'
import { sign } from './random'

/** How often a check-in is entered anew because something else was entered at the same moment. */
const TRIES = 12

/** Digits one member may get wrong at one activity: kept ones can be sent for months, and five a minute would hit in the end. */
const MOST_WRONG_DIGITS = 30
const NO_MORE_DIGITS = '数字试错的次数太多，请扫现场屏幕上的码，或请组织者登记'

/** What a member is told: `already` gives what counts, `noted` that an officer has to look first. */
export type CheckInOutcome = {
  outcome: Entered['outcome']
  activityId: string
  title: string
  state: Attendance['state']
  observer: boolean
  at: string
  method: Attendance['method']
  minutesOffline?: number
}

/** What a member brings: the QR's token, or the six digits with the activity they belong to. */
export type CheckInInput =
  | { token: string; kept: boolean }
  | { activityId: string; digits: string; agoMs: number | null }

/** What the door has to know of an activity. */
function doorOf({ _id, checkInKey, state, checkIn, moves = [] }: Activity): Door {
  return {
    activityId: _id,
    key: checkInKey,
    cancelled: state === 'cancelled',
    window: checkIn,
    movedFrom: moves.map((move) => move.checkIn),
  }
}

/** Whom and what an entry is about. */
export function headOf(
  { _id, branchId, on, year }: Activity,
  memberId: string,
  expected: readonly string[],
): EntryHead {
  const observer = !expected.includes(memberId)
  return { _id: attendanceId(_id, memberId), branchId, activityId: _id, memberId, on, year, observer }
}

/**
 * A member checks in by the QR's token or by the six digits, sent at once or kept on the phone till there was a signal. Two
 * sequential round trips: who is calling, which activity and what is recorded already in one, then a single write; no counter
 * is touched, so a full hall does not collide. The same proof again is answered from the first trip alone, also when its code
 * is no longer fresh: the first one's answer may have been lost. What is turned away is noted for the officer.
 * @throws AppError TOKEN_*, WRONG_CODE, TOO_MANY_TRIES, OTHER_BRANCH, ACTIVITY_CANCELLED, ACTIVITY_MOVED, CHECK_IN_NOT_OPEN,
 * CHECK_IN_CLOSED, YEAR_CLOSED, BUSY
 */
export async function checkIn(ctx: VisitorContext, input: CheckInInput): Promise<CheckInOutcome> {
  const activityId = 'token' in input ? readToken(input.token)?.activityId : input.activityId
  if (!activityId) throw new AppError('TOKEN_FORGED')
  const [found] = await Promise.all([
    ctx.store.memberAtActivity(ctx.openid, activityId),
    // Digits can be guessed, so each try is counted before it is judged; a token cannot.
    'digits' in input ? noteGuess(ctx, 'checkIn') : undefined,
  ])
  assertActive(found?.member)
  const { member, activity, entry, closedYears, wrongDigits } = found
  if (!activity) throw new AppError('token' in input ? 'OTHER_BRANCH' : 'NO_SUCH_ACTIVITY')
  const now = ctx.clock.now()
  const evidence: Evidence = 'token' in input ? input : { digits: input.digits, agoMs: input.agoMs }
  const verdict = judgeEvidence(evidence, doorOf(activity), now, sign)
  const guessing = 'digits' in input && wrongDigits >= MOST_WRONG_DIGITS
  if (guessing || !verdict.good) {
    // Somebody who is in needs to hear that, whatever they scanned.
    if (entry && attended(entry.state)) return told('already', member, activity, entry)
    if (verdict.good) throw new AppError('WRONG_CODE', NO_MORE_DIGITS)
    throw await turnAway(ctx, member, activity, verdict.code, now)
  }
  if (closedYears.includes(activity.year)) {
    if (entry && attended(entry.state)) return told('already', member, activity, entry)
    throw await turnAway(ctx, member, activity, 'YEAR_CLOSED', now)
  }
  return enter(ctx, member, activity, entry, proofOf(verdict, activity.checkIn, member._id, now))
}

/** Enters a proof beside whatever is there, again where something else was entered meanwhile. */
async function enter(
  { store }: Pick<VisitorContext, 'store'>,
  member: Caller,
  activity: Activity,
  entry: Attendance | null,
  proof: Proof,
): Promise<CheckInOutcome> {
  const head = headOf(activity, member._id, expectedOf(activity, [member]))
  let before = entry
  for (let tries = 0; tries < TRIES; tries++) {
    const { outcome, entry: next, changed } = enterProof(head, before, proof)
    if (!changed) return told(outcome, member, activity, next)
    const { _id, ...change } = next
    // An entry taken back and made anew counts from one again: then word of it came at another moment.
    const saved = before
      ? await store.updateIf('attendance', _id, { revision: before.revision, receivedAt: before.receivedAt }, change)
      : (await store.insert('attendance', next)) === 'inserted'
    if (saved) return told(outcome, member, activity, next)
    before = await store.get('attendance', _id)
  }
  throw new AppError('BUSY')
}

function told(
  outcome: Entered['outcome'],
  caller: Caller,
  activity: Activity,
  { state, observer, at, method, receivedAt }: Attendance,
): CheckInOutcome {
  return {
    outcome,
    activityId: activity._id,
    title: titleFor(caller, activity),
    state,
    observer,
    at,
    method,
    minutesOffline: minutesOffline({ at, receivedAt, method }) ?? undefined,
  }
}

/** Notes the attempt for whoever settles the sheet, and gives what the member is to hear. */
async function turnAway(
  { store }: Pick<VisitorContext, 'store'>,
  { _id: memberId }: Pick<Member, '_id'>,
  activity: Activity,
  code: DoorRefusal | 'YEAR_CLOSED',
  now: string,
): Promise<AppError> {
  await store.noteAttempt({
    _id: `${activity._id}:${memberId}:${code}`,
    branchId: activity.branchId,
    activityId: activity._id,
    memberId,
    code,
    firstAt: now,
    lastAt: now,
    times: 1,
  })
  return refusal(code, activity, now)
}

function refusal(code: ErrorCode, activity: Activity, now: string): AppError {
  if (code === 'CHECK_IN_NOT_OPEN') return notOpenYet(activity, now, '请到时再签')
  if (code !== 'ACTIVITY_MOVED') return new AppError(code)
  return new AppError(
    code,
    `这个活动改到 ${formatDateTime(activity.startsAt, now)} 了，您扫的是改期以前的码，到时请重新签到`,
  )
}

/** That the door is not open yet, and when it will be. */
export function notOpenYet({ checkIn }: Activity, now: string, advice: string): AppError {
  return new AppError('CHECK_IN_NOT_OPEN', `签到还没有开始，${formatDateTime(checkIn.opensAt, now)} 开始，${advice}`)
}
