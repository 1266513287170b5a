/** Days a branch can meet on, and where a meeting goes whose day is none. */
import { addDays, type Day, lastDayOfMonth, type Month, monthOf, type Weekday } from './beijing'
import { holidayOf, isWorkday } from './workdays'

/**
 * Most branches meet on workdays. One of farmers or retired people that meets at weekends does so on purpose: it can meet
 * on any day but a public holiday.
 */
export type MeetingDays = 'workdays' | 'weekendsToo'

/** Whether the weekday is Saturday or Sunday. */
export function isWeekend(weekday: Weekday): boolean {
  return weekday > 5
}

/** Whether a branch can meet that day. */
export function canMeet(day: Day, days: MeetingDays): boolean {
  return days === 'workdays' ? isWorkday(day) : holidayOf(day) === undefined
}

/** That date of a month, which is the last day of a shorter one: the 31st of February is the 28th. */
export function dateInMonth(month: Month, date: number): Day {
  const last = lastDayOfMonth(month)
  return addDays(`${month}-01`, Math.min(date, Number(last.slice(8))) - 1)
}

/** Why there is no meeting on a day off: `国庆节`, or `周末`. */
export function whyOff(day: Day): string {
  return holidayOf(day) ?? '周末'
}

/** The nearest day to meet on in that direction, the day itself included; in the other where that would leave its month. */
export function meetingDayInMonth(wished: Day, days: MeetingDays, shift: 'later' | 'earlier'): Day {
  const step = shift === 'later' ? 1 : -1
  let day = wished
  while (!canMeet(day, days) && monthOf(day) === monthOf(wished)) day = addDays(day, step)
  if (monthOf(day) === monthOf(wished)) return day
  day = wished
  while (!canMeet(day, days)) day = addDays(day, -step)
  return day
}
