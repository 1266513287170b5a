import { addDays, type Day, daysBetween, laterOf } from '@domain/calendar/beijing'
import { LONGEST_QUIET_SPAN } from '@domain/reminders/settings'
import type { Decided } from './settings'

/** A stretch of quiet days as the form holds it. */
export type SpanDraft = { id: string; from: Day; to: Day }

/** The settings as a form holds them: what is not set is null, so that it stays so when it comes back from the phone. */
export type ReminderDraft = {
  collectionDay: number | null
  off: string[]
  restDays: boolean
  spans: SpanDraft[]
  tail: string
}

/** What the form begins with. */
export function draftOf({ collectionDay, off, quiet, tail }: Decided): ReminderDraft {
  // Made from what it says, so that the form that comes back from the phone is the same.
  const spans = quiet.spans.map(({ from, to }, place) => ({ id: `${from}${to}${place}`, from, to }))
  return { collectionDay: collectionDay ?? null, off, restDays: quiet.restDays, spans, tail }
}

/** The settings as the cloud takes them. */
export function decidedOf({ collectionDay, off, restDays, spans, tail }: ReminderDraft): Decided {
  return {
    ...(collectionDay !== null && { collectionDay }),
    off,
    quiet: { restDays, spans: spans.map(({ from, to }) => ({ from, to })) },
    tail: tail.trim(),
  }
}

/** Whether both say the same. */
export function sameDecided(one: Decided, other: Decided): boolean {
  const words = ({ collectionDay, off, quiet: { restDays, spans }, tail }: Decided) =>
    JSON.stringify([collectionDay, [...off].sort(), restDays, spans.map(({ from, to }) => [from, to]), tail])
  return words(one) === words(other)
}

/** What is wrong with a stretch of quiet days, and what to do; undefined when nothing is. */
export function spanProblem({ from, to }: Pick<SpanDraft, 'from' | 'to'>): string | undefined {
  const days = daysBetween(from, to) + 1
  if (days < 1) return '结束日期比开始日期早，请改一下'
  return days > LONGEST_QUIET_SPAN ? `一段最长 ${LONGEST_QUIET_SPAN} 天，请缩短，或分成两段` : undefined
}

/** `共 3 天`, or that it is over. */
export function spanHint({ from, to }: Pick<SpanDraft, 'from' | 'to'>, today: Day): string {
  return to < today ? '已经过去了，可以删掉' : `共 ${daysBetween(from, to) + 1} 天不发提醒`
}

/** The next stretch a form offers: the day after what is named so far, or tomorrow. */
export function nextSpan(spans: readonly SpanDraft[], today: Day, id: string): SpanDraft {
  const last = spans.reduce((latest, { to }) => laterOf(latest, to), today)
  const day = addDays(last, 1)
  return { id, from: day, to: day }
}

const LAST_DAY = 31

/** The collection days that are offered: none, a date every month has, its last day; and what is set, whatever that is. */
export function collectionDays(set: number | null): (number | null)[] {
  const usual = Array.from({ length: 28 }, (_, index) => index + 1)
  const odd = set !== null && set > 28 && set < LAST_DAY ? [set] : []
  return [null, ...usual, ...odd, LAST_DAY]
}

/** A collection day in words. */
export function collectionDayWords(day: number | null): string {
  if (day === null) return '不设'
  return day === LAST_DAY ? '每月最后一天' : `每月 ${day} 日`
}
