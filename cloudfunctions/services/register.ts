import type { Activity } from '../../domain/activities/activity'
import { attendanceId } from '../../domain/attendance/attendance'
import { type LeaveCategory, leaveStands } from '../../domain/attendance/leave'
import {
  type AttendanceCounts,
  countMarks,
  type RegisterEntry,
  type RegisterMark,
  registerMark,
} from '../../domain/attendance/register'
import type { Member } from '../../domain/members/member'
import type { JoinedReads, MemberAttendance } from '../ports/joined-reads'
import { backEntry, expectedOf } from './activities'
import { cardFields, cardOf, LIST_LIMIT, ownActivitiesBetween } from './activity-cards'
import type { MemberContext } from './context'
import { allMembers } from './members'

/** The year's attendance of the branch: one line a member, one mark an activity. */
export type AttendanceRegister = {
  year: number
  activities: RegisterActivityLine[]
  rows: RegisterRow[]
}

/** A column; `backEntered`: noted after it was over (补录), when and by whom. */
export type RegisterActivityLine = {
  activityId: string
  kind: Activity['kind']
  title: string
  on: string
  backEntered?: { at: string; by: string }
}

/**
 * `why`: of those on leave or absent, the category by column, and when it was made up; `missed` says then whether it was leave
 * or absence that was closed.
 */
export type RegisterRow = {
  memberId: string
  name: string
  state: Member['state']
  marks: RegisterMark[]
  why: { column: number; category?: LeaveCategory; madeUpOn?: string; missed?: 'leave' | 'absent' }[]
  counts: AttendanceCounts
}

/** What the register's columns need of an activity beside what cards show. */
const registerFields = [...cardFields, 'createdAt', 'createdBy'] as const satisfies (keyof Activity)[]

/** Activities that count: planned and not cancelled, oldest first. */
function held(activities: readonly Activity[]): Activity[] {
  return activities
    .filter((activity) => activity.state !== 'cancelled')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/**
 * The register (组织生活考勤), derived from the records at reading: three parallel reads whatever the branch's size.
 * Somebody who has left stays in it for the year they were expected in.
 */
export async function attendanceRegister(ctx: MemberContext, { year }: { year: number }): Promise<AttendanceRegister> {
  const { branchId } = ctx.caller
  const [all, members, attendance] = await Promise.all([
    ctx.store.activitiesWithLeave({
      branchId,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      fields: registerFields,
      limit: LIST_LIMIT,
    }),
    allMembers(ctx),
    ctx.store.attendanceByMember(branchId, year),
  ])
  const now = ctx.clock.now()
  const activities = held(all.map(({ activity }) => activity))
  const columns = activities.map((activity) => ({
    id: activity._id,
    expected: expectedOf(activity, members),
    over: now > activity.checkIn.closesAt,
  }))
  const noted = entriesById(attendance)
  const granted = grantedById(all)
  const nameOf = (id: string) => members.find((member) => member._id === id)?.name ?? ''
  const rows = members.map(({ _id, name, state }): RegisterRow => {
    const marks = columns.map((column) => {
      const id = attendanceId(column.id, _id)
      return registerMark(column, _id, noted.get(id), granted.has(id))
    })
    const why = marks.flatMap((mark, column): RegisterRow['why'] => {
      if (mark !== 'leave' && mark !== 'absent' && mark !== 'madeUp') return []
      const id = attendanceId(columns[column]?.id ?? '', _id)
      const { state: missed = 'leave', category = granted.get(id), madeUpOn } = noted.get(id) ?? {}
      // Somebody may be noted as absent though their leave was granted: then they were absent.
      if (missed === 'absent') return madeUpOn ? [{ column, madeUpOn, missed }] : []
      if (madeUpOn) return [{ column, category, madeUpOn, missed: 'leave' }]
      return category ? [{ column, category }] : []
    })
    return { memberId: _id, name, state, marks, why, counts: countMarks(marks) }
  })
  return {
    year,
    activities: activities.map((activity) => lineOf(activity, nameOf)),
    rows: rows.filter((row) => row.state === 'active' || row.marks.some((mark) => mark !== 'none')),
  }
}

function lineOf(activity: Activity, nameOf: (id: string) => string): RegisterActivityLine {
  const { _id, kind, title, on } = activity
  return { activityId: _id, kind, title, on, backEntered: backEntry(activity, nameOf) ?? undefined }
}

type Noted = RegisterEntry & { madeUpOn?: string }

function entriesById(attendance: readonly MemberAttendance[]): Map<string, Noted> {
  const noted = new Map<string, Noted>()
  for (const { memberId, state, observer, category, madeUpOn, activityIds } of attendance) {
    for (const activityId of activityIds) {
      noted.set(attendanceId(activityId, memberId), {
        activityId,
        state,
        observer,
        category: category || undefined,
        madeUp: madeUpOn !== '',
        madeUpOn: madeUpOn || undefined,
      })
    }
  }
  return noted
}

/** Leave that holds, by the id its entry would have. */
function grantedById(all: Awaited<ReturnType<JoinedReads['activitiesWithLeave']>>): Map<string, LeaveCategory> {
  const holding = all.flatMap(({ activity, leaves }) =>
    leaves
      .filter((leave) => leaveStands(leave, activity))
      .map(({ memberId, category }) => [attendanceId(activity._id, memberId), category] as const),
  )
  return new Map(holding)
}

/** One's own year: every activity that concerned one, with one's mark, newest first. */
export async function ownRegister(ctx: MemberContext, { year }: { year: number }) {
  const all = await ownActivitiesBetween(ctx, `${year}-01-01`, `${year}-12-31`)
  const now = ctx.clock.now()
  const items = all
    .filter(({ activity }) => activity.state !== 'cancelled')
    .sort((a, b) => b.activity.startsAt.localeCompare(a.activity.startsAt))
    .map((own) => {
      const { activity, entry, leave } = own
      const expected = expectedOf(activity, [ctx.caller])
      const mark = registerMark(
        { id: activity._id, expected, over: now > activity.checkIn.closesAt },
        ctx.caller._id,
        entry && { ...entry, madeUp: entry.madeUp !== undefined },
        leaveStands(leave, activity),
      )
      return { ...cardOf(own, ctx.caller, now), mark }
    })
    .filter(({ mark }) => mark !== 'none')
  return { year, counts: countMarks(items.map(({ mark }) => mark)), items }
}
