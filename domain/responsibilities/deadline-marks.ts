import { type Doubt, daysIn, matchAt, type Years } from './deadline-token'
import type { Mark } from './schedule'

/**
 * A date or part of the year as named, without 前, 起 and the like. `grain` decides what those mean: before a `day` or an
 * `edge` (月底) includes it; before a `whole` month or quarter is ambiguous.
 */
export type Point = {
  end: number
  from: Mark
  to: Mark
  grain: 'day' | 'third' | 'edge' | 'whole'
  doubt?: Doubt
}

const yearWord =
  /(?:(\d{4})|(今|本|当|该)|(次|翌|来|明|下1?|第2))(?:年度?(?![底末初中终内尾前])的?|(?=年[底末初中终内尾前]))/y
const month = /(\d{1,2})月份?/y
const monthOfRange = /(\d{1,2})(?=(?:[-~]{1,2}|至|到)\d{1,2}月)/y
const dayOfMonth = /(\d{1,2})(?:[日号]|(?=(?:之|以)?前|止|(?:[-~]{1,2}|至|到)\d{1,2}[日号]))/y
const partOfMonth = /的?(?:(上中|中下|上|中|下)旬|(月?[底末])|(初)|(中)(?!旬|央|心|层|国|共))/y
const quarter = /第?([1-4])季度?(?:的?([底末])|(初))?/y
const quarterOfRange = /第?([1-4])(?=(?:[-~]{1,2}|至|到)第?[1-4]季)/y
const half = /([上下前后])半年(?:的?([底末]))?/y
const ofYear = /年度?([底末终尾]|初|中(?!旬|央)|内|前)|岁末|年终岁尾|岁尾/y
const numeric = /(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2})日?)?(?!\d)|(20\d\d)([01]\d)([0-3]\d)(?!\d)/y
const numericDay = /(\d{1,2})[./](\d{1,2})[日号]?(?![\d月./、])/y
const feast =
  /["“”'‘’]?(国家安全教育日|国家宪法日|宪法日|三八|五一|五四|六一|七一|八一|十一|国庆|建党|建军|教师)["“”'‘’]?(?:国际)?(?:妇女|劳动|青年|儿童|建党|建军|国庆)?(?:节|日|纪念日)?["“”'‘’]?/y

const beginsFeast = new Set('"“”\'‘’国宪三五六七八十建教')

const feasts: Record<string, Mark> = {
  三八: { month: 3, day: 8 },
  国家安全教育日: { month: 4, day: 15 },
  五一: { month: 5, day: 1 },
  五四: { month: 5, day: 4 },
  六一: { month: 6, day: 1 },
  七一: { month: 7, day: 1 },
  建党: { month: 7, day: 1 },
  八一: { month: 8, day: 1 },
  建军: { month: 8, day: 1 },
  教师: { month: 9, day: 10 },
  十一: { month: 10, day: 1 },
  国庆: { month: 10, day: 1 },
  国家宪法日: { month: 12, day: 4 },
  宪法日: { month: 12, day: 4 },
}

/** Reads 次年1月15日, 第三季度, 上半年, 年底, 2026.6.30, 七一 at the position. */
export function readPoint(text: string, position: number, years: Years): Point | undefined {
  const written = readNumeric(text, position, years)
  if (written) return written
  const { end: start, shift, doubt } = readYear(text, position, years)
  const point = readWithinYear(text, start, shift, years) ?? (start > position ? wholeYear(start, shift) : undefined)
  return point && { ...point, ...optional(doubt?.(point) ?? point.doubt) }
}

type WithYear = { shift: number; doubt?: (point: Point) => Doubt }

/**
 * The year said at the position (次年, 2026年), as months to add; none where the list's own is meant. A list of an earlier
 * year keeps its distances: in a list of 2020, 2021年1月 is the next year's January.
 */
export function readYear(text: string, position: number, years: Years): WithYear & { end: number } {
  const word = matchAt(yearWord, text, position)
  if (!word) return { end: position, shift: 0 }
  const [all, digits, , next] = word
  return { end: position + all.length, ...(digits ? shiftOfYear(Number(digits), years) : { shift: next ? 12 : 0 }) }
}

function optional(doubt: Doubt | undefined): { doubt?: Doubt } {
  return doubt ? { doubt } : {}
}

function shiftOfYear(said: number, { year, written = year }: Years): WithYear {
  const distance = [said - written, said - year].find((one) => one === 0 || one === 1)
  if (distance !== undefined) return { shift: distance * 12 }
  return { shift: 0, doubt: (point) => otherYear(said, year, point) }
}

function otherYear(said: number, year: number, { from, to, grain }: Point): Doubt {
  const when = { kind: 'window' as const, ...(grain !== 'edge' && { from }), to }
  return {
    about: 'year',
    sentence: `写的是 ${said} 年，这份清单是 ${year} 年的，按 ${year} 年读吗？`,
    options: [{ id: 'thisYear', when }, { id: 'leaveOut' }],
  }
}

function wholeYear(end: number, shift: number): Point {
  return { end, from: { month: 1 + shift }, to: { month: 12 + shift }, grain: 'whole' }
}

function readNumeric(text: string, position: number, years: Years): Point | undefined {
  const dated = matchAt(numeric, text, position)
  if (dated) {
    const [all, y, , m, d, y8, m8, d8] = dated
    const { shift, doubt } = shiftOfYear(Number(y ?? y8), years)
    const end = position + all.length
    const date = d ?? d8
    const point = dayOrMonth(end, Number(m ?? m8), date === undefined ? undefined : Number(date), shift, years)
    return { ...point, ...optional(doubt?.(point) ?? point.doubt) }
  }
  const day = matchAt(numericDay, text, position)
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 12) return undefined
  return dayOrMonth(position + day[0].length, Number(day[1]), Number(day[2]), 0, years)
}

function readWithinYear(text: string, start: number, shift: number, years: Years): Point | undefined {
  const named = matchAt(month, text, start) ?? matchAt(monthOfRange, text, start)
  if (named) return readMonth(text, start + named[0].length, Number(named[1]), shift, years)
  const third = matchAt(quarter, text, start) ?? matchAt(quarterOfRange, text, start)
  if (third) {
    const last = Number(third[1]) * 3 + shift
    const end = start + third[0].length
    if (third[3]) return { end, from: { month: last - 2 }, to: { month: last - 2 }, grain: 'third' }
    return { end, from: { month: last - 2 }, to: { month: last }, grain: third[2] ? 'edge' : 'whole' }
  }
  const part = matchAt(half, text, start)
  if (part) {
    const first = ('上前'.includes(part[1] ?? '') ? 1 : 7) + shift
    const grain = part[2] ? 'edge' : 'whole'
    return { end: start + part[0].length, from: { month: first }, to: { month: first + 5 }, grain }
  }
  const edge = matchAt(ofYear, text, start)
  if (edge) return partOfYear(start + edge[0].length, edge[1] ?? '底', shift)
  const day = beginsFeast.has(text[start] ?? '') ? matchAt(feast, text, start) : undefined
  const mark = day && feasts[day[1] ?? '']
  if (!day || !mark) return undefined
  const date = { ...mark, month: mark.month + shift }
  return { end: start + day[0].length, from: date, to: date, grain: 'day' }
}

/** What follows a month's number: a day, 上旬, 底; the month alone otherwise. */
export function readMonth(text: string, start: number, number: number, shift: number, years: Years): Point {
  const day = matchAt(dayOfMonth, text, start)
  if (day) return dayOrMonth(start + day[0].length, number, Number(day[1]), shift, years)
  const part = matchAt(partOfMonth, text, start)
  const whole = dayOrMonth(start, number, undefined, shift, years)
  if (!part) return whole
  const end = start + part[0].length
  if (whole.doubt) return { ...whole, end }
  const { month } = whole.from
  const [, third, edge, begin] = part
  if (edge) return { ...whole, end, grain: 'edge' }
  if (third || begin) {
    const from = third?.startsWith('中') ? 11 : third === '下' ? 21 : 1
    const to = third?.endsWith('下') ? undefined : third?.endsWith('中') ? 20 : 10
    return { end, from: { month, day: from }, to: { month, ...(to && { day: to }) }, grain: 'third' }
  }
  const middle = { from: { month, day: 11 }, to: { month, day: 20 } }
  return {
    ...whole,
    end,
    doubt: {
      sentence: '是这个月之内，还是中旬？',
      options: [
        { id: 'month', when: { kind: 'window', from: { month }, to: { month } } },
        { id: 'middle', when: { kind: 'window', ...middle } },
      ],
    },
  }
}

function dayOrMonth(end: number, number: number, date: number | undefined, shift: number, years: Years): Point {
  if (number < 1 || number > 12) {
    const nowhere = { month: 12 + shift }
    const doubt = { sentence: `没有 ${number} 月，什么时候完成？`, options: [{ id: 'leaveOut' }] }
    return { end, from: nowhere, to: nowhere, grain: 'edge', doubt }
  }
  const month = number + shift
  if (date === undefined) return { end, from: { month }, to: { month }, grain: 'whole' }
  if (date >= 1 && date <= daysIn(month, years)) {
    const day = { month, day: date }
    return { end, from: day, to: day, grain: 'day' }
  }
  return { end, from: { month }, to: { month }, grain: 'edge', doubt: noSuchDay(month, date) }
}

export function noSuchDay(month: number, date: number): Doubt {
  return {
    sentence: `没有 ${((month - 1) % 12) + 1} 月 ${date} 日，什么时候完成？`,
    options: [{ id: 'lastDay', when: { kind: 'window', to: { month } } }, { id: 'leaveOut' }],
  }
}

function partOfYear(end: number, part: string, shift: number): Point {
  const by = (month: number) => ({ kind: 'window' as const, to: { month: month + shift } })
  const year = { end, from: { month: 1 + shift }, to: { month: 12 + shift }, grain: 'edge' as const }
  if (part === '初') return { ...year, to: { month: 3 + shift }, doubt: asked('是什么时候以前？', [3, 1, 2].map(by)) }
  if (part === '中') return { ...year, to: { month: 6 + shift }, doubt: asked('是什么时候以前？', [6, 7].map(by)) }
  if (part === '前') return { ...year, doubt: asked('是 12 月底以前，还是春节以前？', [12, 13, 14].map(by)) }
  return year
}

function asked(sentence: string, whens: readonly { kind: 'window'; to: Mark }[]): Doubt {
  return { sentence, options: whens.map((when) => ({ id: `by${when.to.month}`, when })) }
}
