import type { Weekday } from '../calendar/beijing'
import { chineseNumber } from './numerals'
import {
  type Duty,
  type Mark,
  type MonthDays,
  once,
  type PeriodPart,
  type Recurring,
  type Schedule,
  type Span,
  TIMES,
  type Times,
  type When,
} from './schedule'

/**
 * A schedule in its one spelling, as a list could have written it: 4月（设定标准）、12月（评比）. Reading it again gives
 * the same schedule.
 */
export function printSchedule(schedule: Schedule): string {
  const groups: Duty[][] = []
  for (const duty of schedule) {
    const group = groups[groups.length - 1]
    if (group?.[0] && sameTurn(group[0], duty)) group.push(duty)
    else groups.push([duty])
  }
  return groups.map(printTurn).join('；')
}

function sameTurn(one: Duty, other: Duty): boolean {
  return turnOf(one) === turnOf(other)
}

/** Duties of one turn stand together: 张三（4月、12月）. */
export function turnOf({ who }: Duty): string {
  return who === 'each' ? 'each' : who ? `name ${who.name}` : ''
}

function printTurn(duties: readonly Duty[]): string {
  const who = duties[0]?.who
  const text = duties.map(printDuty).join('、')
  if (!who) return text
  return who === 'each' ? `每人${text}` : `${who.name}（${text}）`
}

function printDuty({ when, times, step }: Duty): string {
  const counted = times ?? (isBareRhythm(when) ? once : undefined)
  return `${printWhen(when)}${counted ? printTimes(counted) : ''}${step === undefined ? '' : `（${step}）`}`
}

/** 每月1次, but 每月25日前. */
function isBareRhythm(when: When): boolean {
  if (when.kind === 'weekly') return !when.weekday
  if (when.kind === 'monthly') return !when.days
  return when.kind === 'periodic' ? !when.part : when.kind === 'fortnightly'
}

/** 不少于4次, 1篇. */
export function printTimes({ n, atLeast, measure }: Times): string {
  return `${atLeast ? '不少于' : ''}${n}${measure ?? TIMES}`
}

/** Whether it comes again within the year by a rule. */
export function recurs(when: When): when is Recurring {
  return when.kind !== 'allYear' && when.kind !== 'onRequest' && when.kind !== 'window'
}

/** A time alone: 每季度, 次年1月15日前. */
export function printWhen(when: When): string {
  switch (when.kind) {
    case 'allYear':
      return '全年'
    case 'onRequest':
      return when.words
    case 'window':
      return printSpan(when)
    case 'weekly':
      return `${within(when.span)}每周${when.weekday ? weekdays[when.weekday] : ''}`
    case 'fortnightly':
      return `${within(when.span)}每两周`
    case 'monthly':
      return `${within(when.span)}每月${when.days ? printDays(when.days) : ''}`
    case 'periodic':
      return `${within(when.span)}${periods[when.months]}${when.part ? printPart(when.part) : ''}`
  }
}

const weekdays: Record<Weekday, string> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' }
const periods: Record<2 | 3 | 6, string> = { 2: '每两个月', 3: '每季度', 6: '每半年' }
const thirds = [
  { from: 1, to: 10, name: '上旬' },
  { from: 11, to: 20, name: '中旬' },
  { from: 21, to: undefined, name: '下旬' },
]
const parts = [
  ...[1, 2, 3, 4].map((n) => ({ from: n * 3 - 2, to: n * 3, name: `第${chineseNumber(n)}季度` })),
  { from: 1, to: 6, name: '上半年' },
  { from: 7, to: 12, name: '下半年' },
]

function within(span: Span | undefined): string {
  return span ? printSpan(span) : ''
}

function printMark({ month, day }: Mark): string {
  const name = month > 12 ? `次年${month - 12}月` : `${month}月`
  return day === undefined ? name : `${name}${day}日`
}

function printSpan({ from, to }: Span): string {
  if (!from) return `${printMark(to)}${to.day === undefined ? '底' : ''}前`
  if (from.day === undefined && to.day === undefined) {
    const named = parts.find((part) => part.from === from.month && part.to === to.month)
    return named?.name ?? (from.month === to.month ? printMark(to) : `${printMark(from)}—${printMark(to)}`)
  }
  if (from.month === to.month) {
    const third = thirds.find((one) => one.from === from.day && one.to === to.day)
    if (third) return `${printMark({ month: to.month })}${third.name}`
    if (from.day === to.day) return printMark(to)
  }
  return `${printMark(from)}—${printMark(to)}`
}

function printDays(days: MonthDays): string {
  if (days.kind === 'by') return `${days.day}日前`
  if (days.kind === 'weekday') {
    return `${days.nth === -1 ? '最后一' : `第${chineseNumber(days.nth)}`}个周${weekdays[days.weekday]}`
  }
  const third = thirds.find((one) => one.from === days.from && one.to === days.to)
  if (third) return third.name
  return days.from === days.to ? `${days.from}日` : `${days.from}日—${days.to === undefined ? '月底' : `${days.to}日`}`
}

function printPart({ kind, month, ...rest }: PeriodPart): string {
  const name = `第${chineseNumber(month)}个月`
  if (kind === 'in') return name
  return 'day' in rest && rest.day !== undefined ? `${name}${rest.day}日前` : `${name}底前`
}
