/** The branch's fixed Party day (固定党日): the day of each month its themePartyDay is held on. */
import {
  addDays,
  addMonths,
  type Day,
  lastDayOfMonth,
  type Month,
  monthOf,
  nthWeekdayOfMonth,
  type Weekday,
} from '../calendar/beijing'
import { canMeet, dateInMonth, isWeekend, type MeetingDays, meetingDayInMonth, whyOff } from '../calendar/meeting-day'
import { holidaysKnown } from '../calendar/workdays'
import type { Activity } from './activity'

/** When and where the branch holds its Party day. */
export type PartyDayRule = {
  on: { every: 'dayOfMonth'; day: number } | { every: 'weekday'; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday }
  /** Beijing time of day it begins: `14:30`. */
  time: string
  place: string
  /** Which way it moves off a day that is no workday. */
  shift: 'later' | 'earlier'
}

/** A month's Party day by the rule. */
export type PartyDayDate = {
  on: Day
  /** The day the rule names, before it moves off a day off. */
  wished: Day
  /** Why it was moved: `国庆节`, `周末`; null if it was not. */
  because: string | null
  /** The year's holidays are not published yet: it may still move. */
  provisional: boolean
}

/** A month that lacks its Party day, filled in for the officer, with what was done in the same month a year before. */
export type PartyDayProposal = PartyDayDate & {
  month: Month
  time: string
  place: string
  lastYear: { title: string; on: Day } | null
}

/** From this day of the month on the next month's Party day is proposed too. */
const NEXT_MONTH_FROM = 15

/** A rule that names Saturday or Sunday means it; one that names a date meets on whatever workday it falls. */
function meetingDays({ on }: PartyDayRule): MeetingDays {
  return on.every === 'weekday' && isWeekend(on.weekday) ? 'weekendsToo' : 'workdays'
}

function wishedDay({ on }: PartyDayRule, month: Month): Day {
  if (on.every === 'dayOfMonth') return dateInMonth(month, on.day)
  // Every month has four of each weekday; the fallback only satisfies the type.
  return nthWeekdayOfMonth(month, on.weekday, on.nth) ?? lastDayOfMonth(month)
}

/**
 * The Party day of a month. Day 29–31 is the last day of a shorter month. A day off moves to the nearest workday the way the
 * rule says, or the other way where that would leave the month; at weekends on purpose, only off public holidays.
 */
export function partyDayIn(rule: PartyDayRule, month: Month): PartyDayDate {
  const wished = wishedDay(rule, month)
  const on = meetingDayInMonth(wished, meetingDays(rule), rule.shift)
  const provisional = !holidaysKnown(Number(month.slice(0, 4)))
  return { on, wished, because: on === wished ? null : whyOff(wished), provisional }
}

/** `每月 15 日`, `每月第一个周五`, `每月最后一个周三`, `每月最后一天`. */
export function partyDayWords({ on }: Pick<PartyDayRule, 'on'>): string {
  if (on.every === 'dayOfMonth') return on.day >= 31 ? '每月最后一天' : `每月 ${on.day} 日`
  const which = on.nth === -1 ? '最后一个' : `第${'一二三四'.charAt(on.nth - 1)}个`
  return `每月${which}周${'一二三四五六日'.charAt(on.weekday - 1)}`
}

/** This month's Party day while it can still be held: on the rule's day, or once that has passed on the next day to meet. */
function stillThisMonth(rule: PartyDayRule, today: Day): PartyDayDate | null {
  const date = partyDayIn(rule, monthOf(today))
  if (date.on >= today) return date
  let on = addDays(today, 1)
  while (!canMeet(on, meetingDays(rule))) on = addDays(on, 1)
  return monthOf(on) === monthOf(today) ? { ...date, on, because: null } : null
}

/**
 * Months that still lack a Party day, with a date: this month's and, from the 15th on or as soon as this month's is planned,
 * the next one's. A month has its Party day if a themePartyDay is planned or held in it and not cancelled.
 * `planned` has to hold both months and the same months a year before: in December that reaches into next January.
 */
export function partyDayProposals(
  rule: PartyDayRule,
  today: Day,
  planned: readonly Pick<Activity, 'kind' | 'state' | 'on' | 'title'>[],
): PartyDayProposal[] {
  const month = monthOf(today)
  const next = addMonths(month, 1)
  const partyDays = planned.filter((activity) => activity.kind === 'themePartyDay' && activity.state !== 'cancelled')
  const firstIn = (which: Month) =>
    partyDays
      .filter((activity) => monthOf(activity.on) === which)
      .reduce<(typeof partyDays)[number] | null>(
        (first, other) => (first && first.on <= other.on ? first : other),
        null,
      )
  const proposal = (which: Month, date: PartyDayDate): PartyDayProposal => {
    const before = firstIn(addMonths(which, -12))
    const lastYear = before && { title: before.title, on: before.on }
    return { ...date, month: which, time: rule.time, place: rule.place, lastYear }
  }

  const proposals: PartyDayProposal[] = []
  const planning = firstIn(month) !== null
  const date = planning ? null : stillThisMonth(rule, today)
  if (date) proposals.push(proposal(month, date))
  const nextIsDue = planning || Number(today.slice(8)) >= NEXT_MONTH_FROM
  if (nextIsDue && !firstIn(next)) proposals.push(proposal(next, partyDayIn(rule, next)))
  return proposals
}
