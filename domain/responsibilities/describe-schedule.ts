import { type Occurrence, occurrencesOf } from './occurrences'
import type { Schedule, Times } from './schedule'
import { TIMES } from './schedule'

/** More due days than these are told by the first and the last. */
const MOST_DAYS = 6

/**
 * What a deadline comes to in the list's year, for a person to compare with its words: 12月或次年1月 is
 * "一次，最迟 2027-01-31".
 */
export function describeSchedule(schedule: Schedule, year: number): string {
  return describeOccurrences(occurrencesOf(schedule, year), year)
}

/** The same from the occurrences. */
export function describeOccurrences(occurrences: readonly Occurrence[], year: number): string {
  const dated = occurrences.filter(({ open }) => !open)
  const sentences = [
    ...(occurrences.some(({ open }) => open === 'allYear') ? [`全年，${year}-12-31 检查`] : []),
    ...(dated.length > 0 ? [describeDated(dated)] : []),
    ...(occurrences.some(({ open }) => open === 'onRequest') ? ['没有固定日期，到时办理'] : []),
  ]
  return sentences.join('；')
}

function describeDated(dated: readonly Occurrence[]): string {
  const days = [...new Set(dated.map(({ to }) => to))].sort()
  const last = days[days.length - 1] ?? ''
  const due = days.length > MOST_DAYS ? `${days[0]} 至 ${last}` : days.join('、')
  const each = dated.every(({ who }) => who === 'each') ? '每人' : ''
  return `${each}${describeTimes(dated.map(({ times }) => times))}，最迟 ${due}`
}

function describeTimes(all: readonly Times[]): string {
  const measures = new Set(all.map(({ measure = TIMES }) => measure))
  const sum = all.reduce((total, { n }) => total + n, 0)
  const atLeast = all.some((times) => times.atLeast) ? '至少 ' : ''
  const [measure = TIMES] = measures.size === 1 ? measures : [TIMES]
  return sum === 1 && atLeast === '' ? `一${measure}` : `${atLeast}${sum} ${measure}`.trim()
}
