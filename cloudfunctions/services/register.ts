import type { Activity } from '../../domain/activities/activity'
import { attendanceId } from '../../domain/attendance/attendance'
import {
  type AttendanceCounts,
  countMarks,
  type RegisterEntry,
  type RegisterMark,
  registerMark,
} from '../../domain/attendance/register'
import type { Member } from '../../domain/members/member'
import { expectedOf } from './activities'
import { activitiesBetween, cardOf, ownAttendance } from './activity-cards'
import type { MemberContext } from './context'
import { allMembers } from './members'

/** The year's attendance of the branch: one line a member, one mark an activity. */
export type AttendanceRegister = {
  year: number
  activities: { activityId: string; kind: Activity['kind']; title: string; on: string }[]
  rows: { memberId: string; name: string; state: Member['state']; marks: RegisterMark[]; counts: AttendanceCounts }[]
}

/** Activities that count: planned and not cancelled, oldest first. */
async function heldActivities(ctx: MemberContext, year: number): Promise<Activity[]> {
  const activities = await activitiesBetween(ctx, `${year}-01-01`, `${year}-12-31`)
  return activities
    .filter((activity) => activity.state !== 'cancelled')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/**
 * The register (组织生活考勤), derived from the records at reading: three parallel reads whatever the branch's size.
 * Somebody who has left stays in it for the year they were expected in.
 */
export async function attendanceRegister(ctx: MemberContext, { year }: { year: number }): Promise<AttendanceRegister> {
  const [activities, members, attendance] = await Promise.all([
    heldActivities(ctx, year),
    allMembers(ctx),
    ctx.store.attendanceByMember(ctx.caller.branchId, year),
  ])
  const now = ctx.clock.now()
  const columns = activities.map((activity) => ({
    id: activity._id,
    expected: expectedOf(activity, members),
    over: now > activity.checkIn.closesAt,
  }))
  const noted = new Map<string, RegisterEntry>()
  for (const { memberId, state, observer, activityIds } of attendance) {
    for (const activityId of activityIds) noted.set(attendanceId(activityId, memberId), { activityId, state, observer })
  }
  const rows = members.map(({ _id, name, state }) => {
    const marks = columns.map((column) => registerMark(column, _id, noted.get(attendanceId(column.id, _id))))
    return { memberId: _id, name, state, marks, counts: countMarks(marks) }
  })
  return {
    year,
    activities: activities.map(({ _id, kind, title, on }) => ({ activityId: _id, kind, title, on })),
    rows: rows.filter((row) => row.state === 'active' || row.marks.some((mark) => mark !== 'none')),
  }
}

/** One's own year: every activity that concerned one, with one's mark, newest first. */
export async function ownRegister(ctx: MemberContext, { year }: { year: number }) {
  const [activities, entries] = await Promise.all([
    heldActivities(ctx, year),
    ownAttendance(ctx, `${year}-01-01`, `${year}-12-31`),
  ])
  const now = ctx.clock.now()
  const byActivity = new Map(entries.map((entry) => [entry.activityId, entry]))
  const items = activities.map((activity) => {
    const entry = byActivity.get(activity._id)
    const expected = expectedOf(activity, [ctx.caller])
    const mark = registerMark(
      { id: activity._id, expected, over: now > activity.checkIn.closesAt },
      ctx.caller._id,
      entry,
    )
    return { ...cardOf(activity, ctx.caller, now, entry), mark }
  })
  return {
    year,
    counts: countMarks(items.map((item) => item.mark)),
    items: items.filter((item) => item.mark !== 'none').reverse(),
  }
}
