import { addDays, addMonths, type Day, type Month, monthOf } from '../../domain/calendar/beijing'
import { nextWorkday, previousWorkday } from '../../domain/calendar/workdays'
import { COLLECTION_DAY } from './plan'
import { firstDay } from './roster'

const HANDED_OVER_ON = 25

/** The days on which the demo's dues happen, as they lie around today. */
export type DuesDays = {
  readonly today: Day
  /** This month. */
  readonly now: Month
  /** January of last year: so far back the branch copied its paper register. */
  readonly first: Month
  /** When it began to keep its dues here, copying what was on paper. */
  readonly began: Day
  /** 年初核定: when everybody was assessed for this year; in the first days of January that is still to come. */
  readonly round: Day
}

/** The days around that day. */
export function duesDays(today: Day): DuesDays {
  const year = Number(today.slice(0, 4))
  return {
    today,
    now: monthOf(today),
    first: `${year - 1}-01`,
    began: nextWorkday(addDays(firstDay(today), 3)),
    round: nextWorkday(`${year}-01-04`),
  }
}

/** The day on which a month's dues are taken: the collection day, or the last workday before it. */
export function collectionOf(month: Month): Day {
  const wished = `${month}-${COLLECTION_DAY}`
  const day = previousWorkday(wished)
  return monthOf(day) === month ? day : nextWorkday(wished)
}

/** The day on which a month's dues are handed over: late in the month after. */
export function handedOverOn(month: Month): Day {
  return previousWorkday(`${addMonths(month, 1)}-${HANDED_OVER_ON}`)
}
