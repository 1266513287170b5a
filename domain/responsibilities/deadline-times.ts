import { windowOf } from './deadline-endings'
import {
  addDuty,
  changeClause,
  kindAt,
  labelTimes,
  lastDuty,
  type Reading,
  replaceLast,
  wordsIn,
} from './deadline-reading'
import type { Count, Doubt, Token } from './deadline-token'
import { printWhen, recurs } from './print-schedule'
import type { Duty, Mark, Span, Times, When } from './schedule'

/** A time: a duty of its own, the other half of 12月或次年1月, or what comes again within the time before it. */
export function readWhen(reading: Reading, token: Token & { kind: 'when' }, index: number): void {
  const { deciding } = reading
  const when = token.doubt ? deciding.decide(wordsIn(reading, token), token.doubt) : token.when
  if (!when) return
  const before = lastDuty(reading)
  const duty: Duty = { when, ...(token.times && { times: token.times }) }
  if (before && before === reading.undated && when.kind === 'window') {
    replaceLast(reading, { ...before, when })
    return
  }
  if (before && kindAt(reading, index - 1) === 'or') {
    const start = reading.tokens[index - 2]?.start ?? token.start
    const either = eitherOf(before.when, when)
    const words = wordsIn(reading, { start, end: token.end })
    const chosen = 'when' in either ? either.when : deciding.decide(words, either.doubt)
    if (chosen) replaceLast(reading, { ...before, when: chosen })
    return
  }
  const within = before && isBare(before) ? gapBefore(reading, index) : 'far'
  const spanned = before && within !== 'far' ? spanOver(before.when, when, within === 'none') : undefined
  if (before && spanned) replaceLast(reading, { ...before, ...duty, when: spanned })
  else if (before && within === 'none' && printWhen(before.when) === printWhen(when)) return
  else addDuty(reading, duty)
}

function isBare({ times, step }: Duty): boolean {
  return !times && step === undefined
}

function gapBefore({ tokens, plain }: Reading, index: number): 'none' | 'comma' | 'far' {
  const before = tokens[index - 1]
  if (before?.kind === 'when') return 'none'
  const comma = before?.kind === 'separator' && plain.text.slice(before.start, before.end) === ','
  return comma && tokens[index - 2]?.kind === 'when' ? 'comma' : 'far'
}

/** 3月—11月每月1次: the first says within what the second comes again. */
function spanOver(outer: When, inner: When, touching: boolean): When | undefined {
  if (!recurs(inner)) return undefined
  if (outer.kind === 'allYear') return inner
  if (outer.kind !== 'window' || inner.span) return undefined
  const several = outer.from !== undefined && outer.from.month < outer.to.month
  return several || touching ? { ...inner, span: spanOf(outer) } : undefined
}

export function spanOf({ from, to }: Span): Span {
  return { ...(from && { from }), to }
}

/** 12月或次年1月: once, by the later of the two; what does not adjoin is asked. */
function eitherOf(one: When, other: When): { when: When } | { doubt: Doubt } {
  const first = { id: 'first', when: one }
  const second = { id: 'second', when: other }
  if (one.kind !== 'window' || other.kind !== 'window') {
    return { doubt: { sentence: '写了两种时间，按哪一种？', options: [first, second] } }
  }
  const [early, late] = one.to.month <= other.to.month ? [one, other] : [other, one]
  const from: Mark = early.from ?? { month: early.to.month }
  const either = windowOf(from, late.to)
  const adjoins = (late.from?.month ?? late.to.month) <= early.to.month + 1
  if (adjoins) return { when: either }
  const options = [{ id: 'either', when: either }, first, second]
  return { doubt: { sentence: '两个时间隔得远，按哪一个？', options } }
}

/** 每年6月底前 is a time of the year; 每年2次 and 年度 count it. */
export function readYearly(reading: Reading, index: number): void {
  const next = kindAt(reading, index + 1)
  const before = kindAt(reading, index - 1)
  if (next === 'when' || before === 'when' || before === 'or') return
  addDuty(reading, { when: { kind: 'allYear' }, ...(next !== 'count' && { times: { n: 1 } }) })
}

/** A count belongs to the time before it; 各 to all of them, 共 and a count set apart to their sum. */
export function readCounted(reading: Reading, token: Token & { kind: 'count' }, index: number): void {
  const { count } = token
  const { duties, totals } = reading
  const before = lastDuty(reading)
  const times = () => timesOf(reading, token)
  if (!before) {
    if (duties.length > 0) totals.push(count)
    else {
      addDuty(reading, { when: { kind: 'allYear' }, times: times() })
      reading.undated = lastDuty(reading)
    }
  } else if (isPerHalfMonth(reading, index)) {
    const each = times()
    replaceLast(reading, { ...before, times: { ...each, n: each.n * (before.times?.n ?? 1) } })
  } else if (count.respective) {
    const each = times()
    changeClause(reading, (duty) => (duty.times ? duty : { ...duty, times: each }))
  } else if (before.times || isTotal(reading, before, count, index)) totals.push(count)
  else replaceLast(reading, { ...before, times: times() })
}

/** 每半月1次 is 每月2次. */
function isPerHalfMonth({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]
  return before?.kind === 'when' && before.times !== undefined
}

function isTotal({ duties, tokens }: Reading, before: Duty, count: Count, index: number): boolean {
  if (before.when.kind === 'allYear') return false
  if (count.total) return duties.length > 1 || recurs(before.when)
  return duties.length > 1 && kindAt({ tokens }, index - 1) === 'separator'
}

/** 1—2次 and 4次左右 are asked; the rest is taken at its word. */
function timesOf(reading: Reading, { count, ...span }: Token & { kind: 'count' }): Times {
  const { n, most, measure } = count
  const times = (number: number, atLeast?: true): Times => ({
    n: number,
    ...(atLeast && { atLeast }),
    ...(measure && { measure }),
  })
  const words = wordsIn(reading, span)
  if (most !== undefined) return reading.deciding.decideTimes(words, [times(n, true), times(most)])
  if (count.about) return reading.deciding.decideTimes(words, [times(n), times(n, true)])
  return times(n, count.atLeast)
}

/** 每人 belongs to the times that follow it, or, where only a count follows, to those before. */
export function readEach(reading: Reading, index: number): void {
  const next = kindAt(reading, index + 1)
  if (next === 'when' || next === 'yearly' || !lastDuty(reading)) {
    // A single person is no group.
    const named = reading.label?.who
    if (named && named !== 'each') labelTimes(reading)
    reading.label = { ...reading.label, who: 'each' }
  } else changeClause(reading, (duty) => (duty.who ? duty : { ...duty, who: 'each' }))
}
