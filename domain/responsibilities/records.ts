import type { Day, Month } from '../calendar/beijing'
import type { RecordKind } from './record-kinds'

/** Said by a person: a task, or some people's part of it, is done. Never changed, only withdrawn. */
export type Completion = {
  _id: string
  branchId: string
  year: number
  rowId: string
  taskId: string
  /** Whose part; empty for the task as a whole. */
  people: string[]
  /** The Beijing day it was done on. */
  on: Day
  /** How often it was done (简报 2 篇); 1 where once is all. */
  count: number
  note: string
  by: string
  at: string
  withdrawn?: { by: string; at: string; reason: string }
}

/** The leader's word that a task is done (确认完成); one a task, with the task's id. */
export type SignOff = {
  _id: string
  branchId: string
  year: number
  rowId: string
  by: string
  at: string
  /** For a leader who cannot: from outside, vacant, not in the app. */
  standIn?: true
  /** What it was given for: {@link seenOf}. */
  seen: string
  withdrawn?: { by: string; at: string; reason: string }
}

/** A record of the branch as evidence sees it. */
export type EvidenceRecord = {
  kind: RecordKind
  id: string
  /** The Beijing day of the event itself. */
  on: Day
  title: string
  /** WeChat asked for a human look at the title. */
  textHeld?: boolean
  /** The month it is for, where that is not the day's own: January's dues may be complete in February. */
  month?: Month
  /** Noted only after it was over. */
  backEntered?: true
  /** The Beijing day it was noted on. */
  enteredOn?: Day
  /** Who held the lecture. */
  lecturerIds?: readonly string[]
  /** Somebody from outside held it, by name. */
  guestLecturers?: readonly string[]
  /** Who was there. */
  cameIds?: readonly string[]
  /** The agenda holds both business and Party work (双当双抓). */
  bothNatures?: boolean
  /** Whose record it is, where it is one person's: a note, a pledge. */
  personId?: string
  /** Whose record it is, where several did it together: a visit, a talk. */
  peopleIds?: readonly string[]
  /** Who may read what it says beside those who keep its kind, where not everybody may. */
  seenBy?: readonly string[]
  minutes?: 'draft' | 'ready' | 'confirmed'
}

/** By their days; on one day always in the same order. */
export function byDay(a: EvidenceRecord, b: EvidenceRecord): number {
  return inOrder(a.on, b.on) || inOrder(a.kind, b.kind) || inOrder(a.id, b.id)
}

/** The order of days and ids: many times quicker than that of a language. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
