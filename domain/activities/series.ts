/** An activity repeated: every week's study, every month's committee meeting. */
import {
  addDays,
  addMonths,
  type Day,
  lastDayOfMonth,
  monthOf,
  nthWeekdayOfMonth,
  weekdayOf,
} from '../calendar/beijing'
import { canMeet, dateInMonth, isWeekend, type MeetingDays, meetingDayInMonth, whyOff } from '../calendar/meeting-day'
import { isWorkday } from '../calendar/workdays'

/** How an activity can repeat, as officers read it. */
export const seriesSteps = {
  week: '每周',
  fortnight: '每两周',
  month: '每月同一天',
  monthWeekday: '每月同一个星期几',
} as const

/** A line of {@link seriesSteps}. */
export type SeriesStep = keyof typeof seriesSteps

/** Activities planned at once: a year's, month by month. */
export const MOST_IN_SERIES = 12

/** A day of a series. */
export type SeriesDay = {
  on: Day
  /** The day the step leads to, before it moves off a day off. */
  wished: Day
  /** Why it was moved: `国庆节`, `周末`; null if it was not. */
  because: string | null
}

function wishedDay(first: Day, step: SeriesStep, index: number): Day {
  if (step === 'week') return addDays(first, 7 * index)
  if (step === 'fortnight') return addDays(first, 14 * index)
  const month = addMonths(monthOf(first), index)
  const date = Number(first.slice(8))
  if (step === 'month') return dateInMonth(month, date)
  // Not every month has a fifth Friday, but each has a last one; the fallback only satisfies the type.
  const nth = Math.ceil(date / 7)
  return nthWeekdayOfMonth(month, weekdayOf(first), nth > 4 ? -1 : nth) ?? lastDayOfMonth(month)
}

/** The next day to meet on that is later than the occurrence before. */
function nextFree(wished: Day, days: MeetingDays, before: Day): Day {
  let day = wished
  while (day <= before || !canMeet(day, days)) day = addDays(day, 1)
  return day
}

/**
 * Days of a series that begins on `first`, which stays as the officer chose it. Later ones move off days off to the next
 * workday, within their month if the step is monthly; if `first` is a weekend day that nobody works, only off public
 * holidays. Two never share a day: where one was moved onto the next one's, that moves on for the same reason.
 * `times` counts the first and is kept within 1 and {@link MOST_IN_SERIES}.
 */
export function seriesDays(first: Day, step: SeriesStep, times: number): SeriesDay[] {
  const days: MeetingDays = isWeekend(weekdayOf(first)) && !isWorkday(first) ? 'weekendsToo' : 'workdays'
  const monthly = step === 'month' || step === 'monthWeekday'
  let previous: SeriesDay = { on: first, wished: first, because: null }
  const series = [previous]
  for (let index = 1; index < Math.min(Math.floor(times), MOST_IN_SERIES); index += 1) {
    const wished = wishedDay(first, step, index)
    const on = monthly ? meetingDayInMonth(wished, days, 'later') : nextFree(wished, days, previous.on)
    const because = on === wished ? null : canMeet(wished, days) ? previous.because : whyOff(wished)
    previous = { on, wished, because }
    series.push(previous)
  }
  return series
}
