import type { Activity } from '../../domain/activities/activity'
import { type Audience, type Candidate, expectedMembers } from '../../domain/activities/audience'
import { checkInWindow, faultOfTimes } from '../../domain/activities/check-in-window'
import type { ActivityKind } from '../../domain/activities/kinds'
import type { Topic } from '../../domain/activities/topic'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { may, type Permission } from '../../domain/permissions'
import { audited } from './audit'
import type { Caller, MemberContext } from './context'
import { activeMembers } from './members'
import { newKey } from './random'

/** What an officer writes about an activity. */
export type ActivityFields = {
  kind: ActivityKind
  title: string
  startsAt: string
  endsAt: string
  place: string
  topics: Topic[]
  audience: Audience
}

/**
 * Officers may act for any activity, a group leader for a meeting of their own group alone.
 * @throws AppError NOT_ALLOWED
 */
export function assertMayLead(
  caller: Caller,
  permission: Permission,
  { kind, audience }: Pick<Activity, 'kind' | 'audience'>,
): void {
  if (may(caller.role, permission)) return
  const [group, ...others] = audience.groupIds
  const ownGroup = group !== undefined && group === caller.groupId && others.length === 0
  const own = kind === 'groupMeeting' && audience.scope === 'groups' && ownGroup
  if (!own || audience.plus.length > 0) throw new AppError('NOT_ALLOWED')
}

/** Whether the caller may prepare or record this activity. */
export function mayLead(
  caller: Caller,
  permission: Permission,
  activity: Pick<Activity, 'kind' | 'audience'>,
): boolean {
  try {
    assertMayLead(caller, permission, activity)
    return true
  } catch {
    return false
  }
}

/**
 * One activity of the caller's branch.
 * @throws AppError NO_SUCH_ACTIVITY
 */
export async function activityOf(ctx: Pick<MemberContext, 'store' | 'caller'>, activityId: string): Promise<Activity> {
  const activity = await ctx.store.get('activities', activityId)
  if (activity?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_ACTIVITY')
  return activity
}

/** Ids of those expected: as frozen when it was held, otherwise by the rule. */
export function expectedOf(
  activity: Pick<Activity, 'expected' | 'audience' | 'on'>,
  members: readonly Candidate[],
): string[] {
  return activity.expected ?? expectedMembers(activity.audience, members, activity.on)
}

/** Text others will read goes through WeChat's check first. Returns whether it must be held for an officer's look. */
async function checkText(ctx: MemberContext, text: string): Promise<boolean> {
  const verdict = await ctx.contentCheck.check(ctx.openid, text)
  if (verdict === 'risky') throw new AppError('TEXT_REFUSED')
  return verdict === 'review'
}

const wordingOf = ({ kind, title, place, topics }: Pick<Activity, 'kind' | 'title' | 'place' | 'topics'>) =>
  JSON.stringify([kind, title, place, topics])

/** Checks what an officer wrote; a text that is as it was needs no second look. */
async function prepare(ctx: MemberContext, fields: ActivityFields, before?: Activity) {
  assertMayLead(ctx.caller, 'activities.manage', fields)
  const fault = faultOfTimes(fields.startsAt, fields.endsAt)
  if (fault) throw new AppError(fault)
  const on = dayOf(fields.startsAt)
  const text = [fields.title, fields.place, ...fields.topics.map((topic) => topic.text)].join('\n')
  const reworded = !before || wordingOf(before) !== wordingOf(fields)
  const [members, textHeld] = await Promise.all([
    activeMembers(ctx),
    reworded ? checkText(ctx, text) : before.textHeld === true,
  ])
  const expected = expectedMembers(fields.audience, members, on)
  if (expected.length === 0) throw new AppError('NO_ONE_EXPECTED')
  const activity = {
    ...fields,
    on,
    year: Number(on.slice(0, 4)),
    checkIn: checkInWindow(fields.startsAt, fields.endsAt),
    textHeld: textHeld || undefined,
    updatedAt: ctx.clock.now(),
  }
  return { activity, expected, reworded }
}

/**
 * Plans an activity. The phone chooses the id, so that a repeat after a lost answer does not make a second one.
 * @throws AppError ENDS_BEFORE_BEGIN, TOO_LONG, NO_ONE_EXPECTED, TEXT_REFUSED, CHECK_UNAVAILABLE, NOT_ALLOWED
 */
export async function createActivity(
  ctx: MemberContext,
  { activityId, ...fields }: ActivityFields & { activityId: string },
): Promise<{ activityId: string; textHeld: boolean }> {
  const { activity } = await prepare(ctx, fields)
  return audited(ctx, ctx.caller, 'activities.create', async (tx) => {
    const known = await tx.get('activities', activityId)
    if (known && known.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_ACTIVITY')
    if (known) return { unchanged: true, result: { activityId, textHeld: known.textHeld === true } }
    await tx.insert('activities', {
      _id: activityId,
      branchId: ctx.caller.branchId,
      ...activity,
      checkInKey: newKey(),
      state: 'planned',
      createdBy: ctx.caller._id,
      createdAt: activity.updatedAt,
    })
    const result = { activityId, textHeld: activity.textHeld === true }
    return { target: activityId, after: { kind: fields.kind, title: fields.title, on: activity.on }, result }
  })
}

/** Whether a change of the audience does no more than add people by hand. */
function onlyAdds(before: Audience, after: Audience): boolean {
  const added = before.plus.every((id) => after.plus.includes(id))
  return added && JSON.stringify({ ...before, plus: [] }) === JSON.stringify({ ...after, plus: [] })
}

/**
 * Changes a planned activity. Once check-in has been opened, times and audience stay, for entries may be coming in; people
 * who were forgotten can still be added. (A move before that cannot miss an entry: opening writes the same document.)
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, ACTIVITY_STARTED and those of {@link createActivity}
 */
export async function reviseActivity(
  ctx: MemberContext,
  { activityId, ...fields }: ActivityFields & { activityId: string },
): Promise<{ activityId: string; textHeld: boolean }> {
  const current = await activityOf(ctx, activityId)
  assertMayLead(ctx.caller, 'activities.manage', current)
  const { activity, expected, reworded } = await prepare(ctx, fields, current)
  return audited(ctx, ctx.caller, 'activities.revise', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before) throw new AppError('NO_SUCH_ACTIVITY')
    if (before.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能再改')
    const rescheduled = before.startsAt !== fields.startsAt || before.endsAt !== fields.endsAt
    const regrouped = JSON.stringify(before.audience) !== JSON.stringify(fields.audience)
    if (before.expected && (rescheduled || (regrouped && !onlyAdds(before.audience, fields.audience)))) {
      throw new AppError('ACTIVITY_STARTED')
    }
    const result = { activityId, textHeld: activity.textHeld === true }
    if (!rescheduled && !regrouped && !reworded) return { unchanged: true, result }
    const added = fields.audience.plus.filter((id) => expected.includes(id))
    const kept = {
      // Check-in may have been opened early: only new times open it anew.
      checkIn: rescheduled ? activity.checkIn : before.checkIn,
      expected: before.expected && [...new Set([...before.expected, ...added])],
    }
    await tx.update('activities', activityId, { ...activity, ...kept })
    const { checkInKey: _secret, expected: _list, ...was } = before
    return { target: activityId, before: was, after: fields, result }
  })
}

/**
 * Cancels an activity with a reason that everybody sees. What has been held stays: its entries belong to people. A reason that
 * WeChat would have a human look at is refused: without it nobody would know why. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED, ATTENDANCE_KEPT, TEXT_REFUSED, CHECK_UNAVAILABLE
 */
export async function cancelActivity(
  ctx: MemberContext,
  { activityId, reason }: { activityId: string; reason: string },
): Promise<void> {
  const [activity, recorded, held] = await Promise.all([
    activityOf(ctx, activityId),
    ctx.store.count('attendance', { branchId: ctx.caller.branchId, activityId }),
    checkText(ctx, reason),
  ])
  assertMayLead(ctx.caller, 'activities.manage', activity)
  if (held) throw new AppError('TEXT_REFUSED', '原因没有通过微信的内容检查，请换个说法')
  await audited(ctx, ctx.caller, 'activities.cancel', async (tx) => {
    const before = await tx.get('activities', activityId)
    if (!before) throw new AppError('NO_SUCH_ACTIVITY')
    if (before.state === 'cancelled') return { unchanged: true, result: undefined }
    if (recorded > 0) throw new AppError('ATTENDANCE_KEPT')
    const change = { state: 'cancelled' as const, cancelReason: reason, updatedAt: ctx.clock.now() }
    await tx.update('activities', activityId, change)
    return { target: activityId, before: { state: before.state }, after: change, result: undefined }
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
