import { type Activity, phaseOf } from '../../domain/activities/activity'
import type { ActivityKind } from '../../domain/activities/kinds'
import { type Attendance, attended } from '../../domain/attendance/attendance'
import { activityOf, expectedOf, mayLead } from './activities'
import type { Caller, MemberContext } from './context'
import { allMembers } from './members'

/** How many activities one reading of a list gives; a branch holds some 60 a year. */
const LIST_LIMIT = 500

/** What lists leave out: the key, and what only the activity's own page shows. */
const cardFields = [
  'branchId',
  'kind',
  'title',
  'on',
  'year',
  'startsAt',
  'endsAt',
  'place',
  'audience',
  'expected',
  'checkIn',
  'state',
  'textHeld',
] as const satisfies (keyof Activity)[]

/** An activity as lists show it to one member. */
export type ActivityCard = {
  activityId: string
  kind: ActivityKind
  title: string
  on: string
  startsAt: string
  endsAt: string
  place: string
  opensAt: string
  phase: ReturnType<typeof phaseOf>
  textHeld: boolean
  expected: boolean
  mine: Pick<Attendance, 'state' | 'observer' | 'at' | 'method'> | null
}

const HELD_TITLE = '（内容待支委审核）'

/** A held text is shown to those who prepare activities alone. */
function isHiddenFrom(caller: Caller, activity: Activity): boolean {
  return activity.textHeld === true && !mayLead(caller, 'activities.manage', activity)
}

/** The title as this member may see it. */
export function titleFor(caller: Caller, activity: Activity): string {
  return isHiddenFrom(caller, activity) ? HELD_TITLE : activity.title
}

/** What one member sees of an activity. */
export function cardOf(activity: Activity, caller: Caller, now: string, mine: Attendance | undefined): ActivityCard {
  return {
    activityId: activity._id,
    kind: activity.kind,
    title: titleFor(caller, activity),
    on: activity.on,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    place: isHiddenFrom(caller, activity) ? '' : activity.place,
    opensAt: activity.checkIn.opensAt,
    phase: phaseOf(activity, now),
    textHeld: activity.textHeld === true,
    expected: expectedOf(activity, [caller]).includes(caller._id),
    mine: mine ? { state: mine.state, observer: mine.observer, at: mine.at, method: mine.method } : null,
  }
}

/** The branch's activities from one Beijing day to another, oldest first. */
export function activitiesBetween(
  { store, caller }: Pick<MemberContext, 'store' | 'caller'>,
  from: string,
  to: string,
  limit = LIST_LIMIT,
): Promise<Activity[]> {
  return store.list('activities', {
    where: { branchId: caller.branchId, on: { is: 'between', from, to } },
    orderBy: [['on', 'asc']],
    limit,
    fields: cardFields,
  }) as Promise<Activity[]>
}

/** One's own entries of the years from one Beijing day to another. */
export async function ownAttendance(
  ctx: Pick<MemberContext, 'store' | 'caller'>,
  from: string,
  to: string,
): Promise<Attendance[]> {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const where = {
    branchId: ctx.caller.branchId,
    memberId: ctx.caller._id,
    year: { is: 'oneOf' as const, values: years },
  }
  return ctx.store.list('attendance', { where, limit: 1000 })
}

/** Cards from day to day; `more` when there were too many to give at once. */
export async function listActivities(
  ctx: MemberContext,
  { from, to }: { from: string; to: string },
): Promise<{ cards: ActivityCard[]; more: boolean }> {
  const [activities, own] = await Promise.all([activitiesBetween(ctx, from, to), ownAttendance(ctx, from, to)])
  const mine = new Map(own.map((entry) => [entry.activityId, entry]))
  const now = ctx.clock.now()
  const cards = activities
    .map((activity) => cardOf(activity, ctx.caller, now, mine.get(activity._id)))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return { cards, more: activities.length === LIST_LIMIT }
}

/** Somebody on an activity's page: everybody sees who has come; how and why not is for those who record it. */
export type Participant = { memberId: string; name: string; expected: boolean; came: boolean }

/** The activity's own page. */
export async function activityDetail(ctx: MemberContext, { activityId }: { activityId: string }) {
  const [activity, members, entries] = await Promise.all([
    activityOf(ctx, activityId),
    allMembers(ctx),
    ctx.store.list('attendance', { where: { branchId: ctx.caller.branchId, activityId }, limit: 1000 }),
  ])
  const card = cardOf(
    activity,
    ctx.caller,
    ctx.clock.now(),
    entries.find((e) => e.memberId === ctx.caller._id),
  )
  const hidden = isHiddenFrom(ctx.caller, activity)
  const came = new Set(entries.filter((e) => attended(e.state)).map((e) => e.memberId))
  const expected = new Set(expectedOf(activity, members))
  const people: Participant[] = members
    .filter((member) => expected.has(member._id) || came.has(member._id))
    .map(({ _id, name }) => ({ memberId: _id, name, expected: expected.has(_id), came: came.has(_id) }))
  return {
    ...card,
    topics: hidden ? [] : activity.topics,
    audience: activity.audience,
    cancelReason: hidden ? null : (activity.cancelReason ?? null),
    people,
    counts: {
      expected: expected.size,
      came: people.filter((person) => person.expected && person.came).length,
      observers: people.filter((person) => !person.expected && person.came).length,
    },
    mayManage: mayLead(ctx.caller, 'activities.manage', activity),
    mayRecord: mayLead(ctx.caller, 'attendance.record', activity),
  }
}
