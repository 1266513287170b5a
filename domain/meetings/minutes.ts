import type { Topic } from '../activities/topic'
import type { AttendanceState } from '../attendance/attendance'
import type { LeaveCategory } from '../attendance/leave'
import type { MeetingFigures } from './figures'

/** The record of a meeting (会议记录): one an activity, with the activity's id. */
export type Minutes = MinutesText & {
  _id: string
  branchId: string
  on: string
  year: number
  state: MinutesState
  /** Who confirmed; `standIn` for a chair who cannot. */
  confirmed?: { at: string; by: string; standIn?: true }
  /** Who came, as it was when the chair confirmed: a later change of the sheet needs a correction here. */
  roll?: Roll
  /** Changes after confirming, the latest last; what it said before is in the log. */
  corrections: Correction[]
  photos: Photo[]
  /** WeChat asked for a human look at the text: until then only officers see it. */
  textHeld?: true
  createdBy: string
  createdAt: string
  updatedBy: string
  updatedAt: string
  /** Counts the changes, so that two who write at once cannot lose what the first one wrote. */
  revision: number
}

/** What people write. */
export type MinutesText = {
  /** Who led the meeting: a member, or somebody from outside by name. */
  chairId?: string
  chairName?: string
  recorderId?: string
  items: MinutesItem[]
  /** Whatever belongs to no item. */
  remarks: string
}

/** An item of the agenda with what became of it. */
export type MinutesItem = Topic & {
  /** What was said, in short. */
  said: string
  /** What was decided; empty if nothing. */
  decision: string
}

/** `ready`: handed to the chair. */
export type MinutesState = 'draft' | 'ready' | 'confirmed'

export const minutesStateLabels: Record<MinutesState, string> = {
  draft: '草稿',
  ready: '等主持人确认',
  confirmed: '已确认',
}

/** 应到、实到 and who was away, frozen. */
export type Roll = {
  figures: MeetingFigures
  came: string[]
  away: { memberId: string; state: Extract<AttendanceState, 'leave' | 'absent'>; category?: LeaveCategory }[]
}

export type Correction = { at: string; by: string; reason: string }

/** A picture in the cloud's storage; nobody is ever asked for one. */
export type Photo = { id: string; fileID: string; by: string; at: string }

/** Bounds of the text: a call carries some 100 KB. */
export const MINUTES_BOUNDS = { items: 20, topic: 200, said: 2000, decision: 500, remarks: 2000, all: 20_000 } as const
export const MOST_PHOTOS = 9

/** Characters of the whole text, which has a bound of its own. */
export function lengthOfMinutes({ items, remarks }: Pick<MinutesText, 'items' | 'remarks'>): number {
  return items.reduce(
    (sum, { text, said, decision }) => sum + text.length + said.length + decision.length,
    remarks.length,
  )
}

/** Whether it is said who led the meeting. */
export function hasChair({ chairId, chairName }: Pick<MinutesText, 'chairId' | 'chairName'>): boolean {
  return Boolean(chairId ?? chairName)
}

/** What people wrote, of minutes that hold more: always in the same order, so that two can be compared. */
export function minutesText({ chairId, chairName, recorderId, items, remarks }: MinutesText): MinutesText {
  const inOrder = items.map(({ text, nature, said, decision }) => ({ text, nature, said, decision }))
  return { chairId, chairName, recorderId, items: inOrder, remarks }
}

/** Whether the two say the same, word for word. */
export function sameText(one: MinutesText, other: MinutesText): boolean {
  return JSON.stringify(minutesText(one)) === JSON.stringify(minutesText(other))
}

/** Whether the sheet says the same of who should have come, who came and who was away, in whatever order. */
export function sameRoll(one: Roll, other: Roll): boolean {
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other))
}

function factsOf({ figures, came, away }: Roll): unknown {
  const reasons = away.map(({ memberId, state, category = '' }) => `${memberId} ${state} ${category}`)
  return [figures.all.expected, figures.guests, [...came].sort(), reasons.sort()]
}

/** The agenda as minutes begin: what was planned, with room for what was said. */
export function itemsFromTopics(topics: readonly Topic[]): MinutesItem[] {
  return topics.map((topic) => ({ ...topic, said: '', decision: '' }))
}
