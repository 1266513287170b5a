import { createHash } from 'node:crypto'
import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import type { LeaveRequest } from '../../domain/attendance/leave'
import type { Branch } from '../../domain/branch/branch'
import { dayOf, type Instant } from '../../domain/calendar/beijing'
import type { Minutes } from '../../domain/meetings/minutes'
import { isBound, type Member } from '../../domain/members/member'
import type { ResponsibilityList } from '../../domain/responsibilities/list'
import type { ListMemory } from '../../domain/responsibilities/memory'
import type { Completion, SignOff } from '../../domain/responsibilities/records'
import type { Vote } from '../../domain/votes/record'
import { demoActivities, minutesLater } from './activities'
import { demoAttendance } from './attendance'
import { type DemoDues, demoDues } from './dues'
import { demoLeave } from './leave'
import { demoListLog, type LogEntry } from './list-log'
import { demoListYear } from './list-year'
import { demoListMemory, demoLists } from './lists'
import { demoMinutes, demoVotes } from './minutes'
import { people } from './people'
import { type DemoWritten, demoWritten } from './records'
import { demoRecordLog } from './records-log'
import { demoBranch, demoMembers, openidOf } from './roster'
import { demoTurnedAway, type TurnedAway } from './turned-away'

/** Somebody who asks to be bound. */
type Request = { _id: string; openid: string; branchId: string; name: string; state: 'waiting'; at: Instant }

/** The demo branch as documents, by collection. */
export type DemoDocuments = {
  branches: Branch[]
  members: Member[]
  attempts: { _id: string; recent: string[] }[]
  bindingRequests: Request[]
  activities: Activity[]
  attendance: Attendance[]
  checkInAttempts: TurnedAway[]
  leaveRequests: LeaveRequest[]
  minutes: Minutes[]
  votes: Vote[]
  responsibilityLists: ResponsibilityList[]
  listMemories: ListMemory[]
  completions: Completion[]
  signOffs: SignOff[]
  audit: LogEntry[]
} & DemoDues &
  DemoWritten

/**
 * A branch of 28 invented people with everything since last November. The same instant gives the same branch; from one
 * day to the next it moves along, so that there is always a yesterday and a next week.
 */
export function demoDocuments(now: Instant): DemoDocuments {
  const today = dayOf(now)
  const branch = demoBranch(today)
  const members = demoMembers(today)
  const activities = demoActivities(branch, members, now)
  const attendance = demoAttendance(activities, members, now)
  const minutes = demoMinutes(activities, attendance, members, now)
  const dues = demoDues(branch._id, members, now)
  const written = demoWritten(branch._id, { activities, attendance, members }, now)
  const lists = demoLists(branch._id, members, now)
  const years = lists.map((list) =>
    demoListYear(list, { activities, attendance, minutes, members, dues, written }, now),
  )
  const completions = years.flatMap((one) => one.completions)
  const signOffs = years.flatMap((one) => one.signOffs)
  return {
    branches: [branch],
    members,
    // As binding leaves it, so that a first check-in by digits takes no round trip more.
    attempts: members.filter(isBound).map(({ openid }) => ({ _id: `checkIn:${openid}`, recent: [] })),
    bindingRequests: requests(branch, now),
    activities,
    attendance,
    checkInAttempts: demoTurnedAway(activities, now),
    leaveRequests: demoLeave(activities, attendance, now),
    minutes,
    votes: demoVotes(activities, attendance, members),
    responsibilityLists: lists,
    listMemories: [demoListMemory(branch._id, now)],
    completions,
    signOffs,
    audit: [...demoListLog(completions, signOffs), ...demoRecordLog(written.records)],
    ...dues,
    ...written,
  }
}

/** One with a typing error in the name, one of two people who share theirs. */
function requests(branch: Branch, now: Instant): Request[] {
  const namesake = people.find(({ key }) => key === 'namesake-2')?.name ?? ''
  return [
    { openid: openidOf('request-1'), name: '许文斌', at: minutesLater(now, -26 * 60) },
    { openid: openidOf('request-2'), name: namesake, at: minutesLater(now, -3 * 60) },
  ].map(({ openid, name, at }) => ({
    // A digest, as the product makes it: OPENIDs are nobody else's business.
    _id: createHash('sha256').update(openid).digest('hex').slice(0, 24),
    openid,
    branchId: branch._id,
    name,
    state: 'waiting',
    at,
  }))
}
