import { byDay, matchAt, oneDay, type Rhythm } from './deadline-token'
import { printWhen } from './print-schedule'
import type { PeriodPart, When } from './schedule'

const monthInPeriod = /的?(?:(首|头1)个?月|(末|最后1?|尾)个?月|第([1-6])个?月)份?/y
const periodEdge = /的?[底末](?:个?月)?(?:之|以)?前?|结束(?:之|以)?前|的?(初)/y

/** What follows 每季度, 每半年, 每两个月: 末月25日前, 第一个月, 末. */
export function readPart(text: string, start: number, months: 2 | 3 | 6): Rhythm {
  const every = (part?: PeriodPart): When => ({ kind: 'periodic', months, ...(part && { part }) })
  const end = matchAt(periodEdge, text, start)
  const edgeEnd = start + (end?.[0].length ?? 0)
  if (end?.[1]) return { end: edgeEnd, when: every({ kind: 'in', month: 1 }) }
  const named = matchAt(monthInPeriod, text, start)
  if (!named) {
    const day = end && matchAt(byDay, text, edgeEnd)
    if (day) return partBy(every, edgeEnd + day[0].length, months, Number(day[1]))
    return { end: edgeEnd, when: every() }
  }
  const number = named[1] ? 1 : named[2] ? months : Number(named[3])
  const nameEnd = start + named[0].length
  if (number > months) {
    const sentence = `没有第 ${number} 个月，按“${printWhen(every())}”吗？`
    return { end: nameEnd, when: every(), doubt: { sentence, options: [{ id: 'every', when: every() }] } }
  }
  const day = matchAt(byDay, text, nameEnd) ?? matchAt(oneDay, text, nameEnd)
  if (day) return partBy(every, nameEnd + day[0].length, number, Number(day[1]))
  const close = matchAt(/[底末](?:之|以)?前?/y, text, nameEnd)
  const closed = close ? (number === months ? undefined : ({ kind: 'by', month: number } as const)) : undefined
  return {
    end: nameEnd + (close?.[0].length ?? 0),
    when: close ? every(closed) : every({ kind: 'in', month: number }),
  }
}

function partBy(every: (part?: PeriodPart) => When, end: number, month: number, day: number): Rhythm {
  if (day >= 1 && day <= 31) return { end, when: every({ kind: 'by', month, day }) }
  return {
    end,
    when: every(),
    doubt: { sentence: `没有 ${day} 日，按“${printWhen(every())}”吗？`, options: [{ id: 'every', when: every() }] },
  }
}
