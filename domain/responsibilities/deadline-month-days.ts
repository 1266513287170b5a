import type { Weekday } from '../calendar/beijing'
import { byDay, type Doubt, matchAt, oneDay, type Rhythm } from './deadline-token'
import type { MonthDays } from './schedule'

const days = /的?(\d{1,2})[日号]?(?:[-~]{1,2}|至|到)(?:(\d{1,2})[日号]|月?[底末])(?:之|以)?[前内]?/y
const third = /的?(上|中|下)旬(?:之|以)?([前内])?/y
const edge = /的?月?[底末](?:之|以)?前?|的?月?(初)/y
const weekdayInMonth = /的?(?:第([1-5])|最后1?)个?(?:周|星期|礼拜)([一二三四五六日天1-6])/y
const weekInMonth = /的?(?:第([1-5])|最后1?)个?(?:周|星期)/y

/** What such days can begin with; 1次 is a count. */
const begins = new Set('0123456789上中下第最底末月初')
const isCount = new Set('次篇场期')

/** What follows 每月: 25日前, 上旬, 第一个周五, 底前. */
export function readDays(text: string, start: number): Rhythm {
  const found = monthDays(text, start)
  if (!found) return { end: start, when: { kind: 'monthly' } }
  const { length, days, doubt } = found
  return { end: start + length, when: { kind: 'monthly', ...(days && { days }) }, ...(doubt && { doubt }) }
}

function monthDays(text: string, start: number): { length: number; days?: MonthDays; doubt?: Doubt } | undefined {
  const at = text[start] === '的' ? start + 1 : start
  if (!begins.has(text[at] ?? '')) return undefined
  if (isCount.has(text[at + 1] ?? '')) return undefined
  const tenth = matchAt(third, text, start)
  if (tenth) return { length: tenth[0].length, ...thirdOf(tenth[1] ?? '', tenth[2] === '前') }
  const weekday = matchAt(weekdayInMonth, text, start)
  if (weekday) return { length: weekday[0].length, ...nthWeekday(weekday[1], weekdayOf(weekday[2] ?? '')) }
  const week = matchAt(weekInMonth, text, start)
  if (week) {
    const from = week[1] ? Number(week[1]) * 7 - 6 : 25
    const days: MonthDays = { kind: 'days', from, ...(from < 25 && { to: from + 6 }) }
    const options = [{ id: 'days', when: { kind: 'monthly' as const, days } }, anyDay]
    return { length: week[0].length, days, doubt: { sentence: '是这几天，还是这个月内都行？', options } }
  }
  const deadline = matchAt(byDay, text, start)
  if (deadline) return { length: deadline[0].length, ...dayOr(deadline[1], (day) => ({ kind: 'by', day })) }
  const range = matchAt(days, text, start)
  if (range) {
    const to = range[2] === undefined ? undefined : Number(range[2])
    const whole = (from: number): MonthDays => ({ kind: 'days', from, ...(to !== undefined && { to }) })
    const wrong = to !== undefined && (to > 31 || to < Number(range[1]))
    return { length: range[0].length, ...(wrong ? noDays : dayOr(range[1], whole)) }
  }
  const day = matchAt(oneDay, text, start)
  if (day) return { length: day[0].length, ...dayOr(day[1], (date) => ({ kind: 'days', from: date, to: date })) }
  const end = matchAt(edge, text, start)
  return end && { length: end[0].length, ...(end[1] && { days: { kind: 'days', from: 1, to: 10 } }) }
}

const anyDay = { id: 'monthly', when: { kind: 'monthly' } } as const
const noDays = { doubt: { sentence: '没有这样的日子，每月什么时候完成？', options: [anyDay] } }

function dayOr(day: string | undefined, days: (day: number) => MonthDays): { days?: MonthDays; doubt?: Doubt } {
  const date = Number(day)
  return date >= 1 && date <= 31 ? { days: days(date) } : noDays
}

function thirdOf(name: string, isDeadline: boolean): { days: MonthDays } {
  const to = name === '上' ? 10 : name === '中' ? 20 : undefined
  if (isDeadline) return { days: { kind: 'by', day: to ?? 31 } }
  return { days: { kind: 'days', from: name === '上' ? 1 : name === '中' ? 11 : 21, ...(to && { to }) } }
}

/** Not every month has a fifth one: the last is likely meant. */
function nthWeekday(nth: string | undefined, weekday: Weekday): { days: MonthDays; doubt?: Doubt } {
  const last: MonthDays = { kind: 'weekday', nth: -1, weekday }
  if (nth === undefined) return { days: last }
  if (nth !== '5') return { days: { kind: 'weekday', nth: Number(nth) as 1 | 2 | 3 | 4, weekday } }
  const options = [{ id: 'last', when: { kind: 'monthly' as const, days: last } }]
  return { days: last, doubt: { sentence: '不是每个月都有第五个，按最后一个吗？', options } }
}

/** The weekday that 周五 or 周5 names. */
export function weekdayOf(character: string): Weekday {
  return (Number(character) || '一二三四五六'.indexOf(character) + 1 || 7) as Weekday
}
