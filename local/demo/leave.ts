import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attendanceId } from '../../domain/attendance/attendance'
import type { LeaveCategory, LeaveRequest } from '../../domain/attendance/leave'
import type { Instant } from '../../domain/calendar/beijing'
import { earlier, minutesLater } from './activities'
import { memberIdOf } from './roster'

type Asked = readonly [
  person: string,
  which: 'now' | 'next' | 'later',
  category: LeaveCategory,
  state: LeaveRequest['state'],
  hoursAgo: number,
]

/** One granted and one still to be decided for the party day that is on, others for what follows. */
const asked: readonly Asked[] = [
  ['farmer', 'now', 'personal', 'granted', 26],
  ['shopkeeper', 'now', 'personal', 'asked', 2],
  ['wen', 'next', 'duty', 'asked', 5],
  ['peng', 'next', 'holiday', 'refused', 20],
  ['director', 'later', 'duty', 'granted', 30],
]

/** What people have asked the branch, about what is on and what comes, and about what is still to be settled. */
export function demoLeave(
  activities: readonly Activity[],
  attendance: readonly Attendance[],
  now: Instant,
): LeaveRequest[] {
  return [...askedAhead(activities, now), ...ofTheOpenSheet(activities, attendance, now)]
}

function askedAhead(activities: readonly Activity[], now: Instant): LeaveRequest[] {
  const everybodys = activities.filter(
    ({ state, endsAt, audience }) => state === 'planned' && endsAt > now && audience.scope === 'all',
  )
  const [on, next, later] = everybodys
  const which = { now: on, next, later }
  return asked.flatMap(([person, when, category, state, hoursAgo]) => {
    const activity = which[when]
    const memberId = memberIdOf(person)
    if (!activity || activity.audience.minus.includes(memberId)) return []
    return [request(activity, memberId, category, state, minutesLater(now, -60 * hoursAgo), now)]
  })
}

/** Of those who missed what is still to be settled, one had been granted leave and one was never answered. */
function ofTheOpenSheet(
  activities: readonly Activity[],
  attendance: readonly Attendance[],
  now: Instant,
): LeaveRequest[] {
  const open = activities.find(({ expected, settled, endsAt }) => expected && !settled && endsAt < now)
  if (!open?.expected) return []
  const noted = new Set(attendance.filter(({ activityId }) => activityId === open._id).map(({ memberId }) => memberId))
  const missing = open.expected.filter((id) => !noted.has(id) && id !== memberIdOf('shopkeeper'))
  const states = ['granted', 'asked'] as const
  return missing
    .slice(0, states.length)
    .map((id, n) => request(open, id, 'duty', states[n] ?? 'asked', minutesLater(open.startsAt, -300), now))
}

function request(
  activity: Activity,
  memberId: string,
  category: LeaveCategory,
  state: LeaveRequest['state'],
  askedAt: Instant,
  now: Instant,
): LeaveRequest {
  const { _id: activityId, branchId, on, year, startsAt: forStart } = activity
  const decided = state === 'granted' || state === 'refused'
  return {
    _id: attendanceId(activityId, memberId),
    branchId,
    activityId,
    memberId,
    on,
    year,
    category,
    state,
    forStart,
    askedAt,
    ...(decided && {
      decidedAt: earlier(minutesLater(askedAt, 50), minutesLater(now, -1)),
      decidedBy: memberIdOf('organisation'),
    }),
    ...(state === 'refused' && { answer: '这次要通过重要决议，请尽量参加' }),
  }
}
