/**
 * Days and months as Beijing's wall calendar has them.
 *
 * Plain +8 h arithmetic on UTC, never the process's time zone (a cloud function runs in UTC, a phone anywhere).
 * China's summer time of 1986–1991 is ignored on purpose: instants are only made by this system, decades later, and
 * what lies before (birth of a member's Party life, 入党时间) is kept as a day or a month, which is never converted.
 */

/** A moment as an ISO UTC string: `2026-11-23T06:00:00.000Z`. */
export type Instant = string
/** A Beijing day: `2026-11-23`. */
export type Day = string
/** A Beijing month: `2026-11`. */
export type Month = string
/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BEIJING = 8 * HOUR

function wallClock(instant: Instant): string {
  return new Date(Date.parse(instant) + BEIJING).toISOString()
}

function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
}

function dayFromNumber(number: number): Day {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** Whether the text is a day that exists, written `2026-11-23`. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [, year, month, date] = parts.map(Number) as [number, number, number, number]
  return new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(text)
}

/** The Beijing day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return wallClock(instant).slice(0, 10)
}

/** The Beijing month of an instant or of a day. */
export function monthOf(at: Instant | Day): Month {
  return (at.length > 10 ? dayOf(at) : at).slice(0, 7)
}

/** The Beijing time of day of an instant: `14:30`. */
export function timeOf(instant: Instant): string {
  return wallClock(instant).slice(11, 16)
}

/** The instant at which Beijing's clock shows the time (`14:30`) on the day. */
export function instantAt(day: Day, time: string): Instant {
  return new Date(Date.parse(`${day}T${time}:00+08:00`)).toISOString()
}

/** The instant so many milliseconds later (earlier, if negative). */
export function later(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString()
}

/** The earlier of two instants (or of two days). */
export function earlierOf(one: Instant, other: Instant): Instant {
  return one <= other ? one : other
}

/** The later of two instants (or of two days). */
export function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** The day so many days later (earlier, if negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** The month so many months later (earlier, if negative). */
export function addMonths(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const index = year * 12 + number - 1 + months
  return `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

/** The last day of a month: what "6月底前" in a responsibility list means. */
export function lastDayOfMonth(month: Month): Day {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

/** How many days `to` lies after `from`; negative if before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday.
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/**
 * The n-th such weekday of a month, for a fixed Party day (固定党日) like "每月第二个周五"; from the end if n is negative
 * (-1: the last). Undefined where the month has no fifth one.
 */
export function nthWeekdayOfMonth(month: Month, weekday: Weekday, n: number): Day | undefined {
  const first: Day = `${month}-01`
  const last = lastDayOfMonth(month)
  const day =
    n > 0
      ? addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7)
      : addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7)
  return n !== 0 && monthOf(day) === month ? day : undefined
}
