import type { Activity } from '../../domain/activities/activity'
import { type Audience, expectedMembers } from '../../domain/activities/audience'
import { checkInWindow, faultOfTimes } from '../../domain/activities/check-in-window'
import type { Guest } from '../../domain/activities/guest'
import type { ActivityKind } from '../../domain/activities/kinds'
import { MOST_MOVES, type Move } from '../../domain/activities/move'
import type { Topic } from '../../domain/activities/topic'
import { dayOf, instantAt, timeOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import type { Transaction } from '../ports/store'
import { activityOf, assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { activeMembers } from './members'
import { newKey } from './random'
import { checkReason, checkText } from './text-check'

/** What an officer writes about an activity. */
export type ActivityFields = {
  kind: ActivityKind
  title: string
  startsAt: string
  endsAt: string
  place: string
  topics: Topic[]
  audience: Audience
  lecturerIds: string[]
  guests: Guest[]
}

/** The other days of an activity that is repeated. */
export type SeriesInput = { seriesId: string; others: { activityId: string; startsAt: string; endsAt: string }[] }

export type Saved = { activityId: string; textHeld: boolean }

type Written = Pick<Activity, 'kind' | 'title' | 'place' | 'topics'> & Partial<Pick<Activity, 'lecturerIds' | 'guests'>>

const wordingOf = ({ kind, title, place, topics, lecturerIds = [], guests = [] }: Written) =>
  JSON.stringify([kind, title, place, topics, lecturerIds, guests])

/** The fields that follow from when it is. */
function timed(startsAt: string, endsAt: string) {
  const on = dayOf(startsAt)
  return { startsAt, endsAt, on, year: Number(on.slice(0, 4)), checkIn: checkInWindow(startsAt, endsAt) }
}

/** @throws AppError ENDS_BEFORE_BEGIN, TOO_LONG */
function assertTimes({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): void {
  const fault = faultOfTimes(startsAt, endsAt)
  if (fault) throw new AppError(fault)
}

/** Checks what an officer wrote; a text that is as it was needs no second look. */
async function prepare(ctx: MemberContext, fields: ActivityFields, before?: Activity) {
  assertMayLead(ctx.caller, 'activities.manage', fields)
  assertTimes(fields)
  const guests = fields.guests.map(({ name, from = '' }) => `${name} ${from}`)
  const text = [fields.title, fields.place, ...fields.topics.map((topic) => topic.text), ...guests].join('\n')
  const reworded = !before || wordingOf(before) !== wordingOf(fields)
  const [members, branch, textHeld] = await Promise.all([
    activeMembers(ctx),
    ownBranch(ctx),
    reworded ? checkText(ctx, text) : before.textHeld === true,
  ])
  const { startsAt, endsAt, ...rest } = fields
  const when = timed(startsAt, endsAt)
  assertYearOpen(branch, when.year)
  if (before) assertYearOpen(branch, before.year)
  assertLecturers(fields.lecturerIds, members, before?.lecturerIds)
  const expected = expectedMembers(fields.audience, members, when.on)
  if (expected.length === 0) throw new AppError('NO_ONE_EXPECTED')
  const activity = { ...rest, ...when, textHeld: textHeld || undefined, updatedAt: ctx.clock.now() }
  return { activity, expected, reworded, branch }
}

/** Whoever held a lecture did so, also when they have left since; only who is newly named has to be there. */
function assertLecturers(ids: readonly string[], members: readonly Member[], before: readonly string[] = []): void {
  const known = (id: string) => before.includes(id) || members.some(({ _id }) => _id === id)
  if (!ids.every(known)) throw new AppError('NO_SUCH_MEMBER')
}

/**
 * Plans an activity, or the same on several days. The phone chooses the ids, so that a repeat after a lost answer does not
 * make a second one.
 * @throws AppError ENDS_BEFORE_BEGIN, TOO_LONG, NO_ONE_EXPECTED, NO_SUCH_MEMBER, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED,
 * NOT_ALLOWED
 */
export async function createActivity(
  ctx: MemberContext,
  { activityId, series, ...fields }: ActivityFields & { activityId: string; series?: SeriesInput },
): Promise<Saved> {
  const { activity, branch } = await prepare(ctx, fields)
  for (const other of series?.others ?? []) {
    assertTimes(other)
    assertYearOpen(branch, timed(other.startsAt, other.endsAt).year)
  }
  const textHeld = activity.textHeld === true
  return audited(ctx, ctx.caller, 'activities.create', async (tx) => {
    const known = await tx.get('activities', activityId)
    if (known && known.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_ACTIVITY')
    if (known) return { unchanged: true, result: { activityId, textHeld: known.textHeld === true } }
    const all = [{ activityId, startsAt: fields.startsAt, endsAt: fields.endsAt }, ...(series?.others ?? [])]
    for (const one of all) {
      await tx.insert('activities', {
        _id: one.activityId,
        branchId: ctx.caller.branchId,
        ...activity,
        ...timed(one.startsAt, one.endsAt),
        seriesId: series?.seriesId,
        checkInKey: newKey(),
        state: 'planned',
        createdBy: ctx.caller._id,
        createdAt: activity.updatedAt,
      })
    }
    const days = all.map(({ startsAt }) => dayOf(startsAt))
    return {
      target: activityId,
      after: { kind: fields.kind, title: fields.title, days },
      result: { activityId, textHeld },
    }
  })
}

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
 * Changes a planned activity; `following` changes the later ones of its series too, each on its own day. Once check-in has
 * been opened or somebody is recorded, times and audience stay, for entries may be coming in; people who were forgotten can
 * still be added. A new time needs a reason, which everybody concerned reads.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, ACTIVITY_STARTED, REASON_NEEDED and those of {@link createActivity}
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
  const [{ activity, expected, reworded }, recorded, later] = await Promise.all([
    prepare(ctx, fields, current),
    ctx.store.count('attendance', { branchId: ctx.caller.branchId, activityId }),
    following ? laterInSeries(ctx, current) : [],
    checkReason(ctx, reason),
  ])
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
    const result = { activityId, textHeld: activity.textHeld === true }
    if (!rescheduled && !regrouped && !reworded && later.length === 0) return { unchanged: true, result }
    if (rescheduled && before.endsAt > now && reason === '') throw new AppError('REASON_NEEDED')
    const added = fields.audience.plus.filter((id) => expected.includes(id))
    const kept = {
      // Check-in may have been opened early: only new times open it anew.
      checkIn: rescheduled ? activity.checkIn : before.checkIn,
      expected: before.expected && [...new Set([...before.expected, ...added])],
      moves: rescheduled || displaced ? withMove(before, reason, ctx.caller._id, now) : before.moves,
    }
    await tx.update('activities', activityId, { ...activity, ...kept })
    for (const { _id } of later) await reviseLater(ctx, tx, _id, { ...fields, ...pickHeld(activity) }, reason)
    const { checkInKey: _secret, expected: _list, ...was } = before
    const after = { ...fields, reason, following: later.map(({ _id }) => _id) }
    return { target: activityId, before: was, after, result }
  })
}

const pickHeld = ({ textHeld }: Pick<Activity, 'textHeld'>) => ({ textHeld })

/** Activities of the same series after this one that have not begun. */
async function laterInSeries({ store, caller }: MemberContext, { seriesId, on }: Activity): Promise<Activity[]> {
  if (!seriesId) return []
  const all = await store.list('activities', { where: { branchId: caller.branchId, seriesId }, limit: 50 })
  return all.filter((one) => one.on > on && one.state === 'planned' && one.expected === undefined)
}

/** One of the later activities of a series takes everything over but its day. */
async function reviseLater(
  { caller, clock }: MemberContext,
  tx: Transaction,
  activityId: string,
  { startsAt, endsAt, ...fields }: ActivityFields & Pick<Activity, 'textHeld'>,
  reason: string,
): Promise<void> {
  const before = await tx.get('activities', activityId)
  if (!before || before.state === 'cancelled' || before.expected) return
  const now = clock.now()
  const begins = instantAt(before.on, timeOf(startsAt))
  const ends = new Date(Date.parse(begins) + Date.parse(endsAt) - Date.parse(startsAt)).toISOString()
  const next = { ...fields, ...timed(begins, ends), updatedAt: now }
  const { rescheduled, displaced } = comparison(before, next)
  // It may have been moved by itself before, so that it alone changes its time now.
  if (rescheduled && reason === '') throw new AppError('REASON_NEEDED')
  const moves = rescheduled || displaced ? withMove(before, reason, caller._id, now) : before.moves
  await tx.update('activities', activityId, { ...next, checkIn: rescheduled ? next.checkIn : before.checkIn, moves })
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
  assertYearOpen(branch, activity.year)
  const later = following ? await laterInSeries(ctx, activity) : []
  await audited(ctx, ctx.caller, 'activities.cancel', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before) throw new AppError('NO_SUCH_ACTIVITY')
    if (before.state === 'cancelled') return { unchanged: true, result: undefined }
    if (recorded > 0) throw new AppError('ATTENDANCE_KEPT')
    const change = { state: 'cancelled' as const, cancelReason: reason, updatedAt: ctx.clock.now() }
    await tx.update('activities', activityId, change)
    for (const { _id } of later) {
      const other = await tx.get('activities', _id)
      if (other?.state === 'planned' && !other.expected) await tx.update('activities', _id, change)
    }
    const after = { ...change, following: later.map(({ _id }) => _id) }
    return { target: activityId, before: { state: before.state }, after, result: undefined }
  })
}

/**
 * Lets everybody see a text that WeChat wanted a human to look at. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY
 */
export async function releaseText(ctx: MemberContext, { activityId }: { activityId: string }): Promise<void> {
  await activityOf(ctx, activityId)
  await audited(ctx, ctx.caller, 'activities.releaseText', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before?.textHeld) return { unchanged: true, result: undefined }
    await tx.update('activities', activityId, { textHeld: undefined })
    return { target: activityId, after: { textHeld: false }, result: undefined }
  })
}
