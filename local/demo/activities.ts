import type { Activity } from '../../domain/activities/activity'
import { type Audience, expectedMembers } from '../../domain/activities/audience'
import { checkInWindow } from '../../domain/activities/check-in-window'
import { activityKinds } from '../../domain/activities/kinds'
import type { Branch } from '../../domain/branch/branch'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  type Month,
  monthOf,
} from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { demoId, demoKey } from './derive'
import { type PlanLine, planOf } from './plan'
import { belongedThen, firstDay, groupIdOf, memberIdOf } from './roster'
import { partyDayNow } from './today'
import { createWorkdays } from './workdays'

/** How far ahead the branch has planned. */
const DAYS_AHEAD = 40
const MINUTE = 60_000

/** The earlier of two instants. */
export const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)

/** So many minutes later. */
export const minutesLater = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * MINUTE).toISOString()

/** All activities from last November until some weeks ahead, the one of today among them. */
export function demoActivities(branch: Branch, members: readonly Member[], now: Instant): Activity[] {
  const today = dayOf(now)
  const place = createWorkdays([dayOf(partyDayNow(now).startsAt)])
  const planned = monthsOf(today)
    .flatMap((month) => linesOf(month, monthOf(today)))
    .map(({ month, line }) =>
      plannedActivity(branch, line, place(`${month}-${String(line.day).padStart(2, '0')}`), now),
    )
    .filter(({ on }) => on <= addDays(today, DAYS_AHEAD))
  const called = calledOff(branch, place(`${addMonths(monthOf(today), -1)}-27`), now)
  const all = [...withMoved(planned, now), called, todaysActivity(branch, now)]
    .map((activity) => held(activity, members, now))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return withLateEntry(withSettled(all, now), now)
}

/** The next study was put off by an hour, so that there is a move to see. */
function withMoved(planned: Activity[], now: Instant): Activity[] {
  const next = planned
    .filter(({ kind, on }) => kind === 'collectiveStudy' && on > dayOf(now))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
  if (!next) return planned
  const was = {
    startsAt: minutesLater(next.startsAt, -60),
    endsAt: minutesLater(next.endsAt, -60),
    place: next.place,
  }
  const move = {
    ...was,
    checkIn: checkInWindow(was.startsAt, was.endsAt),
    at: next.createdAt,
    by: next.createdBy,
    reason: '上午有上级会议，推迟一小时',
  }
  return planned.map((activity) => (activity === next ? { ...activity, moves: [move] } : activity))
}

/** How many of the latest everybody was expected at are still to be settled. */
export const LATEST_UNSETTLED = 2

/** What is over has been settled the next morning, but for the latest. */
function withSettled(all: Activity[], now: Instant): Activity[] {
  const over = all.filter(({ expected, endsAt }) => expected && endsAt < now)
  const open = over.filter(({ audience }) => audience.scope === 'all').slice(-LATEST_UNSETTLED)
  return all.map((activity) => {
    if (!over.includes(activity) || open.includes(activity)) return activity
    const at = earlier(minutesLater(activity.endsAt, 12), minutesLater(now, -1))
    return { ...activity, settled: { at, by: activity.createdBy }, updatedAt: at }
  })
}

/** The first group's latest meeting was noted the next morning, with the sheet that was signed there. */
function withLateEntry(all: Activity[], now: Instant): Activity[] {
  const enteredAt = ({ on }: Activity) => instantAt(addDays(on, 1), '09:05')
  const latest = [...all]
    .reverse()
    .find(
      (one) => one.audience.groupIds.includes(groupIdOf(1)) && one.settled && minutesLater(enteredAt(one), 15) < now,
    )
  return all.map((activity) => {
    if (activity !== latest) return activity
    const at = minutesLater(enteredAt(activity), 10)
    return { ...activity, createdAt: enteredAt(activity), updatedAt: at, settled: { at, by: activity.createdBy } }
  })
}

function monthsOf(today: Day): Month[] {
  const months: Month[] = []
  const last = monthOf(addDays(today, DAYS_AHEAD))
  for (let month = monthOf(firstDay(today)); month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

/**
 * A month's plan as it went: the committee missed the month before last, so that the board has something to find; this
 * month's party day is today, so that there is a door to check in at; next month's is still to be planned.
 */
function linesOf(month: Month, current: Month): { month: Month; line: PlanLine }[] {
  const left = (line: PlanLine) =>
    (line.kind === 'committeeMeeting' && month === addMonths(current, -2)) ||
    (line.kind === 'themePartyDay' && month >= current)
  const [year, number] = month.split('-').map(Number) as [number, number]
  return planOf(year, number)
    .filter((line) => !left(line))
    .map((line) => ({ month, line }))
}

type Draft = Pick<Activity, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'topics' | 'audience' | 'createdBy'> &
  Partial<Pick<Activity, 'lecturerIds' | 'guests' | 'seriesId'>>

function activityFrom(branch: Branch, draft: Draft, now: Instant): Activity {
  const on = dayOf(draft.startsAt)
  const announcedOn = addDays(on, -7)
  const createdAt = earlier(instantAt(announcedOn, '10:20'), instantAt(addDays(dayOf(now), -1), '10:20'))
  const _id = demoId('activity', draft.kind, draft.startsAt)
  return {
    _id,
    branchId: branch._id,
    ...draft,
    on,
    year: Number(on.slice(0, 4)),
    checkIn: checkInWindow(draft.startsAt, draft.endsAt),
    checkInKey: demoKey(_id),
    state: 'planned',
    createdAt,
    updatedAt: createdAt,
  }
}

function plannedActivity(branch: Branch, line: PlanLine, on: Day, now: Instant): Activity {
  const startsAt = instantAt(on, line.time)
  const { kind, title, place, topics } = line
  const draft = {
    kind,
    title,
    place,
    startsAt,
    endsAt: minutesLater(startsAt, activityKinds[kind].minutes),
    topics: [...topics],
    audience: audienceOf(line),
    createdBy: plannerOf(line),
    ...(line.lecturer && { lecturerIds: [memberIdOf(line.lecturer)] }),
    ...(line.guest && { guests: [line.guest] }),
    // A year's studies are planned in one go.
    ...(kind === 'collectiveStudy' && { seriesId: demoId('series', on.slice(0, 4)) }),
  }
  return activityFrom(branch, draft, now)
}

function audienceOf({ kind, group }: PlanLine): Audience {
  return {
    scope: activityKinds[kind].audience.scope,
    groupIds: group ? [groupIdOf(group)] : [],
    plus: [],
    // Somebody of great age studies at home.
    minus: kind === 'collectiveStudy' ? [memberIdOf('eldest')] : [],
  }
}

function plannerOf({ kind, group }: PlanLine): string {
  const leaders = { 1: 'group-leader', 2: 'group-leader-2', 3: 'group-leader-3' } as const
  if (group) return memberIdOf(leaders[group])
  if (kind === 'committeeMeeting') return memberIdOf('secretary')
  return memberIdOf(kind === 'collectiveStudy' ? 'publicity' : 'organisation')
}

function calledOff(branch: Branch, on: Day, now: Instant): Activity {
  const startsAt = instantAt(on, '15:00')
  const draft: Draft = {
    kind: 'collectiveStudy',
    title: '参观县档案馆',
    startsAt,
    endsAt: minutesLater(startsAt, activityKinds.collectiveStudy.minutes),
    place: '县档案馆',
    topics: [{ text: '看本县老照片展', nature: 'party' }],
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
    createdBy: memberIdOf('publicity'),
  }
  return {
    ...activityFrom(branch, draft, now),
    state: 'cancelled',
    cancelReason: '档案馆临时闭馆，改期另行通知',
    updatedAt: instantAt(addDays(on, -1), '16:40'),
  }
}

function todaysActivity(branch: Branch, now: Instant): Activity {
  return activityFrom(branch, { ...partyDayNow(now), createdBy: memberIdOf('organisation') }, now)
}

/** Who was expected is frozen once check-in has been opened. */
function held(activity: Activity, members: readonly Member[], now: Instant): Activity {
  if (activity.state === 'cancelled' || activity.checkIn.opensAt > now) return activity
  const then = members.filter((member) => belongedThen(member, activity.on))
  return {
    ...activity,
    expected: expectedMembers(activity.audience, then, activity.on),
    updatedAt: activity.checkIn.opensAt,
  }
}
