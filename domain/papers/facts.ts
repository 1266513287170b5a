import type { ActivityKind } from '../activities/kinds'
import type { Day, Month } from '../calendar/beijing'
import type { RecordKindId } from '../records/kinds'

/** Papers that can be drafted from what is recorded. */
export const paperKindIds = ['brief', 'monthlyPlan', 'workSummary'] as const
export type PaperKind = (typeof paperKindIds)[number]

/** An activity as a paper tells of it: how many, never who. */
export type ActivityFact = {
  kind: ActivityKind
  on: Day
  /** Its words, where they may be read by every member; none while they wait for a human look. */
  title?: string
  place?: string
  topics: readonly string[]
  /** 应到, and how many of these came (实到). */
  expected: number
  came: number
  /** Who came without being expected. */
  observers: number
  /** The sheet is complete: who did not come has been settled. */
  settled: boolean
}

/** A record as a paper tells of it. */
export type RecordFact = {
  kind: RecordKindId
  on: Day
  /** What lists call it, where every member may read it; of all others only their number is told. */
  title?: string
  /** Ids of whom it is about or who took part: counted, never written. */
  people: readonly string[]
  /** It has been answered (意见), or put right (整改). */
  done: boolean
  /** Until when it is to be done (整改). */
  due?: Day
}

/** A text that people sign, with how many have. */
export type SignedFact = { kind: RecordKindId; title?: string; signed: number; of: number }

/** A task of the year's list. */
export type TaskFact = {
  /** What the list says, where every member may read it. */
  work?: string
  step?: string
  to: Day
  done: boolean
}

/** Everything recorded that a paper may tell of. What whoever drafts it may not see is not among it. */
export type PaperFacts = {
  from: Day
  to: Day
  today: Day
  /** Held from the first day to the last. */
  held: readonly ActivityFact[]
  /** Still to come in that time. */
  planned: readonly ActivityFact[]
  records: readonly RecordFact[]
  /** Kinds of which all records are known here: only of these it can be said that there is none. */
  kinds: readonly RecordKindId[]
  signed: readonly SignedFact[]
  /** Months whose dues were paid by everybody in full, of those that have begun. */
  dues?: { complete: readonly Month[]; of: readonly Month[] }
  /** Of the year's list; undefined where there is none. */
  tasks?: readonly TaskFact[]
  /** How many have their 政治生日 in that time. */
  birthdays: number
}

/** A draft: to be read and put right by somebody before it is anything. */
export type PaperDraft = {
  title: string
  text: string
  /** How many recorded things it was made from. */
  facts: number
  /** What nothing is recorded of. */
  missing: string[]
}

/** A part of a paper: its heading, what is recorded, and what nothing is recorded of. */
export type Section = { head: string; lines: string[]; missing: string[] }
