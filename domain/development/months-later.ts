import { addMonths, type Day, earlierOf, lastDayOfMonth, monthOf } from '../calendar/beijing'

/** The same day so many months later, or the last of a month that is too short: a month from 31 January ends in February. */
export function monthsLater(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months)
  return earlierOf(`${month}${day.slice(7)}`, lastDayOfMonth(month))
}
