import {
  addDuty,
  changeClause,
  type Duties,
  isTimeLike,
  kindAt,
  labelOf,
  lastDuty,
  type Reading,
  replaceLast,
  wordsIn,
} from './deadline-reading'
import { spanOf } from './deadline-times'
import type { Token } from './deadline-token'
import { deadlineTokens } from './deadline-tokens'
import { plainNumerals } from './numerals'
import { occurrencesOf } from './occurrences'
import { recurs } from './print-schedule'
import type { Duty, When } from './schedule'

/**
 * Words beside times: whose turn it is, or what is to be done. Gives how many tokens were read: names take the brackets
 * behind them along.
 */
export function readText(reading: Reading, token: Token, index: number): number {
  const said = wordsIn(reading, token)
  const before = kindAt(reading, index - 1)
  const next = kindAt(reading, index + 1)
  const follows = before === 'when' || before === 'count'
  const inner = next === 'bracket' && !follows ? timesInBracket(reading, index + 1) : undefined
  if (inner) {
    const label = labelOf(reading, said, true)
    reading.duties.push(...inner.duties.map((duty) => ({ ...label, ...duty })))
    reading.totals.push(...inner.totals)
    reading.unread.push(...inner.unread)
    return 2
  }
  const leads = next === 'when' || next === 'yearly' || next === 'each'
  if (isTimeLike(said) && !reading.deciding.isPerson(said)) reading.unread.push(said)
  else if (next === 'colon' || (leads && (!follows || reading.label))) reading.label = labelOf(reading, said, false)
  else if (lastDuty(reading) && (follows || before === 'bracket' || isAfterColon(reading, index))) {
    addWords(reading, said, token)
  } else if (lastDuty(reading) && isComma(reading, index - 1) && reading.stepFrom !== undefined)
    extendStep(reading, token)
  else reading.unread.push(said)
  return 1
}

function isAfterColon(reading: Reading, index: number): boolean {
  const before = kindAt(reading, index - 2)
  return kindAt(reading, index - 1) === 'colon' && (before === 'when' || before === 'count' || before === 'bracket')
}

function timesInBracket(reading: Reading, index: number): Duties | undefined {
  const token = reading.tokens[index]
  const inner = token && reading.readInner(wordsInBracket(reading, token))
  return inner && inner.duties.length > 0 ? inner : undefined
}

function wordsInBracket({ plain, original }: Reading, { start, end }: Token): string {
  const isClosed = plain.text[end - 1] === ')' && end - start > 1
  return original.slice((plain.at[start] ?? 0) + 1, plain.at[isClosed ? end - 1 : end]).trim()
}

function addWords(reading: Reading, said: string, token: Token): void {
  const duty = lastDuty(reading)
  if (!duty) return
  if (reading.deciding.isPerson(said)) {
    takeTurn(reading, duty, said)
    return
  }
  reading.stepFrom ??= token.start
  replaceLast(reading, withStep(duty, said))
}

/** 4月张三, 4月（张三）. */
function takeTurn(reading: Reading, duty: Duty, name: string): void {
  if (duty.who) reading.unread.push(name)
  else replaceLast(reading, { ...duty, who: { name } })
}

function withStep(duty: Duty, said: string): Duty {
  return { ...duty, step: `${duty.step ?? ''}${said}` }
}

function isComma({ tokens, plain }: Reading, index: number): boolean {
  const token = tokens[index]
  return token?.kind === 'separator' && /^[、,]$/.test(plain.text.slice(token.start, token.end))
}

/** 4月部署、动员: what follows the comma goes on with the step. */
function extendStep(reading: Reading, token: Token): void {
  const duty = lastDuty(reading)
  if (!duty) return
  replaceLast(reading, { ...duty, step: wordsIn(reading, { start: reading.stepFrom ?? token.start, end: token.end }) })
}

/** What stands in brackets behind a time: its step, its days, its count, or whose turn it is. */
export function readBracket(reading: Reading, token: Token, index: number): void {
  const { plain } = reading
  const said = wordsInBracket(reading, token)
  const duty = lastDuty(reading)
  const before = kindAt(reading, index - 1)
  if (said === '') return
  // A bracket that is never closed may have been opened for anything.
  if (plain.text[token.end - 1] !== ')' && plainNumerals(said).text.includes('(')) {
    reading.unread.push(said)
    return
  }
  if (!duty || (before !== 'when' && before !== 'count' && before !== 'text' && before !== 'bracket')) {
    const inner = timesInBracket(reading, index)
    for (const one of inner?.duties ?? []) addDuty(reading, one)
    reading.totals.push(...(inner?.totals ?? []))
    reading.unread.push(...(inner ? inner.unread : [said]))
    return
  }
  const whole = before === 'when' ? continued(reading, said, index) : undefined
  if (whole) {
    replaceLast(reading, { ...duty, when: whole })
    return
  }
  const kinds = deadlineTokens(plainNumerals(said), said, reading.deciding.years).map(({ kind }) => kind)
  const isTime = !kinds.includes('text') && !kinds.includes('bracket') && !kinds.includes('filler')
  if (isTime && readTimes(reading, duty, said, kinds)) return
  if (duty.when.kind !== 'window' && kinds.includes('when')) reading.unread.push(said)
  if (reading.deciding.isPerson(said)) takeTurn(reading, duty, said)
  else replaceLast(reading, withStep(duty, duty.step === undefined ? said : `（${said}）`))
  reading.stepFrom = undefined
}

/** Whether the brackets said more of the time itself: 每季度（3月、6月、9月、12月）, 12月（2次）. */
function readTimes(reading: Reading, duty: Duty, said: string, kinds: readonly string[]): boolean {
  const inner = reading.readInner(said)
  if (kinds.includes('when')) return readInstead(reading, duty, inner, said)
  const each = inner.duties.some(({ who }) => who === 'each')
  const times = inner.duties.find((one) => one.times)?.times
  if (kinds.includes('each') && !duty.who)
    changeClause(reading, (one) => (one === duty ? { ...one, who: 'each' } : one))
  const last = lastDuty(reading) ?? duty
  if (times && !last.times) replaceLast(reading, { ...last, times })
  return each || times !== undefined || kinds.includes('each')
}

/** 每月（25日前） is 每月25日前. */
function continued({ tokens, plain, deciding }: Reading, said: string, index: number): When | undefined {
  const outer = tokens[index - 1]
  if (!outer) return undefined
  const text = plain.text.slice(outer.start, outer.end) + plainNumerals(said).text
  const [only, ...more] = deadlineTokens(plainNumerals(text), text, deciding.years)
  return only?.kind === 'when' && !only.doubt && more.length === 0 ? only.when : undefined
}

/** Times in brackets stand in for 全年 or 每季度 before them, or limit it; behind a date they are only words. */
function readInstead(reading: Reading, duty: Duty, inner: Duties, said: string): boolean {
  const { when } = duty
  if (when.kind === 'window' || when.kind === 'onRequest') return false
  const [only, ...more] = inner.duties
  if (!only || inner.unread.length > 0) return false
  const isLimit = more.length === 0 && only.when.kind === 'window' && recurs(when) && !when.span
  if (isLimit && only.when.kind === 'window') {
    replaceLast(reading, { ...duty, when: { ...when, span: spanOf(only.when) } })
    return true
  }
  const count = (duties: readonly Duty[]) => occurrencesOf(duties, reading.deciding.years.year).length
  if (recurs(when) && count([duty]) !== count(inner.duties)) reading.unread.push(said)
  replaceLast(reading, ...inner.duties.map((one) => ({ ...duty, ...one })))
  return true
}
