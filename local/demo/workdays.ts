import { addDays, type Day, monthOf } from '../../domain/calendar/beijing'
import { isWorkday } from '../../domain/calendar/workdays'

/** Hands out workdays: never a weekend or public holiday, never a day twice. */
export type Workdays = (wished: Day) => Day

/** The wished day, or the next free workday of its month, or failing that the last free one before. */
export function createWorkdays(taken: readonly Day[]): Workdays {
  const used = new Set(taken)
  const free = (day: Day) => isWorkday(day) && !used.has(day)
  return (wished) => {
    let day = wished
    while (!free(day) && monthOf(day) === monthOf(wished)) day = addDays(day, 1)
    if (monthOf(day) !== monthOf(wished)) day = wished
    while (!free(day)) day = addDays(day, -1)
    used.add(day)
    return day
  }
}
