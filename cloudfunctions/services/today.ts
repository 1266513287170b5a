import type { Activity } from '../../domain/activities/activity'
import { LONGEST_DAYS } from '../../domain/activities/check-in-window'
import { leaveWaits } from '../../domain/attendance/leave'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { isBound } from '../../domain/members/member'
import { may, mayForOwnGroup } from '../../domain/permissions'
import type { BranchDesk, OwnActivity } from '../ports/joined-reads'
import { DAYS_BACK, expectedOf, mayLead } from './activities'
import { type ActivityCard, cardOf, ownActivitiesBetween, titleFor } from './activity-cards'
import { waitsFor } from './activity-detail'
import type { Caller, MemberContext } from './context'

/** How far ahead the first screen looks. */
const DAYS_AHEAD = 60
const NEXT_SHOWN = 3

/** An activity on the first screen, with whether the caller takes its attendance. */
export type TodayCard = ActivityCard & { mayRecord: boolean }

/** Something about one activity that waits for the caller. */
export type WaitingActivity = { activityId: string; title: string; on: string }

/** What waits for an officer, or for whoever led a meeting. */
export type Waiting = {
  requests: number
  unbound: number
  heldTexts: number
  /** Requests for leave to decide. */
  leaves: { count: number; first: WaitingActivity } | null
  /** Held, and nobody has said yet who did not come. */
  unsettled: { count: number; first: WaitingActivity } | null
  /** Check-ins that came in after the sheet was settled. */
  late: { count: number; first: WaitingActivity } | null
  /** Minutes that wait for the caller's word as chair. */
  minutes: { count: number; first: WaitingActivity } | null
}

/** The first screen: today's or the next activity, what follows, and what waits for the caller. */
export async function today(ctx: MemberContext): Promise<{ now: string; cards: TodayCard[]; waiting: Waiting | null }> {
  const now = ctx.clock.now()
  const from = dayOf(now)
  const { caller } = ctx
  const records = mayForOwnGroup(caller.role, 'attendance.record')
  // An activity may have begun a week ago, last year even, and still be open; what is over may wait for somebody.
  const since = addDays(from, -DAYS_BACK)
  const [all, desk] = await Promise.all([
    ownActivitiesBetween(ctx, since, addDays(from, DAYS_AHEAD), 200),
    records ? ctx.store.branchDesk(caller.branchId, since) : null,
  ])
  const cards = all
    .filter(({ activity }) => activity.on >= addDays(from, -LONGEST_DAYS) && dayOf(activity.endsAt) >= from)
    .filter((own) => own.entry !== undefined || concerns(own.activity, caller))
    .map((own) => ({
      ...cardOf(own, caller, now),
      mayRecord: mayLead(caller, 'attendance.record', own.activity),
    }))
    .filter(({ phase, expected }) => phase !== 'cancelled' || expected)
    .sort(byUrgency)
    .slice(0, NEXT_SHOWN + 1)
  return { now, cards, waiting: waitingFor(caller, all, desk, now) }
}

/** What is over comes last; what was called off stands where it would have been. */
function byUrgency(a: ActivityCard, b: ActivityCard): number {
  return Number(a.phase === 'past') - Number(b.phase === 'past') || a.startsAt.localeCompare(b.startsAt)
}

/** Whom an activity concerns: those expected, and those who may take its attendance. */
function concerns(activity: Activity, caller: Caller): boolean {
  return expectedOf(activity, [caller]).includes(caller._id) || mayLead(caller, 'attendance.record', activity)
}

function waitingFor(caller: Caller, all: OwnActivity[], desk: BranchDesk | null, now: string): Waiting | null {
  const about = (activities: Activity[]): Waiting['leaves'] => {
    // Requests and check-ins come in any order; the earliest activity is the most urgent.
    const [first] = [...activities].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    if (!first) return null
    return {
      count: activities.length,
      first: { activityId: first._id, title: titleFor(caller, first), on: first.on },
    }
  }
  const activities = all.map(({ activity }) => activity)
  const led = activities.filter((one) => one.state === 'planned' && mayLead(caller, 'attendance.record', one))
  const toConfirm = all.filter(({ minutes }) => waitsFor(caller, minutes)).map(({ activity }) => activity)
  const minutes = about(toConfirm)
  if (!desk)
    return minutes && { requests: 0, unbound: 0, heldTexts: 0, leaves: null, unsettled: null, late: null, minutes }
  const manages = may(caller.role, 'members.manage')
  // In a year that is closed nothing can be done about it any more.
  const { closedYears = [] } = desk.branch
  const changeable = led.filter(({ year }) => !closedYears.includes(year))
  const byId = new Map(changeable.map((activity) => [activity._id, activity]))
  const asked = desk.leaves.flatMap((leave) => {
    const activity = byId.get(leave.activityId)
    return activity && leaveWaits(leave, activity) && !activity.settled ? [activity] : []
  })
  const late = desk.unseen.flatMap(({ activityId }) => byId.get(activityId) ?? [])
  const unsettled = changeable.filter((one) => one.checkIn.closesAt < now && !one.settled)
  return {
    requests: manages ? desk.requests.length : 0,
    unbound: manages ? desk.members.filter((member) => !isBound(member)).length : 0,
    heldTexts: activities.filter((one) => one.textHeld && one.state === 'planned').length,
    leaves: about(asked),
    unsettled: about(unsettled),
    late: about(late),
    minutes,
  }
}
