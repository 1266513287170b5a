import type { Activity } from '../../domain/activities/activity'
import { LONGEST_DAYS } from '../../domain/activities/check-in-window'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { isBound } from '../../domain/members/member'
import { may } from '../../domain/permissions'
import { expectedOf, mayLead } from './activities'
import { type ActivityCard, activitiesBetween, cardOf, ownAttendance } from './activity-cards'
import type { Caller, MemberContext } from './context'

/** How far ahead the first screen looks. */
const DAYS_AHEAD = 60
const NEXT_SHOWN = 3

/** An activity on the first screen, with whether the caller takes its attendance. */
export type TodayCard = ActivityCard & { mayRecord: boolean }

/** What waits for an officer. */
export type Waiting = { requests: number; unbound: number; heldTexts: number }

/** The first screen: today's or the next activity, what follows, and what waits for an officer. */
export async function today(ctx: MemberContext): Promise<{ cards: TodayCard[]; waiting: Waiting | null }> {
  const now = ctx.clock.now()
  const from = dayOf(now)
  const to = addDays(from, DAYS_AHEAD)
  // An activity may have begun a week ago, last year even, and still be open.
  const earliest = addDays(from, -LONGEST_DAYS)
  const [activities, own, requests, members] = await Promise.all([
    activitiesBetween(ctx, earliest, to, 100),
    ownAttendance(ctx, earliest, to),
    may(ctx.caller.role, 'members.manage') ? waitingRequests(ctx) : undefined,
    may(ctx.caller.role, 'members.manage') ? boundState(ctx) : undefined,
  ])
  const mine = new Map(own.map((entry) => [entry.activityId, entry]))
  const cards = activities
    .filter((activity) => dayOf(activity.endsAt) >= from && activity.state !== 'cancelled')
    .filter((activity) => mine.has(activity._id) || concerns(activity, ctx.caller))
    .map((activity) => ({
      ...cardOf(activity, ctx.caller, now, mine.get(activity._id)),
      mayRecord: mayLead(ctx.caller, 'attendance.record', activity),
    }))
    .sort((a, b) => Number(a.phase === 'past') - Number(b.phase === 'past') || a.startsAt.localeCompare(b.startsAt))
    .slice(0, NEXT_SHOWN + 1)
  const heldTexts = activities.filter((activity) => activity.textHeld && activity.state !== 'cancelled').length
  const unbound = members?.filter((member) => !isBound(member)).length ?? 0
  return { cards, waiting: requests === undefined ? null : { requests, unbound, heldTexts } }
}

/** Whom an activity concerns: those expected, and those who may take its attendance. */
function concerns(activity: Activity, caller: Caller): boolean {
  return expectedOf(activity, [caller]).includes(caller._id) || mayLead(caller, 'attendance.record', activity)
}

function waitingRequests({ store, caller }: MemberContext): Promise<number> {
  return store.count('bindingRequests', { branchId: caller.branchId, state: 'waiting' })
}

function boundState({ store, caller }: MemberContext) {
  const where = { branchId: caller.branchId, state: 'active' } as const
  return store.list('members', { where, limit: 1000, fields: ['openid'] })
}
