import { addDays, type Day, earlierOf, lastDayOfMonth, type Month, monthOf } from '../calendar/beijing'

/**
 * The anniversary of joining the Party. Where the roster knows only the month of joining, all of that month is it, and `on`
 * is a month.
 */
export type PoliticalBirthday = { on: Day | Month; years: number }

/**
 * The next 政治生日 (domain.md §6: the date of joining) from a day on, that day included. Probation counts: one joins when
 * the branch meeting admits one as a probationary member. The year of joining itself has no anniversary. Who joined on
 * 29 February has it on the 28th in years without one: the month stays, and it is not late.
 * @param joinedOn a day or a month
 */
export function nextPoliticalBirthday(joinedOn: Day | Month, from: Day): PoliticalBirthday {
  const joinedIn = Number(joinedOn.slice(0, 4))
  const thisYear = Number(from.slice(0, 4))
  const first = Math.max(thisYear, joinedIn + 1)
  const year = lastDay(anniversary(joinedOn, first)) < from ? first + 1 : first
  return { on: anniversary(joinedOn, year), years: year - joinedIn }
}

function anniversary(joinedOn: Day | Month, year: number): Day | Month {
  const month = `${year}-${joinedOn.slice(5, 7)}`
  if (joinedOn.length === 7) return month
  return earlierOf(`${month}${joinedOn.slice(7)}`, lastDayOfMonth(month))
}

function firstDay(on: Day | Month): Day {
  return on.length === 7 ? `${on}-01` : on
}

function lastDay(on: Day | Month): Day {
  return on.length === 7 ? lastDayOfMonth(monthOf(on)) : on
}

/**
 * Whose 政治生日 is on that day or at most so many days later, the nearest first; a whole month, if any of its days is.
 * Nobody whose date of joining is unknown.
 */
export function birthdaysWithin<T extends { joinedOn?: string }>(
  members: readonly T[],
  from: Day,
  days: number,
): (PoliticalBirthday & { member: T })[] {
  const until = addDays(from, days)
  return members
    .flatMap((member) => (member.joinedOn ? [{ member, ...nextPoliticalBirthday(member.joinedOn, from) }] : []))
    .filter(({ on }) => firstDay(on) <= until)
    .sort((a, b) => (firstDay(a.on) < firstDay(b.on) ? -1 : Number(firstDay(a.on) > firstDay(b.on))))
}
