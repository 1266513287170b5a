import type { Activity } from '../../domain/activities/activity'
import {
  type Attendance,
  type AttendanceMethod,
  type AttendanceState,
  attendanceId,
} from '../../domain/attendance/attendance'
import { addDays, type Instant, instantAt } from '../../domain/calendar/beijing'
import { isBound, type Livelihood, type Member } from '../../domain/members/member'
import { earlier, minutesLater } from './activities'
import { chance } from './derive'
import { belongedThen, groupIdOf, memberIdOf } from './roster'

/** How often somebody is on leave or late, by what they live from: those who are not in the office come less easily. */
const habits: Readonly<Record<Livelihood, { leave: number; late: number }>> = {
  salaried: { leave: 0.06, late: 0.04 },
  annualSalary: { leave: 0.08, late: 0.02 },
  selfEmployed: { leave: 0.14, late: 0.12 },
  retired: { leave: 0.13, late: 0.01 },
  farmer: { leave: 0.16, late: 0.08 },
  student: { leave: 0.15, late: 0.05 },
  unemployed: { leave: 0.1, late: 0.06 },
}
const ABSENT = 0.02
const LATEST_UNSETTLED = 2
const leaders = ['group-leader', 'group-leader-2', 'group-leader-3']

/** Entries of everything that was held, and of those who have already come today. */
export function demoAttendance(
  activities: readonly Activity[],
  members: readonly Member[],
  now: Instant,
): Attendance[] {
  const held = activities.filter(({ expected, endsAt }) => expected && endsAt < now)
  // Of the latest ones nobody has said yet why some did not come.
  const unsettled = held.filter(({ audience }) => audience.scope === 'all').slice(-LATEST_UNSETTLED)
  const open = activities.filter(({ expected, endsAt }) => expected && endsAt >= now)
  return [
    ...held.flatMap((activity) => sheetOf(activity, members, now, unsettled.includes(activity))),
    ...open.flatMap((activity) => earlyOnes(activity, members, now)),
  ]
}

function sheetOf(activity: Activity, members: readonly Member[], now: Instant, unsettled: boolean): Attendance[] {
  const onPaper = isOnPaper(activity)
  return members.flatMap((member) => {
    if (!activity.expected?.includes(member._id)) return observes(activity, member) ? [observer(activity, member)] : []
    const state = stateOf(activity, member)
    if (unsettled && (state === 'leave' || state === 'absent' || member._id === memberIdOf('shopkeeper'))) return []
    return [onPaper ? paperEntry(activity, member, state, now) : entryAtTheDoor(activity, member, state, now)]
  })
}

/** The first group signs on paper as it always has, the others when the signal is bad. */
function isOnPaper({ _id, kind, audience }: Activity): boolean {
  return kind === 'groupMeeting' ? audience.groupIds.includes(groupIdOf(1)) : chance('paper', _id) < 0.12
}

function stateOf(activity: Activity, member: Member): AttendanceState {
  const { leave, late } = habits[member.livelihood]
  const luck = chance('state', activity._id, member._id)
  // The secretary misses a meeting only when there is no other way.
  if (member.role === 'secretary') return luck < 0.02 ? 'leave' : 'present'
  // December is when shops are busiest.
  const busy = member.livelihood === 'selfEmployed' && activity.on.slice(5, 7) === '12'
  if (busy && activity.kind === 'themePartyDay') return 'absent'
  if (luck < leave) return 'leave'
  if (luck < leave + late) return 'late'
  return luck < leave + late + ABSENT ? 'absent' : 'present'
}

/** Group leaders take turns to sit in on the committee, and the eldest comes to study when the weather is good. */
function observes(activity: Activity, member: Member): boolean {
  if (member.state !== 'active' || !belongedThen(member, activity.on)) return false
  if (activity.kind === 'committeeMeeting') {
    const turn = leaders[Number(activity.on.slice(5, 7)) % leaders.length]
    return turn !== undefined && member._id === memberIdOf(turn)
  }
  return activity.audience.minus.includes(member._id) && chance('observer', activity._id, member._id) < 0.25
}

function entry(
  activity: Activity,
  member: Member,
  how: { state: AttendanceState; method: AttendanceMethod; at: Instant; observer?: boolean },
): Attendance {
  const { state, method, at, observer = false } = how
  return {
    _id: attendanceId(activity._id, member._id),
    branchId: activity.branchId,
    activityId: activity._id,
    memberId: member._id,
    on: activity.on,
    year: activity.year,
    state,
    observer,
    method,
    at,
    by: method === 'scan' || method === 'code' ? member._id : activity.createdBy,
  }
}

function observer(activity: Activity, member: Member): Attendance {
  return entry(activity, member, {
    state: 'present',
    method: 'officer',
    at: minutesLater(activity.startsAt, 2),
    observer: true,
  })
}

/** 补录: the sheet people signed, entered the next morning. */
function paperEntry(activity: Activity, member: Member, state: AttendanceState, now: Instant): Attendance {
  const at = earlier(instantAt(addDays(activity.on, 1), '09:10'), minutesLater(now, -30))
  return entry(activity, member, { state, method: 'paper', at })
}

function entryAtTheDoor(activity: Activity, member: Member, state: AttendanceState, now: Instant): Attendance {
  if (state === 'leave' || state === 'absent') {
    const at = earlier(minutesLater(activity.endsAt, 12), minutesLater(now, -30))
    return entry(activity, member, { state, method: 'officer', at })
  }
  const luck = chance('minute', activity._id, member._id)
  const { lateAt, opensAt } = activity.checkIn
  const at = state === 'late' ? minutesLater(lateAt, 0.2 + luck * 25) : minutesLater(opensAt, 2 + luck * 37)
  const way = chance('way', activity._id, member._id)
  const method = !isBound(member) || way > 0.94 ? 'officer' : way > 0.82 ? 'code' : 'scan'
  return entry(activity, member, { state, method, at })
}

/** At the door that is open now: a few came early, one is on leave. Whom one can be in the demo has yet to check in. */
function earlyOnes(activity: Activity, members: readonly Member[], now: Instant): Attendance[] {
  const came = ['han', 'peng', 'wen', 'discipline', 'retired-2', 'yuan'].map(memberIdOf)
  const atWork = members.filter(({ _id }) => activity.expected?.includes(_id))
  return atWork.flatMap((member) => {
    const place = came.indexOf(member._id)
    if (place >= 0) {
      const at = minutesLater(now, -1 - place * 1.3)
      return [entry(activity, member, { state: 'present', method: place === 4 ? 'code' : 'scan', at })]
    }
    if (member._id !== memberIdOf('farmer')) return []
    return [entry(activity, member, { state: 'leave', method: 'officer', at: minutesLater(now, -9) })]
  })
}
