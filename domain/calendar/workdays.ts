/**
 * Workdays as the State Council's holiday plan (国务院办公厅节假日安排) has them: it is published each November for the
 * year after. The library holds it; of a year it does not hold yet only the weekends are known.
 */
import { getDayDetail } from 'chinese-days'
import { addDays, type Day, weekdayOf } from './beijing'

/**
 * What the plan says of a day, if it names it. The library counts by the process's clock, its own table too: west of
 * Greenwich both are a day early and so still agree, but its weekdays are wrong. Weekdays are therefore taken from us.
 */
function planned(day: Day): { work: boolean; holiday: string } | null {
  const { work, name } = getDayDetail(day)
  // A day of the plan is called `National Day,国庆节,3`, any other `Sunday`.
  const holiday = name.split(',')[1]
  return holiday === undefined ? null : { work, holiday }
}

/** Whether people work that day: not at weekends but on make-up workdays (调休上班), not on public holidays. */
export function isWorkday(day: Day): boolean {
  return planned(day)?.work ?? weekdayOf(day) < 6
}

/**
 * `国庆节`, for every day off that the plan gives for it. Undefined for a plain weekend and for workdays, also for the make-up
 * workday, which the plan names after its holiday.
 */
export function holidayOf(day: Day): string | undefined {
  const plan = planned(day)
  return plan && !plan.work ? plan.holiday : undefined
}

/** Whether the year's holiday plan is known: no plan leaves out National Day, and no other year's plan names it. */
export function holidaysKnown(year: number): boolean {
  return holidayOf(`${year}-10-01`) !== undefined
}

/** The day itself if it is a workday, or the next one. */
export function nextWorkday(day: Day): Day {
  return isWorkday(day) ? day : nextWorkday(addDays(day, 1))
}

/** The day itself if it is a workday, or the last one before. */
export function previousWorkday(day: Day): Day {
  return isWorkday(day) ? day : previousWorkday(addDays(day, -1))
}
