import type { Activity } from '../../domain/activities/activity'
import { type Attendance, type AttendanceState, attendanceId, type Proof } from '../../domain/attendance/attendance'
import type { LeaveCategory } from '../../domain/attendance/leave'
import { addDays, type Instant, instantAt } from '../../domain/calendar/beijing'
import { isBound, type Livelihood, type Member } from '../../domain/members/member'
import { earlier, LATEST_UNSETTLED, minutesLater } from './activities'
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
  assisted: { leave: 0.16, late: 0.05 },
}
const ABSENT = 0.02
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
  const entries = [
    ...held.flatMap((activity) => sheetOf(activity, members, now, unsettled.includes(activity))),
    ...open.flatMap((activity) => earlyOnes(activity, members, now)),
  ]
  return withOddities(entries, held, unsettled, now)
}

/** What a dead spot brings about: word that came late, and word that came after the sheet had been settled. And 补学. */
function withOddities(
  entries: Attendance[],
  held: readonly Activity[],
  unsettled: readonly Activity[],
  now: Instant,
): Attendance[] {
  const settled = held.filter((activity) => !unsettled.includes(activity))
  const isScan = ({ state, method }: Attendance) => state === 'present' && method === 'scan'
  const scans = new Map(entries.filter(isScan).map((entry) => [entry.activityId, entry]))
  const lastSettled = [...settled].reverse().find(({ kind, _id }) => kind === 'collectiveStudy' && scans.has(_id))
  const noted = lastSettled && scans.get(lastSettled._id)
  // Best where the sheet is still open, so that who settles it sees it.
  const others = held.filter((activity) => activity !== lastSettled && scans.has(activity._id))
  const lateAt = others.find((activity) => unsettled.includes(activity)) ?? others[others.length - 1]
  const late = lateAt && scans.get(lateAt._id)
  const studies = new Set(settled.filter(({ kind }) => kind === 'collectiveStudy').map(({ _id }) => _id))
  return entries.map((one) => {
    if (one === late) return arrivedLate(one, 47)
    if (one === noted) return arrivedAfterSettling(one, lastSettled, now)
    const missed = studies.has(one.activityId) && (one.state === 'leave' || one.state === 'absent')
    return missed && chance('madeUp', one._id) < 0.4 ? madeUpLater(one, now) : one
  })
}

function arrivedLate(entry: Attendance, minutes: number): Attendance {
  const receivedAt = minutesLater(entry.at, minutes)
  return { ...entry, receivedAt, proofs: entry.proofs.map((proof) => ({ ...proof, receivedAt })) }
}

function arrivedAfterSettling(entry: Attendance, activity: Activity | undefined, now: Instant): Attendance {
  const { at = entry.at, by = entry.by } = activity?.settled ?? {}
  const receivedAt = earlier(minutesLater(at, 95), minutesLater(now, -1))
  const ruling = { state: 'absent', method: 'settled', at, by } as const
  const proofs = entry.proofs.map((proof) => ({ ...proof, receivedAt }))
  return { ...entry, ...ruling, receivedAt: at, proofs, ruling, unseen: true, revision: 2 }
}

function madeUpLater(entry: Attendance, now: Instant): Attendance {
  const on = addDays(entry.on, 5)
  const at = instantAt(on, '17:10')
  return at < now
    ? { ...entry, madeUp: { on, what: '自学本次学习材料', at, by: entry.proofs[0]?.by ?? entry.by } }
    : entry
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
  how: { state: AttendanceState; method: Proof['method']; at: Instant; observer?: boolean; category?: LeaveCategory },
): Attendance {
  const { state, method, at, observer = false, category } = how
  const by = method === 'scan' || method === 'code' ? member._id : activity.createdBy
  const said = { state, method, at, receivedAt: at, by, ...(category && { category }) }
  return {
    _id: attendanceId(activity._id, member._id),
    branchId: activity.branchId,
    activityId: activity._id,
    memberId: member._id,
    on: activity.on,
    year: activity.year,
    observer,
    ...said,
    proofs: [{ key: `demo-${method}`, ...said }],
    revision: 1,
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
  return entry(activity, member, { state, method: 'paper', at, category: categoryOf(activity, member, state) })
}

/** Why somebody was on leave, by what they live from. */
function categoryOf(activity: Activity, member: Member, state: AttendanceState): LeaveCategory | undefined {
  if (state !== 'leave') return undefined
  const luck = chance('category', activity._id, member._id)
  if (member.livelihood === 'retired') return luck < 0.6 ? 'sick' : 'personal'
  if (luck < 0.55) return 'duty'
  return luck < 0.85 ? 'personal' : 'holiday'
}

function entryAtTheDoor(activity: Activity, member: Member, state: AttendanceState, now: Instant): Attendance {
  if (state === 'leave' || state === 'absent') {
    const at = earlier(minutesLater(activity.endsAt, 12), minutesLater(now, -30))
    return entry(activity, member, { state, method: 'officer', at, category: categoryOf(activity, member, state) })
  }
  const luck = chance('minute', activity._id, member._id)
  const { lateAt, opensAt } = activity.checkIn
  const at = state === 'late' ? minutesLater(lateAt, 0.2 + luck * 25) : minutesLater(opensAt, 2 + luck * 37)
  const way = chance('way', activity._id, member._id)
  const method = !isBound(member) || way > 0.94 ? 'officer' : way > 0.82 ? 'code' : 'scan'
  return entry(activity, member, { state, method, at })
}

/** At the door that is open now: a few came early; who asked for leave is not here. Whom one can be in the demo has yet to check in. */
function earlyOnes(activity: Activity, members: readonly Member[], now: Instant): Attendance[] {
  const came = ['han', 'peng', 'wen', 'discipline', 'retired-2', 'yuan'].map(memberIdOf)
  const atWork = members.filter(({ _id }) => activity.expected?.includes(_id))
  return atWork.flatMap((member) => {
    const place = came.indexOf(member._id)
    if (place >= 0) {
      const at = minutesLater(now, -1 - place * 1.3)
      return [entry(activity, member, { state: 'present', method: place === 4 ? 'code' : 'scan', at })]
    }
    return []
  })
}
