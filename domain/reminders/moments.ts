/**
 * When people are told something. Days are Beijing's; nobody is disturbed outside 8:00–21:00 or on days off. Only what is about
 * today, or what a person would come in vain for, is told on any day.
 */
import { addDays, type Day, type Instant, instantAt, timeOf, weekdayOf } from '../calendar/beijing'
import { holidayOf, isWorkday, previousWorkday } from '../calendar/workdays'

/** Days without reminders. */
export type QuietRule = {
  /** Weekends and public holidays; without it public holidays alone, for a branch that meets at weekends. */
  restDays: boolean
  /** Stretches the branch names itself, both days included. */
  spans: { from: Day; to: Day }[]
}

/** Messages go out from then on, in Beijing's time of day… */
export const FIRST_TIME = '08:00'
/** …until then. */
export const LAST_TIME = '21:00'
/** From then on the day's one message goes out. */
const DAILY_TIME = '09:00'

/** A quiet stretch longer than that is none: the search for another day must end. */
const FARTHEST = 60

/** Whether messages may go out at the instant. */
export function isAwake(now: Instant): boolean {
  const time = timeOf(now)
  return time >= FIRST_TIME && time <= LAST_TIME
}

/** Whether the day's one message may have gone out by the instant. */
export function isDailyTime(now: Instant): boolean {
  return isAwake(now) && timeOf(now) >= DAILY_TIME
}

/** Whether the day is kept free of reminders. */
export function isQuiet(day: Day, { restDays, spans }: QuietRule): boolean {
  const off = restDays ? !isWorkday(day) : holidayOf(day) !== undefined
  return off || spans.some(({ from, to }) => from <= day && day <= to)
}

function find(day: Day, step: 1 | -1, rule: QuietRule): Day {
  for (let away = 0; away <= FARTHEST; away++) {
    const candidate = addDays(day, away * step)
    if (!isQuiet(candidate, rule)) return candidate
  }
  return day
}

/** The day itself, or the last one before that is not quiet: a reminder that falls on a day off comes before it. */
export function sendingDay(day: Day, rule: QuietRule): Day {
  return find(day, -1, rule)
}

/** The day itself, or the next one that is not quiet: for what cannot be told before it has happened. */
export function nextSendingDay(day: Day, rule: QuietRule): Day {
  return find(day, 1, rule)
}

/** So many workdays before a day, make-up workdays counted: three before a Monday is the Wednesday. */
export function workdaysBefore(day: Day, count: number): Day {
  let found = day
  for (let left = count; left > 0; left--) found = previousWorkday(addDays(found, -1))
  return found
}

/** The morning of a day, when its one message goes out. */
export function morningOf(day: Day): Instant {
  return instantAt(day, DAILY_TIME)
}

/** The beginning of a day. */
export function startOf(day: Day): Instant {
  return instantAt(day, '00:00')
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
