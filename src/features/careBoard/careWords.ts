import { formatKnownDate, formatShortDay } from '@domain/calendar/format'
import { recordKinds } from '@domain/records/kinds'
import type { CareBoard } from '@/cloud/recordBoards'

/** Somebody on the list. */
export type CarePerson = CareBoard['people'][number]

const reasons: Readonly<Record<string, string>> = recordKinds.careEntry.fields.why.options

/** Why they are on the list, in the catalogue's words. */
export function whyWords({ why }: CarePerson): string {
  return reasons[why] ?? reasons.other ?? ''
}

/** Since when, and until when where that is known. */
export function sinceWords({ since, until }: CarePerson): string {
  return `${formatKnownDate(since)}起${until ? `，到${formatKnownDate(until)}` : ''}`
}

/** Whether their time on the list is over. */
export function isOver({ until }: CarePerson, today: string): boolean {
  return until !== undefined && until < today
}

/** Each visit of the year: the day and who went. */
export function visitWords({ on, by }: CarePerson['visits'][number]): string {
  const who = by.filter((name) => name !== '').join('、')
  return who === '' ? formatShortDay(on) : `${formatShortDay(on)}，${who}去的`
}

/** In three parts: still to be visited, visited, and off the list; each in the order they were put on it. */
export function careGroups(
  people: readonly CarePerson[],
  today: string,
): Record<'open' | 'visited' | 'over', CarePerson[]> {
  const on = people.filter((person) => !isOver(person, today))
  return {
    open: on.filter(({ visits }) => visits.length === 0),
    visited: on.filter(({ visits }) => visits.length > 0),
    over: people.filter((person) => isOver(person, today)),
  }
}
