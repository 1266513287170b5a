import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  lastDayOfMonth,
  laterOf,
  type Month,
  nthWeekdayOfMonth,
  type Weekday,
  weekdayOf,
} from '../calendar/beijing'
import { recurs, turnOf } from './print-schedule'
import { type Duty, type Mark, once, type Schedule, type Span, type Times, type When } from './schedule'

/** One dated duty of a row (应办事项): to be done from a Beijing day to another, both included. */
export type Occurrence = {
  from: Day
  to: Day
  /** How often within these days. */
  times: Times
  step?: string
  who?: Duty['who']
  /** Ends in the year after the list's. */
  spillsOver?: true
  /** No date is known: `allYear` is looked at on the last day, `onRequest` comes when it is asked for. */
  open?: 'allYear' | 'onRequest'
  /** One turn of a rhythm: 每月, 每季度. */
  recurs?: true
}

/**
 * The dated duties of a schedule in the list's year. A month named (3月) runs from its first day to its last, "6月底前" from
 * the year's first day, 全年 through the year to 31 December; 次年 spills over and says so.
 */
export function occurrencesOf(schedule: Schedule, year: number): Occurrence[] {
  return schedule.flatMap(({ when, times, step, who }, index) =>
    spansOf(when, year).map(([from, to]) => ({
      from: laterOf(from, dayAfterLast(schedule, index, year) ?? from),
      to,
      times: times ?? once,
      ...(step !== undefined && { step }),
      ...(who && { who }),
      ...(to > lastDayOf(year) && { spillsOver: true as const }),
      ...(isOpen(when, times) && { open: when.kind }),
      ...(recurs(when) && { recurs: true as const }),
    })),
  )
}

/**
 * In 3月底前、6月底前 the second does not begin before the first is due: one record must not do for both. Where each has
 * its own step, it may.
 */
function dayAfterLast(schedule: Schedule, index: number, year: number): Day | undefined {
  const [before, duty] = [schedule[index - 1], schedule[index]]
  if (before?.when.kind !== 'window' || duty?.when.kind !== 'window' || before.when.from || duty.when.from)
    return undefined
  if (before.step !== duty.step || turnOf(before) !== turnOf(duty)) return undefined
  const [, due] = daysOf(before.when, year)
  return due < daysOf(duty.when, year)[1] ? addDays(due, 1) : undefined
}

function isOpen(when: When, times: Times | undefined): when is When & { kind: 'allYear' | 'onRequest' } {
  return when.kind === 'onRequest' || (when.kind === 'allYear' && !times)
}

type DaySpan = [from: Day, to: Day]

function spansOf(when: When, year: number): DaySpan[] {
  switch (when.kind) {
    case 'allYear':
    case 'onRequest':
      return [wholeYear(year)]
    case 'window':
      return [daysOf(when, year)]
    case 'weekly':
      return weeks(7, when.weekday, when.span, year)
    case 'fortnightly':
      return weeks(14, undefined, when.span, year)
    case 'monthly':
      return months(when, year)
    case 'periodic':
      return periods(when, year)
  }
}

function lastDayOf(year: number): Day {
  return `${year}-12-31`
}

function wholeYear(year: number): DaySpan {
  return [`${year}-01-01`, lastDayOf(year)]
}

function monthAt(year: number, month: number): Month {
  return addMonths(`${year}-01`, month - 1)
}

/** The day of that date in a month, its last where it has no such day. */
function dateIn(month: Month, date: number): Day {
  return earlierOf(`${month}-${String(date).padStart(2, '0')}`, lastDayOfMonth(month))
}

function daysOf({ from, to }: Span, year: number): DaySpan {
  const first = (mark: Mark) => dateIn(monthAt(year, mark.month), mark.day ?? 1)
  const last = (mark: Mark) => dateIn(monthAt(year, mark.month), mark.day ?? 31)
  return [from ? first(from) : wholeYear(year)[0], last(to)]
}

/** What of the days lies within the span, if anything. */
function clipped([from, to]: DaySpan, [first, last]: DaySpan): DaySpan[] {
  const days: DaySpan = [laterOf(from, first), earlierOf(to, last)]
  return days[0] <= days[1] ? [days] : []
}

function limits(span: Span | undefined, year: number): DaySpan {
  return span ? daysOf(span, year) : wholeYear(year)
}

/** Weeks run from Monday; those at the ends of the year are as long as it lets them. */
function weeks(length: 7 | 14, weekday: Weekday | undefined, span: Span | undefined, year: number): DaySpan[] {
  const limit = limits(span, year)
  const found: DaySpan[] = []
  for (let monday = addDays(limit[0], 1 - weekdayOf(limit[0])); monday <= limit[1]; monday = addDays(monday, length)) {
    const day = weekday && addDays(monday, weekday - 1)
    found.push(...clipped(day ? [day, day] : [monday, addDays(monday, length - 1)], limit))
  }
  return found
}

function months({ days, span }: When & { kind: 'monthly' }, year: number): DaySpan[] {
  const limit = limits(span, year)
  const found: DaySpan[] = []
  for (let month = limit[0].slice(0, 7); month <= limit[1].slice(0, 7); month = addMonths(month, 1)) {
    found.push(...clipped(daysInMonth(days, month), limit))
  }
  return found
}

function daysInMonth(days: (When & { kind: 'monthly' })['days'], month: Month): DaySpan {
  if (!days) return [dateIn(month, 1), lastDayOfMonth(month)]
  if (days.kind === 'by') return [dateIn(month, 1), dateIn(month, days.day)]
  if (days.kind === 'days') return [dateIn(month, days.from), dateIn(month, days.to ?? 31)]
  // Every month has a fourth and a last one of each weekday; the fallback only satisfies the type.
  const day = nthWeekdayOfMonth(month, days.weekday, days.nth) ?? lastDayOfMonth(month)
  return [day, day]
}

/** Quarters and halves are those of the calendar, whatever the span: the third quarter ends in September. */
function periods({ months: length, part, span }: When & { kind: 'periodic' }, year: number): DaySpan[] {
  const limit = limits(span, year)
  const found: DaySpan[] = []
  for (let month = 1; month <= 24; month += length) {
    const from = part?.kind === 'in' ? month + part.month - 1 : month
    const end = part ? month + part.month - 1 : month + length - 1
    const to: Mark = part?.kind === 'by' && part.day !== undefined ? { month: end, day: part.day } : { month: end }
    found.push(...clipped(daysOf({ from: { month: from }, to }, year), limit))
  }
  return found
}
