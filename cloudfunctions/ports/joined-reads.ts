import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import type { LeaveCategory } from '../../domain/attendance/leave'
import type { EvidenceSource, Signed } from '../../domain/records/evidence'
import type { RecordKindId } from '../../domain/records/kinds'
import type { ReminderActivity } from '../../domain/reminders/reading'
import type { ListPerson } from '../../domain/responsibilities/assigned'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import type { Collections } from './collections'
import type { DuesDecided } from './dues-reads'

/** What several collections say together, each in one round trip: for the screens and the door that people wait at. */
export type JoinedReads = {
  /** Who is calling, one activity of their branch and their own entry there: what a check-in must know. */
  memberAtActivity(openid: string, activityId: string): Promise<MemberAtActivity | null>
  /** One activity of the branch with everything recorded about it, and the branch's members. */
  wholeActivity(branchId: string, activityId: string): Promise<WholeActivity | null>
  /** Activities from one Beijing day to another, oldest first, with what concerns one member. */
  ownActivities(asked: {
    branchId: string
    memberId: string
    from: string
    to: string
    fields: readonly (keyof Activity)[]
    /** At most 1000. */
    limit: number
  }): Promise<OwnActivity[]>
  /** Activities from one Beijing day to another, oldest first, with the leave granted for each. */
  activitiesWithLeave(asked: {
    branchId: string
    from: string
    to: string
    fields: readonly (keyof Activity)[]
    /** At most 1000. */
    limit: number
  }): Promise<{ activity: Activity; leaves: GrantedLeave[] }[]>
  /** The branch with what waits for its officers, of activities on that Beijing day or later. */
  branchDesk(branchId: string, since: string): Promise<BranchDesk>
  /** A year's attendance of a branch, grouped by member and mark: 20,000 entries are some 400 KB. */
  attendanceByMember(branchId: string, year: number): Promise<MemberAttendance[]>
  /** A year's responsibility list with what was said of its tasks, what was written down until a day, and the branch's members. */
  listYear(asked: ListYearAsked): Promise<ListYear>
  /** A branch with its people and what they were told that is of use since an instant: 1,000 members are some 600 KB. */
  reminderDesk(branchId: string, since: string, saidSince: string): Promise<ReminderDesk | null>
  /** Activities from one Beijing day to another with everybody's requests for leave. */
  activitiesToRemindOf(branchId: string, from: string, to: string): Promise<ReminderActivity[]>
  /** What was held from one Beijing day to another, with where its minutes stand. */
  heldActivities(branchId: string, from: string, to: string): Promise<HeldActivity[]>
}

/** What reminders of a branch have to know beside its activities. */
export type ReminderDesk = {
  branch: Pick<Collections['branches'], '_id' | 'reminders' | 'closedYears'>
  members: Pick<
    Collections['members'],
    '_id' | 'name' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince' | 'joinedOn' | 'openid'
  >[]
  requests: Pick<Collections['bindingRequests'], '_id' | 'name' | 'at'>[]
  /** 党费有误: open, or answered since then. */
  objections: Pick<Collections['duesObjections'], '_id' | 'memberId' | 'at' | 'answeredAt'>[]
  /** What was said to the authors of records, by the second instant. */
  said: SaidRecord[]
  /** Ids of the notices that are of use since then. */
  noticeIds: string[]
}

/** A record of whose text something was said, without a word of it. */
export type SaidRecord = Pick<
  Collections['records'],
  '_id' | 'kind' | 'people' | 'by' | 'textHeld' | 'released' | 'withdrawn'
> & { answers: Pick<Collections['records']['answers'][number], 'by' | 'at'>[] }

/** `kinds`: what is written down and counts, but notes, which are read by the month. */
export type ListYearAsked = { branchId: string; year: number; until: string; kinds: readonly RecordKindId[] }

/** A year's list with everything people said of it. */
export type ListYear = {
  closedYears: number[]
  branchName: string
  list: Collections['responsibilityLists'] | null
  /** Years that have a list, newest first. */
  years: number[]
  /** Everybody who ever belonged to the branch. */
  members: (ListPerson & { bound: boolean })[]
  completions: Collections['completions'][]
  signOffs: Collections['signOffs'][]
  /** Of the year's months. */
  dues: DuesDecided
  /** What was written down from the year's first day to its spill-over, but notes. */
  records: EvidenceSource[]
  signatures: Signed[]
  /** Who wrote notes in which month: the first of each. */
  notes: MonthNotes[]
  /** Who came to which activities of the year. */
  came: { memberId: string; activityIds: string[] }[]
}

/** Somebody's notes of a month. */
export type MonthNotes = { memberId: string; id: string; on: string; enteredOn: string; count: number }

/** An activity as evidence: without its people and texts but those that count. */
export type HeldActivity = Pick<
  Activity,
  '_id' | 'kind' | 'title' | 'on' | 'endsAt' | 'state' | 'topics' | 'lecturerIds' | 'guests' | 'createdAt' | 'textHeld'
> & { minutes: EvidenceRecord['minutes'] | undefined }

/** What a check-in must know. */
export type MemberAtActivity = {
  member: Collections['members']
  activity: Activity | null
  entry: Attendance | null
  closedYears: number[]
  /** How often the caller typed wrong digits there. */
  wrongDigits: number
}

/** A member as lists of people need them: no OPENID. */
export type Person = Pick<
  Collections['members'],
  '_id' | 'name' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince' | 'joinedOn' | 'admittedOn' | 'noVote'
>

/** Where the minutes stand, without their text. */
export type MinutesHead = Pick<
  Collections['minutes'],
  '_id' | 'state' | 'chairId' | 'recorderId' | 'confirmed' | 'textHeld' | 'revision'
>

export type WholeActivity = {
  activity: Activity
  members: Person[]
  entries: Attendance[]
  leaves: Collections['leaveRequests'][]
  attempts: Collections['checkInAttempts'][]
  votes: Collections['votes'][]
  minutes: MinutesHead | null
  closedYears: number[]
}

export type OwnActivity = {
  /** Only the fields asked for. */
  activity: Activity
  entry: Attendance | undefined
  leave: Collections['leaveRequests'] | undefined
  minutes: MinutesHead | null
  openVotes: Pick<Collections['votes'], '_id' | 'kind' | 'way' | 'subject' | 'voters'>[]
}

export type GrantedLeave = Pick<Collections['leaveRequests'], '_id' | 'memberId' | 'state' | 'forStart' | 'category'>

/** What waits for an officer, as ids and counts. */
export type BranchDesk = {
  branch: Collections['branches']
  requests: { _id: string }[]
  leaves: Pick<Collections['leaveRequests'], '_id' | 'activityId' | 'memberId' | 'state' | 'forStart' | 'on'>[]
  unseen: Pick<Attendance, '_id' | 'activityId'>[]
  members: Pick<Collections['members'], '_id' | 'openid'>[]
}

/** One member's activities of a year in which they were noted alike; empty texts where there is no such thing. */
export type MemberAttendance = Pick<Attendance, 'memberId' | 'state' | 'observer'> & {
  category: LeaveCategory | ''
  madeUpOn: string
  activityIds: string[]
}
