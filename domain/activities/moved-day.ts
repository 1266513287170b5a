import type { Day } from '../calendar/beijing'
import { formatWeekday } from '../calendar/format'

type MovedDay = {
  on: Day
  /** The day a rule names. */
  wished: Day
  /** Why it is not that day: `国庆节`, `周末`. */
  because: string | null
}

const dateOf = (day: Day, withMonth: boolean) =>
  `${withMonth ? `${Number(day.slice(5, 7))}月` : ''}${Number(day.slice(8))}日`

/**
 * `15日是周末，改到 16日 周一`: why a day is not the one its rule names, beside a heading that says the month. With both months
 * where they differ. Nothing where it is that day.
 */
export function movedDayWords({ on, wished, because }: MovedDay): string {
  if (on === wished) return ''
  const months = on.slice(0, 7) !== wished.slice(0, 7)
  const next = `${dateOf(on, months)} ${formatWeekday(on)}`
  return because === null
    ? `${dateOf(wished, months)}已经过了，还可以排在 ${next}`
    : `${dateOf(wished, months)}是${because}，改到 ${next}`
}

/** Said where a year's public holidays are not known yet. */
export function provisionalWords(day: Day): string {
  return `${day.slice(0, 4)}年放假安排还没公布，公布后请再核对`
}
