import type { Activity } from '../../domain/activities/activity'
import { type Audience, expectedMembers } from '../../domain/activities/audience'
import { checkInWindow, faultOfTimes } from '../../domain/activities/check-in-window'
import type { Guest } from '../../domain/activities/guest'
import type { ActivityKind } from '../../domain/activities/kinds'
import type { Topic } from '../../domain/activities/topic'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { belongsOn, type Member } from '../../domain/members/member'
import { activityOf, assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { allMembers } from './members'
import { newKey } from './random'
import { checkText } from './text-check'

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
export type SeriesInput = { seriesId: string; others: Planned[] }

export type Saved = { activityId: string; textHeld: boolean }

type Written = Pick<Activity, 'kind' | 'title' | 'place' | 'topics'> & Partial<Pick<Activity, 'lecturerIds' | 'guests'>>

/** Everything of an activity that WeChat's check reads or that goes with it, to tell whether it was changed. */
export const wordingOf = ({ kind, title, place, topics, lecturerIds = [], guests = [] }: Written) =>
  JSON.stringify([kind, title, place, topics, lecturerIds, guests])

/** The fields that follow from when it is. */
export function timed(startsAt: string, endsAt: string) {
  const on = dayOf(startsAt)
  return { startsAt, endsAt, on, year: Number(on.slice(0, 4)), checkIn: checkInWindow(startsAt, endsAt) }
}

/** @throws AppError ENDS_BEFORE_BEGIN, TOO_LONG */
function assertTimes({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): void {
  const fault = faultOfTimes(startsAt, endsAt)
  if (fault) throw new AppError(fault)
}

/** Checks what an officer wrote; a text that is as it was needs no second look. */
export async function prepare(ctx: MemberContext, fields: ActivityFields, before?: Activity) {
  assertMayLead(ctx.caller, 'activities.manage', fields)
  assertTimes(fields)
  const guests = fields.guests.map(({ name, from = '' }) => `${name} ${from}`)
  const text = [fields.title, fields.place, ...fields.topics.map((topic) => topic.text), ...guests].join('\n')
  const reworded = !before || wordingOf(before) !== wordingOf(fields)
  const [members, branch, textHeld] = await Promise.all([
    // Those who have left as well: what is entered later may be of a day on which they belonged.
    allMembers(ctx),
    ownBranch(ctx),
    reworded ? checkText(ctx, text) : before.textHeld === true,
  ])
  const { startsAt, endsAt, ...rest } = fields
  const when = timed(startsAt, endsAt)
  assertYearOpen(branch, when.year)
  if (before) assertYearOpen(branch, before.year)
  assertLecturers(fields.lecturerIds, members, when.on, before?.lecturerIds)
  const expected = expectedMembers(fields.audience, members, when.on)
  if (expected.length === 0) throw new AppError('NO_ONE_EXPECTED')
  const activity = { ...rest, ...when, textHeld: textHeld || undefined, updatedAt: ctx.clock.now() }
  return { activity, expected, reworded, branch }
}

/**
 * Whoever held a lecture did so, also when they have left since; only who is newly named has to belong to the branch that day.
 * @throws AppError NO_SUCH_MEMBER
 */
function assertLecturers(
  ids: readonly string[],
  members: readonly Member[],
  day: string,
  before: readonly string[] = [],
): void {
  const there = members.filter((member) => belongsOn(member, day)).map(({ _id }) => _id)
  if (!ids.every((id) => before.includes(id) || there.includes(id))) throw new AppError('NO_SUCH_MEMBER')
}

/** One of the days of an activity that is planned. */
type Planned = { activityId: string; startsAt: string; endsAt: string }

/** Ids of these activities that are in use already, here or in another branch. */
async function takenOf({ store }: MemberContext, all: readonly Planned[]): Promise<string[]> {
  const values = all.map(({ activityId }) => activityId)
  const taken = await store.list('activities', {
    where: { _id: { is: 'oneOf', values } },
    limit: values.length,
    fields: ['state'],
  })
  return taken.map(({ _id }) => _id)
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
  const { startsAt, endsAt } = fields
  const all: Planned[] = [{ activityId, startsAt, endsAt }, ...(series?.others ?? [])]
  if (new Set(all.map((one) => one.activityId)).size < all.length) {
    throw new AppError('BAD_INPUT', '同一次活动在重复安排里出现了两次，请返回重新安排')
  }
  const [{ activity, branch }, taken] = await Promise.all([prepare(ctx, fields), series ? takenOf(ctx, all) : []])
  for (const one of all) {
    assertTimes(one)
    assertYearOpen(branch, timed(one.startsAt, one.endsAt).year)
  }
  const textHeld = activity.textHeld === true
  return audited(ctx, ctx.caller, 'activities.create', async (tx) => {
    const known = await tx.get('activities', activityId)
    if (known && known.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_ACTIVITY')
    if (known) return { unchanged: true, result: { activityId, textHeld: known.textHeld === true } }
    if (taken.length > 0) throw new AppError('NO_SUCH_ACTIVITY')
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
    const { kind, title } = fields
    const days = all.map((one) => dayOf(one.startsAt))
    const others = series?.others.map((one) => one.activityId)
    return { target: activityId, after: { kind, title, days, others }, result: { activityId, textHeld } }
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
