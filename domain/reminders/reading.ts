import type { Activity } from '../activities/activity'
import type { Candidate } from '../activities/audience'
import type { LeaveRequest } from '../attendance/leave'
import type { Day, Instant, Month } from '../calendar/beijing'
import type { Fen } from '../dues/money'
import type { PoliticalBirthday } from '../members/political-birthday'
import type { TaskState } from '../responsibilities/progress'
import type { ReminderSettings } from './settings'

/** What the records of a branch say at a moment, as far as anybody is to be reminded of it. */
export type ReminderReading = {
  now: Instant
  today: Day
  settings: ReminderSettings
  /** Who belongs to the branch. */
  members: readonly Candidate[]
  activities: readonly ReminderActivity[]
  requests: readonly WaitingRequest[]
  /** The year's list; null where it was not looked at. */
  tasks: readonly ReminderTask[] | null
  /** Who owes what for a month; null where the branch does not keep its dues here. */
  duesOwed: readonly DuesOwed[] | null
  duesLate: readonly DuesLate[]
  duesObjections: readonly DuesObjection[]
  noteDecisions: readonly NoteDecision[]
  /** 政治生日 that lie ahead or were yesterday. */
  birthdays: readonly Birthday[]
}

/** An activity with whom it concerns. */
export type ReminderActivity = Pick<
  Activity,
  '_id' | 'kind' | 'title' | 'on' | 'startsAt' | 'place' | 'audience' | 'expected' | 'moves' | 'state' | 'updatedAt'
> &
  Pick<Activity, 'cancelReason' | 'textHeld'> & {
    leaves: readonly Pick<LeaveRequest, 'memberId' | 'state' | 'forStart' | 'decidedAt' | 'answer'>[]
  }

/** Somebody has reported in (报到绑定) and waits. */
export type WaitingRequest = { _id: string; name: string; at: Instant }

/** A task of the year's list, with whom it waits for. */
export type ReminderTask = {
  taskId: string
  year: number
  from: Day
  to: Day
  /** What is done after this day is not this task's any more. */
  lateUntil?: Day
  state: TaskState
  title: string
  /** Who still has it, or their part of it, to do. */
  openTo: readonly string[]
  leaders: readonly string[]
  /** The day on which it was done. */
  doneOn?: Day
  /** Done, and waits for the word of one of these. */
  awaits: readonly string[]
}

/** What somebody still owes for a month; by the quarter from its first month on. */
export type DuesOwed = { memberId: string; month: Month; from?: Month; fen: Fen }

/** Somebody says that their dues are noted wrongly (有误), and perhaps an officer answered. */
export type DuesObjection = { objectionId: string; memberId: string; name: string; at: Instant; answeredAt?: Instant }

/** Somebody's dues that are not complete, by whole months. */
export type DuesLate = {
  memberId: string
  since: Month
  /** Of each month that is missing, oldest first, the month from whose first day it is late; those that ask nothing are passed over. */
  lateFrom: readonly Month[]
  /** Something was paid of it. */
  partly?: true
}

/** What became of something that somebody wrote: a text that was held is released, or there is an answer to it. */
export type NoteDecision = {
  recordId: string
  memberId: string
  at: Instant
  outcome: 'released' | 'answered'
  /** What it is called: 学习笔记, 意见建议. Nothing of its words leaves it. */
  label: string
}

/** Whose 政治生日 comes, on which day or in which month. */
export type Birthday = PoliticalBirthday & { memberId: string; name: string }
