import type { Weekday } from '../calendar/beijing'

/**
 * A day or month of the list's year; months 13 to 24 are those of the next year (次年). Without a day, a beginning means
 * the month's first day and an end its last. A day the month does not have (29 February) means its last.
 */
export type Mark = { month: number; day?: number }

/** From a day to a day; without a beginning, from the year's first day. */
export type Span = { from?: Mark; to: Mark }

/** Which days of a month a monthly duty means. Without it, any. */
export type MonthDays =
  | { kind: 'by'; day: number }
  /** Without an end, to the month's last day. */
  | { kind: 'days'; from: number; to?: number }
  | { kind: 'weekday'; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday }

/** Which part of two months, a quarter or half a year is meant: `month` is counted within it, from 1. */
export type PeriodPart = { kind: 'by'; month: number; day?: number } | { kind: 'in'; month: number }

/** When something is due, in the terms of a responsibility list. */
export type When =
  /** 全年: runs through the year. */
  | { kind: 'allYear' }
  /** 随时, 按上级要求: no date can be known; the list's own words. */
  | { kind: 'onRequest'; words: string }
  | ({ kind: 'window' } & Span)
  | Recurring

/** What comes again by a rule, through the year or within `span`. */
export type Recurring =
  | { kind: 'weekly'; weekday?: Weekday; span?: Span }
  | { kind: 'fortnightly'; span?: Span }
  | { kind: 'monthly'; days?: MonthDays; span?: Span }
  | { kind: 'periodic'; months: 2 | 3 | 6; part?: PeriodPart; span?: Span }

/** How often; `measure` is what is counted (篇, 学时), if not 次. */
export type Times = { n: number; atLeast?: true; measure?: string }

/** One line of a schedule. Without `times`, once each time; 全年 without `times` is watched and not counted. */
export type Duty = {
  when: When
  times?: Times
  /** What is to be done by then, where the list says so: 安排部署. */
  step?: string
  /** Whose turn it is, as the list writes them; `each`: every owner for themselves (每人). */
  who?: { name: string } | 'each'
}

/** When a row's work is due: at least one duty. */
export type Schedule = readonly Duty[]

/** What is counted, the common 次 first. */
export const measures = [
  ...[
    '次',
    '篇',
    '场',
    '期',
    '份',
    '个',
    '条',
    '堂',
    '节',
    '课时',
    '学时',
    '小时',
    '轮',
    '件',
    '遍',
    '项',
    '天',
    '人次',
  ],
] as const

/** The measure of a count that says none. */
export const TIMES = measures[0]

/** What a duty's `times` come to where it says none. */
export const once: Times = { n: 1 }
