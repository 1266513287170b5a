import type { Activity } from '../../domain/activities/activity'
import { attendanceId } from '../../domain/attendance/attendance'
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

/** What people have asked the branch, about what is on and what comes. */
export function demoLeave(activities: readonly Activity[], now: Instant): LeaveRequest[] {
  const everybodys = activities.filter(
    ({ state, endsAt, audience }) => state === 'planned' && endsAt > now && audience.scope === 'all',
  )
  const [on, next, later] = everybodys
  const which = { now: on, next, later }
  return asked.flatMap(([person, when, category, state, hoursAgo]) => {
    const activity = which[when]
    const memberId = memberIdOf(person)
    if (!activity || activity.audience.minus.includes(memberId)) return []
    const askedAt = minutesLater(now, -60 * hoursAgo)
    const decided = state === 'granted' || state === 'refused'
    return [
      {
        _id: attendanceId(activity._id, memberId),
        branchId: activity.branchId,
        activityId: activity._id,
        memberId,
        on: activity.on,
        year: activity.year,
        category,
        state,
        forStart: activity.startsAt,
        askedAt,
        ...(decided && {
          decidedAt: earlier(minutesLater(askedAt, 50), minutesLater(now, -1)),
          decidedBy: memberIdOf('organisation'),
        }),
        ...(state === 'refused' && { answer: '这次要通过重要决议，请尽量参加' }),
      },
    ]
  })
}
