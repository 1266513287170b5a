import type { Point } from './deadline-marks'
import { type Doubt, endBefore, matchAt } from './deadline-token'
import type { Mark, When } from './schedule'

/** A time read from dates, and where it ends. */
export type Dated = { end: number; when: When; doubt?: Doubt }

const before = /(?:之|以)?前(?!后)|止|为止|截止/y
const inside = /(?:之|以)?内|期间|当[天日月]/y
const after = /(?:之|以)后|后|起(?:始)?|开始/y
const around = /左右|前后/y

/** A window; January to December is 全年. */
export function windowOf(from: Mark | undefined, to: Mark): When {
  if (to.month === 12 && to.day === undefined && from?.month === 1 && from.day === undefined) return { kind: 'allYear' }
  return { kind: 'window', ...(from && { from }), to }
}

/** Where a range ends that may be followed by 前 or 期间, which add nothing to it. */
export function endOfRange(text: string, position: number): number {
  return position + Math.max(...[before, inside].map((ending) => matchAt(ending, text, position)?.[0].length ?? 0))
}

/** The point with what follows it: 前, 底前, 起, 左右. */
export function withEnding(text: string, point: Point, isDeadline: boolean): Dated {
  const { from, to, grain, doubt } = point
  const deadline = windowOf(undefined, to)
  const ended = (pattern: RegExp) => matchAt(pattern, text, point.end)?.[0].length
  const untouched = grain === 'edge' ? deadline : windowOf(from, to)
  const early = ended(before)
  if (early !== undefined) {
    const end = point.end + early
    if (doubt) return { end, when: deadline, doubt }
    const begins = endBefore(from).month
    const coarse = (grain === 'whole' || grain === 'third') && !isDeadline && begins > 0
    return { end, when: deadline, ...(coarse && { doubt: beforeOf(from, to) }) }
  }
  const late = ended(after)
  if (late !== undefined && grain !== 'edge' && !doubt) {
    const word = text.slice(point.end, point.end + late)
    return { end: point.end + late, ...since(point, /后/.test(word)) }
  }
  const near = ended(around)
  if (near !== undefined && !doubt) {
    const options = [
      { id: 'month', when: windowOf({ month: from.month }, { month: to.month }) },
      { id: 'exactly', when: untouched },
    ]
    return { end: point.end + near, when: untouched, doubt: { sentence: '大概的时间，最迟到什么时候？', options } }
  }
  const end = point.end + (ended(inside) ?? 0)
  return { end, when: isDeadline ? deadline : untouched, ...(doubt && { doubt }) }
}

/** "5月以前" is the list's most common ambiguity: a month before which, or within which, it must be done. */
function beforeOf(from: Mark, to: Mark): Doubt {
  return {
    sentence: '是这段时间结束以前，还是开始以前？',
    options: [
      { id: 'byEnd', when: windowOf(undefined, to) },
      { id: 'beforeBegin', when: windowOf(undefined, endBefore(from)) },
    ],
  }
}

function since({ from, to, grain }: Point, isAfterIt: boolean): Omit<Dated, 'end'> {
  const end = { month: to.month > 12 ? 24 : 12 }
  const begins = windowOf(from, end)
  if (!isAfterIt || grain === 'day' || to.month % 12 === 0) return { when: begins }
  const later = windowOf({ month: to.month + 1 }, end)
  const sentence = '从这段时间开始算起，还是结束以后算起？'
  return {
    when: later,
    doubt: {
      sentence,
      options: [
        { id: 'afterEnd', when: later },
        { id: 'fromBegin', when: begins },
      ],
    },
  }
}
