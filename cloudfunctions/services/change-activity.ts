import type { Activity } from '../../domain/activities/activity'
import type { Audience } from '../../domain/activities/audience'
import { MOST_MOVES, type Move } from '../../domain/activities/move'
import { attendanceId } from '../../domain/attendance/attendance'
import { dayOf, instantAt, later } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Transaction } from '../ports/store'
import { activityOf, assertMayLead, mayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { type ActivityFields, prepare, type Saved, timed, wordingOf } from './plan-activity'
import { checkReason } from './text-check'

/** Whether a change of the audience does no more than add people by hand. */
function onlyAdds(before: Audience, after: Audience): boolean {
  const added = before.plus.every((id) => after.plus.includes(id))
  return added && JSON.stringify({ ...before, plus: [] }) === JSON.stringify({ ...after, plus: [] })
}

/** What a change of one activity amounts to. */
function comparison(before: Activity, after: Pick<Activity, 'startsAt' | 'endsAt' | 'place' | 'audience'>) {
  return {
    rescheduled: before.startsAt !== after.startsAt || before.endsAt !== after.endsAt,
    displaced: before.place !== after.place,
    regrouped: JSON.stringify(before.audience) !== JSON.stringify(after.audience),
  }
}

/** The moves with what an activity is moved from now; one that is over is only corrected. */
function withMove(before: Activity, reason: string, by: string, now: string): Move[] | undefined {
  if (before.endsAt <= now) return before.moves
  const { startsAt, endsAt, place, checkIn } = before
  return [...(before.moves ?? []), { startsAt, endsAt, place, checkIn, at: now, by, reason }].slice(-MOST_MOVES)
}

/**
 * Who came as 列席 and is expected after all has come as one of those expected. Says whether all of them are noted: if not, a
 * sheet that was settled is complete no more.
 */
async function expectAfterAll(tx: Transaction, activityId: string, memberIds: readonly string[]): Promise<boolean> {
  let noted = true
  for (const memberId of memberIds) {
    const entry = await tx.get('attendance', attendanceId(activityId, memberId))
    if (!entry) noted = false
    if (entry?.observer) await tx.update('attendance', entry._id, { observer: false, revision: entry.revision + 1 })
  }
  return noted
}

/**
 * Changes a planned activity; `following` changes the later ones of its series too, each on its own day. Once check-in has
 * been opened or somebody is recorded, times and audience stay, for entries may be coming in; people who were forgotten can
 * still be added. A new time needs a reason, which everybody concerned reads. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, ACTIVITY_STARTED, REASON_NEEDED and those of `createActivity`
 */
export async function reviseActivity(
  ctx: MemberContext,
  {
    activityId,
    reason = '',
    following,
    ...fields
  }: ActivityFields & { activityId: string; reason?: string; following: boolean },
): Promise<Saved> {
  const current = await activityOf(ctx, activityId)
  assertMayLead(ctx.caller, 'activities.manage', current)
  const [{ activity, expected, reworded, branch }, recorded, later] = await Promise.all([
    prepare(ctx, fields, current),
    ctx.store.count('attendance', { branchId: ctx.caller.branchId, activityId }),
    following ? laterInSeries(ctx, current) : [],
    checkReason(ctx, reason),
  ])
  for (const { year } of later) assertYearOpen(branch, year)
  const now = ctx.clock.now()
  return audited(ctx, ctx.caller, 'activities.revise', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before) throw new AppError('NO_SUCH_ACTIVITY')
    if (before.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能再改')
    const { rescheduled, displaced, regrouped } = comparison(before, activity)
    const begun = before.expected !== undefined || recorded > 0
    if (begun && (rescheduled || (regrouped && !onlyAdds(before.audience, fields.audience)))) {
      throw new AppError('ACTIVITY_STARTED')
    }
    if (rescheduled && before.endsAt > now && reason === '') throw new AppError('REASON_NEEDED')
    // What was not reworded may have been released a moment ago.
    const textHeld = reworded ? activity.textHeld : before.textHeld
    const changed = await reviseEach(ctx, tx, later, { ...fields, textHeld }, reason)
    const result = { activityId, textHeld: textHeld === true }
    if (!rescheduled && !regrouped && !reworded && changed.length === 0) return { unchanged: true, result }
    const added = fields.audience.plus.filter((id) => expected.includes(id))
    const forgotten = begun ? added.filter((id) => !before.audience.plus.includes(id)) : []
    const noted = await expectAfterAll(tx, activityId, forgotten)
    const kept = {
      textHeld,
      settled: noted ? before.settled : undefined,
      // Check-in may have been opened early: only new times open it anew.
      checkIn: rescheduled ? activity.checkIn : before.checkIn,
      expected: before.expected && [...new Set([...before.expected, ...added])],
      moves: rescheduled || displaced ? withMove(before, reason, ctx.caller._id, now) : before.moves,
    }
    await tx.update('activities', activityId, { ...activity, ...kept })
    const { checkInKey: _secret, expected: _list, ...was } = before
    const after = { ...fields, reason, following: changed.map(({ activityId: id }) => id) }
    return { target: activityId, before: { ...was, following: changed }, after, result }
  })
}

/** Whether an activity of a series is still ahead and the caller's to change: it may well have become somebody else's. */
function isAhead({ caller, clock }: MemberContext, activity: Activity): boolean {
  const untouched = activity.state === 'planned' && activity.expected === undefined
  return untouched && activity.checkIn.opensAt > clock.now() && mayLead(caller, 'activities.manage', activity)
}

/** Activities of the same series after this one whose check-in has not begun. */
async function laterInSeries(ctx: MemberContext, { seriesId, on }: Activity): Promise<Activity[]> {
  if (!seriesId) return []
  const where = { branchId: ctx.caller.branchId, seriesId }
  const all = await ctx.store.list('activities', { where, limit: 50 })
  return all.filter((one) => one.on > on && isAhead(ctx, one))
}

type Later = ActivityFields & Pick<Activity, 'textHeld'>

/** Changes the later ones, and says what those that changed were. */
async function reviseEach(
  ctx: MemberContext,
  tx: Transaction,
  later: readonly Activity[],
  fields: Later,
  reason: string,
) {
  const changed: (Pick<Activity, 'title' | 'startsAt' | 'endsAt' | 'place'> & { activityId: string })[] = []
  for (const { _id } of later) {
    const was = await reviseLater(ctx, tx, _id, fields, reason)
    if (!was) continue
    const { title, startsAt, endsAt, place } = was
    changed.push({ activityId: _id, title, startsAt, endsAt, place })
  }
  return changed
}

/** An instant of an activity that begins at `startsAt`, were it held on that day instead. */
function sameTimeOn(day: string, startsAt: string, instant: string): string {
  const shift = Date.parse(instantAt(day, '00:00')) - Date.parse(instantAt(dayOf(startsAt), '00:00'))
  return later(instant, shift)
}

/** One of the later activities of a series takes everything over but its day; gives what it was, if that changed it. */
async function reviseLater(
  ctx: MemberContext,
  tx: Transaction,
  activityId: string,
  { startsAt, endsAt, ...fields }: Later,
  reason: string,
): Promise<Activity | null> {
  const before = await tx.get('activities', activityId)
  if (!before || !isAhead(ctx, before)) return null
  const now = ctx.clock.now()
  const shifted = (instant: string) => sameTimeOn(before.on, startsAt, instant)
  const next = { ...fields, ...timed(shifted(startsAt), shifted(endsAt)), updatedAt: now }
  const { rescheduled, displaced, regrouped } = comparison(before, next)
  const reworded = wordingOf(before) !== wordingOf(next) || before.textHeld !== next.textHeld
  if (!rescheduled && !regrouped && !reworded) return null
  if (rescheduled && reason === '') throw new AppError('REASON_NEEDED')
  const moves = rescheduled || displaced ? withMove(before, reason, ctx.caller._id, now) : before.moves
  await tx.update('activities', activityId, { ...next, checkIn: rescheduled ? next.checkIn : before.checkIn, moves })
  return before
}

/**
 * Cancels an activity, or with `following` the later ones of its series too, with a reason that everybody concerned sees. What
 * has been held stays: its entries belong to people. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED, ATTENDANCE_KEPT, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function cancelActivity(
  ctx: MemberContext,
  { activityId, reason, following }: { activityId: string; reason: string; following: boolean },
): Promise<void> {
  const [activity, branch, recorded] = await Promise.all([
    activityOf(ctx, activityId),
    ownBranch(ctx),
    ctx.store.count('attendance', { branchId: ctx.caller.branchId, activityId }),
    checkReason(ctx, reason),
  ])
  assertMayLead(ctx.caller, 'activities.manage', activity)
  const later = following ? await laterInSeries(ctx, activity) : []
  for (const { year } of [activity, ...later]) assertYearOpen(branch, year)
  await audited(ctx, ctx.caller, 'activities.cancel', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before) throw new AppError('NO_SUCH_ACTIVITY')
    if (before.state === 'cancelled') return { unchanged: true, result: undefined }
    if (recorded > 0) throw new AppError('ATTENDANCE_KEPT')
    const change = { state: 'cancelled' as const, cancelReason: reason, updatedAt: ctx.clock.now() }
    await tx.update('activities', activityId, change)
    const others: string[] = []
    for (const { _id } of later) {
      const other = await tx.get('activities', _id)
      if (!other || !isAhead(ctx, other)) continue
      await tx.update('activities', _id, change)
      others.push(_id)
    }
    return {
      target: activityId,
      before: { state: before.state },
      after: { ...change, following: others },
      result: undefined,
    }
  })
}
