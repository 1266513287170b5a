import { LONGEST_DAYS } from '@domain/activities/check-in-window'
import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import { addDays, type Day, dayOf, instantAt, later, timeOf } from '@domain/calendar/beijing'

/** When it begins and ends, as it is being chosen: Beijing's days and times, empty where not chosen yet. */
export type Times = { startDay: Day | ''; startTime: string; endDay: Day | ''; endTime: string }

type Timed = Times & { kind: ActivityKind | null }

/** When a planned activity begins and ends, as the form has it. */
export function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Times {
  return { startDay: dayOf(startsAt), startTime: timeOf(startsAt), endDay: dayOf(endsAt), endTime: timeOf(endsAt) }
}

/** Both ends as instants; only where both are chosen. */
export function instantsOf({ startDay, startTime, endDay, endTime }: Times): { startsAt: string; endsAt: string } {
  return { startsAt: instantAt(startDay, startTime), endsAt: instantAt(endDay, endTime) }
}

/** How long the activity being written lasts in ms, where both ends are chosen. */
export function lengthOf(times: Times): number | undefined {
  const { startDay, startTime, endDay, endTime } = times
  if (!startDay || !startTime || !endDay || !endTime) return undefined
  const { startsAt, endsAt } = instantsOf(times)
  return Date.parse(endsAt) - Date.parse(startsAt)
}

/** The end follows the beginning by as long as the kind usually takes. */
export function withEndByKind<T extends Timed>(draft: T): T {
  const { kind, startDay, startTime } = draft
  if (kind === null || startDay === '' || startTime === '') return draft
  const end = later(instantAt(startDay, startTime), activityKinds[kind].minutes * 60_000)
  return { ...draft, endDay: dayOf(end), endTime: timeOf(end) }
}

/** Moves the beginning: an end that was chosen moves along, so that an hour stays an hour; otherwise the kind says when. */
export function withStart<T extends Timed>(draft: T, start: Partial<Pick<Times, 'startDay' | 'startTime'>>): T {
  const moved = { ...draft, ...start }
  const length = lengthOf(draft)
  if (length !== undefined && length > 0) {
    const end = later(instantAt(moved.startDay, moved.startTime), length)
    return { ...moved, endDay: dayOf(end), endTime: timeOf(end) }
  }
  const kept = length === undefined ? { ...moved, endDay: moved.startDay } : moved
  const keptLength = lengthOf(kept)
  return keptLength !== undefined && keptLength > 0 ? kept : withEndByKind(kept)
}

/** The latest day an activity that begins on the day may end on. */
export function lastEndDay(startDay: Day): Day {
  return addDays(startDay, LONGEST_DAYS)
}
