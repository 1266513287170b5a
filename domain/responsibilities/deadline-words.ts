import {
  addDuty,
  type Duties,
  isTimeLike,
  kindAt,
  labelled,
  labelOf,
  labelTimes,
  lastDuty,
  type Reading,
  replaceLast,
  wordsIn,
} from './deadline-reading'
import { withWords } from './deadline-step'
import { spanOf } from './deadline-times'
import type { Token } from './deadline-token'
import { deadlineTokens } from './deadline-tokens'
import { plainNumerals } from './numerals'
import { occurrencesOf } from './occurrences'
import { recurs } from './print-schedule'
import type { Duty } from './schedule'

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
    reading.duties.push(...inner.duties.map((duty) => labelled(reading, duty, label)))
    reading.totals.push(...inner.totals)
    reading.unread.push(...inner.unread)
    return 2
  }
  const leads = next === 'when' || next === 'yearly' || next === 'each'
  if (isTimeLike(said) && !reading.deciding.isPerson(said)) reading.unread.push(said)
  else if (next === 'colon' || (leads && (!follows || reading.label))) {
    labelTimes(reading, { ...labelOf(reading, said, false), unused: said })
  } else if (lastDuty(reading) && (follows || before === 'bracket' || isAfterColon(reading, index))) {
    addWords(reading, said)
  } else if (lastDuty(reading) && goesOnWithStep(reading, index)) extendStep(reading, said, index)
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

function addWords(reading: Reading, said: string): void {
  const duty = lastDuty(reading)
  if (!duty) return
  if (reading.deciding.isPerson(said)) {
    takeTurn(reading, duty, said)
    return
  }
  reading.stepGoesOn = true
  replaceLast(reading, withWords(duty, said, reading.deciding.years))
}

/** 4月张三, 4月（张三）. */
function takeTurn(reading: Reading, duty: Duty, name: string): void {
  if (duty.who) reading.unread.push(name)
  else replaceLast(reading, { ...duty, who: { name } })
}

/** 4月部署、动员: what follows the comma goes on with the step. */
function goesOnWithStep(reading: Reading, index: number): boolean {
  const comma = reading.tokens[index - 1]
  const isComma = comma?.kind === 'separator' && /^[、,]$/.test(reading.plain.text.slice(comma.start, comma.end))
  return isComma && kindAt(reading, index - 2) === 'text' && reading.stepGoesOn === true
}

function extendStep(reading: Reading, said: string, index: number): void {
  const duty = lastDuty(reading)
  const comma = reading.tokens[index - 1]
  if (duty && comma) {
    replaceLast(reading, withWords(duty, `${wordsIn(reading, comma)}${said}`, reading.deciding.years))
  }
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
  const more = withWords(duty, said, reading.deciding.years)
  if (duty.step === undefined && more.step === undefined) {
    replaceLast(reading, more)
    return
  }
  const kinds = deadlineTokens(plainNumerals(said), said, reading.deciding.years).map(({ kind }) => kind)
  const isTime = !kinds.includes('text') && !kinds.includes('bracket') && !kinds.includes('filler')
  if (isTime && readTimes(reading, duty, said, kinds)) return
  if (duty.when.kind !== 'window' && kinds.includes('when')) reading.unread.push(said)
  if (reading.deciding.isPerson(said)) takeTurn(reading, duty, said)
  else replaceLast(reading, withWords(duty, duty.step === undefined ? said : `（${said}）`, reading.deciding.years))
  reading.stepGoesOn = undefined
}

/** Whether the brackets said more of the time itself: 每季度（3月、6月、9月、12月）, 12月（2次）, 6月（每人1篇）. */
function readTimes(reading: Reading, duty: Duty, said: string, kinds: readonly string[]): boolean {
  const inner = reading.readInner(said)
  if (kinds.includes('when')) return readInstead(reading, duty, inner, said)
  const times = inner.duties.find((one) => one.times)?.times
  const each = kinds.includes('each')
  if ((times && duty.times) || (each && duty.who)) reading.unread.push(said)
  else replaceLast(reading, { ...duty, ...(each && { who: 'each' as const }), ...(times && { times }) })
  return true
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
  const { times, who, step } = duty
  const label = { ...(who && { who }), ...(step !== undefined && { step }) }
  replaceLast(reading, ...inner.duties.map((one) => labelled(reading, { ...(times && { times }), ...one }, label)))
  return true
}
