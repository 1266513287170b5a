import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import type { LeaveRequest } from '../../domain/attendance/leave'
import type { Branch } from '../../domain/branch/branch'
import type { Assessment } from '../../domain/dues/assessment'
import type { Closing } from '../../domain/dues/closing'
import type { DuesEntry } from '../../domain/dues/entry'
import type { Relief } from '../../domain/dues/relief'
import type { Declaration, Objection } from '../../domain/dues/said'
import type { ErrorCode } from '../../domain/errors'
import type { Minutes } from '../../domain/meetings/minutes'
import type { Member } from '../../domain/members/member'
import type { RosterReading } from '../../domain/members/roster-import'
import type { RosterChanges } from '../../domain/members/roster-match'
import type { RosterRow } from '../../domain/members/roster-row'
import type { BranchRecord, Signature } from '../../domain/records/record'
import type { Delivery } from '../../domain/reminders/delivery'
import type { Notice } from '../../domain/reminders/notice'
import type { Subscription } from '../../domain/reminders/subscription'
import type { ResponsibilityList } from '../../domain/responsibilities/list'
import type { ListMemory } from '../../domain/responsibilities/memory'
import type { Completion, SignOff } from '../../domain/responsibilities/records'
import type { RaisedHand, Vote } from '../../domain/votes/record'

/** What is stored, by collection; `database.json` beside this folder declares the same names with their indexes. */
export type Collections = {
  branches: Branch
  claims: Claim
  members: Member
  bindingRequests: BindingRequest
  attempts: Attempts
  imports: RosterImport
  activities: Activity
  attendance: Attendance
  checkInAttempts: CheckInAttempt
  leaveRequests: LeaveRequest
  minutes: Minutes
  votes: Vote
  raisedHands: RaisedHand
  responsibilityLists: ResponsibilityList
  listMemories: ListMemory
  completions: Completion
  signOffs: SignOff
  duesAssessments: Assessment
  duesReliefs: Relief
  duesEntries: DuesEntry
  duesClosings: Closing
  duesDeclarations: Declaration
  duesObjections: Objection
  records: BranchRecord
  signatures: Signature
  notices: Notice
  deliveries: Delivery
  subscriptions: Subscription
  reminderRuns: ReminderRun
  stoppedTemplates: StoppedTemplate
  exports: ExportJob
  audit: AuditEntry
}

export type CollectionName = keyof Collections

/** A one-time right to found a branch, printed by the installation. The id is the code's SHA-256: the code itself is not kept. */
export type Claim = { _id: string; usedAt?: string; branchId?: string }

/** Somebody who says who they are; the id is a digest of their OPENID, so one WeChat account has one request. */
export type BindingRequest = {
  _id: string
  openid: string
  branchId: string
  name: string
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn'
  at: string
  decidedAt?: string
}

/** Instants of the latest guesses of a code by one WeChat account, newest first; the id says what is guessed and by which OPENID. */
export type Attempts = { _id: string; recent: string[] }

/**
 * A check-in that was turned away, for the officer who settles the sheet: one a member, activity and reason, with how often
 * it was tried.
 */
export type CheckInAttempt = {
  _id: string
  branchId: string
  activityId: string
  memberId: string
  code: ErrorCode
  firstAt: string
  lastAt: string
  times: number
}

/**
 * A roster as read, until an officer confirms it. Only what was understood is kept: the table itself may hold ID-card
 * numbers and phones.
 */
export type RosterImport = {
  _id: string
  branchId: string
  fileName: string
  reading: Extract<RosterReading, { kind: 'read' }>
  createdBy: string
  createdAt: string
  /** What confirming decided, row by row; kept so that a crash in the middle is finished as decided. */
  steps?: ImportStep[]
  /** How many of the steps have been carried out. */
  applied?: number
  outcome?: ImportOutcome
}

/** What became of an import's rows. */
export type ImportOutcome = { added: number; updated: number; same: number; skipped: number }

/** What becomes of one row of an import. */
export type ImportStep =
  | { do: 'add'; memberId: string; row: RosterRow }
  | { do: 'update'; memberId: string; changes: RosterChanges }
  | { do: 'skip' }

/** How far a branch's reminders got; its id is the branch's. One run at a time has the lease. */
export type ReminderRun = {
  _id: string
  leaseUntil: string
  /** The last run that came to its end. */
  ranAt: string
  /** The last Beijing day whose tasks were looked at. */
  dailyOn: string
}

/** A template of which WeChat says that there is none (40037); its id is the template's. */
export type StoppedTemplate = { _id: string; at: string }

/** A document being made; the phone reads how far it is. */
export type ExportJob = {
  _id: string
  branchId: string
  by: string
  kind: 'attendanceRegister' | 'responsibilityList' | 'duesRegister' | 'duesDisclosure' | 'recordSheets'
  done: number
  total: number
  startedAt: string
  fileID?: string
  fileName?: string
}

/** Who changed what, append-only. */
export type AuditEntry = {
  _id: string
  branchId: string
  at: string
  by: string
  action: string
  target: string
  before?: unknown
  after?: unknown
}
