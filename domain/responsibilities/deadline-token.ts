import type { Mark, Times, When } from './schedule'

/** A way to understand a doubtful time; without `when` it is left out. */
export type DoubtOption = { id: string; when?: When }

/** A time that can be meant in several ways, or cannot be at all: to be asked, the likeliest option first. `about` 'year' where it is of another year. */
export type Doubt = { sentence: string; options: readonly DoubtOption[]; about?: 'year' }

/** A count as written: 各不少于2次, 共5次, 1—2篇. */
export type Count = {
  n: number
  /** Upper end of 1—2次. */
  most?: number
  atLeast?: true
  measure?: string
  /** 各: for each of the times before it. */
  respective?: true
  /** 共: the sum of all. */
  total?: true
  /** 左右. */
  about?: true
}

/** What a deadline phrase is made of; `start` and `end` are positions in the {@link Plain} text. */
export type Token = { start: number; end: number } & (
  | { kind: 'when'; when: When; times?: Times; doubt?: Doubt }
  /** 每年, 年度: introduces a time of the year, or counts the year. */
  | { kind: 'yearly' }
  | { kind: 'count'; count: Count }
  | { kind: 'each' }
  | { kind: 'bracket' }
  | { kind: 'colon' }
  | { kind: 'or' }
  | { kind: 'separator'; strong: boolean }
  /** 完成, 开展: adds nothing to a time. */
  | { kind: 'filler' }
  | { kind: 'text' }
)

/** A time that comes again, or has no date, and where it ends. */
export type Rhythm = { end: number; when: When; times?: Times; doubt?: Doubt }

/** 25日前 and 25日 within a month that is said before. */
export const byDay = /的?(\d{1,2})[日号]?(?:之|以)?前/y
export const oneDay = /的?(\d{1,2})[日号]/y

/** The list's year, and the year that the list itself is of where it is taken over into another. */
export type Years = { year: number; written?: number }

/** A sticky pattern's match at a position. */
export function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position
  return pattern.exec(text) ?? undefined
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month of the list's year or of the next has. */
export function daysIn(month: number, { year }: Years): number {
  const itsYear = month > 12 ? year + 1 : year
  const leap = itsYear % 4 === 0 && (itsYear % 100 !== 0 || itsYear % 400 === 0)
  const number = ((month - 1) % 12) + 1
  return number === 2 && !leap ? 28 : (longest[number - 1] ?? 31)
}

/** The day before a time begins. */
export function endBefore({ month, day = 1 }: Mark): Mark {
  return day > 1 ? { month, day: day - 1 } : { month: month - 1 }
}
