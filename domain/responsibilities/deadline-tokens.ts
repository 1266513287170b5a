import { readCount } from './deadline-count'
import { readDates } from './deadline-dates'
import { endOfEach, endOfYearly, readOpen } from './deadline-open'
import { readOddMonths, readRhythm } from './deadline-rhythm'
import { type Doubt, matchAt, type Token, type Years } from './deadline-token'
import type { Plain } from './numerals'
import type { When } from './schedule'

const separator = /[、,;\n/。+&.|)]+/y
const separators = new Set('、,;\n/。+&.|)')
const strong = /[;\n。]/
const joints = new Set('以和及与并同')
const joint = /以及|和|及|与|并且?|同时/y
const either = /或者?/y
const ordinal = /第\d{1,2}(?:次|场|期|批|轮|阶段)/y
const fillers =
  /^(?:完成|开展|召开|举行|举办|进行|组织|实施|落实|坚持|定期|固定|集中|推进|安排|力争|确保|务必|原则上|一般|必须|须|应|需|要|各|均|并|的|地|为|是|约|等|逢|一次性|左右|时间|完成时限|完成时间)+$/

const beginsFiller = new Set('完开召举进组实落坚定固集推安力确务原一必须应需要各均并的地为是约等逢左时')

/**
 * Splits a deadline phrase into what times are made of; what is none of it becomes `text`. Every character but blanks is
 * in a token, in order.
 */
export function deadlineTokens(plain: Plain, original: string, years: Years): Token[] {
  const { text } = plain
  const tokens: Token[] = []
  let textFrom = 0
  const flush = (end: number) => {
    if (end <= textFrom) return
    const isFiller = beginsFiller.has(text[textFrom] ?? '') && fillers.test(text.slice(textFrom, end))
    const kind = isFiller ? 'filler' : 'text'
    tokens.push({ kind, start: textFrom, end })
  }
  for (let at = 0; at < text.length; ) {
    const found = tokensAt(text, at, years, at === textFrom)
    const end = found[0]?.end
    if (end === undefined || end <= at) {
      at += ordinalAt(text, at)
      continue
    }
    flush(at)
    for (const token of found) tokens.push(inOwnWords(token, plain, original))
    at = end
    textFrom = end
  }
  flush(text.length)
  return tokens
}

/** 第一次 is a name for what follows, not a count: it is stepped over as one. */
function ordinalAt(text: string, at: number): number {
  return (text[at] === '第' ? matchAt(ordinal, text, at)?.[0].length : undefined) ?? 1
}

/** @param atStart whether a token ends here: only there 和 joins times rather than being part of a word */
function tokensAt(text: string, at: number, years: Years, atStart: boolean): Token[] {
  const token = (kind: 'colon' | 'or' | 'yearly' | 'each' | 'bracket', end: number): Token[] => [
    { kind, start: at, end },
  ]
  const character = text[at] ?? ''
  if (character === '(') return token('bracket', endOfBracket(text, at))
  if (character === ':') return token('colon', at + 1)
  if (character === '第' && matchAt(ordinal, text, at)) return []
  const each = endOfEach(text, at)
  if (each !== undefined) return token('each', each)
  const times = timesAt(text, at, years, atStart)
  if (times.length > 0) return times
  const yearly = endOfYearly(text, at)
  if (yearly !== undefined) return token('yearly', yearly)
  const counted = readCount(text, at)
  if (counted) return [{ kind: 'count', count: counted.count, start: at, end: counted.end }]
  const mark = markAt(text, at, atStart)
  if (mark) return [{ kind: 'separator', strong: strong.test(mark), start: at, end: at + mark.length }]
  const or = atStart && at > 0 && character === '或' ? matchAt(either, text, at) : undefined
  return or ? token('or', at + or[0].length) : []
}

function markAt(text: string, at: number, atStart: boolean): string | undefined {
  const character = text[at] ?? ''
  if (separators.has(character)) return matchAt(separator, text, at)?.[0]
  return atStart && at > 0 && joints.has(character) ? matchAt(joint, text, at)?.[0] : undefined
}

function timesAt(text: string, at: number, years: Years, atStart: boolean): Token[] {
  const odd = readOddMonths(text, at)
  if (odd) {
    return odd.months.map((month) => {
      const when: When = { kind: 'window', from: { month }, to: { month } }
      return { kind: 'when', when, start: at, end: odd.end }
    })
  }
  const dates = readDates(text, at, years)
  // All times of 3、6月 end where the last does.
  const end = dates?.[dates.length - 1]?.end
  if (dates && end !== undefined) return dates.map((date) => ({ kind: 'when', ...date, start: at, end }))
  const found = readRhythm(text, at) ?? readOpen(text, at, atStart)
  return found ? [{ kind: 'when', ...found, start: at }] : []
}

/** To the bracket that closes it; an open one goes to the end. */
function endOfBracket(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

/** What tokens say, as the list writes it. */
export function wordsOf({ start, end }: Pick<Token, 'start' | 'end'>, plain: Plain, original: string): string {
  return original.slice(plain.at[start], plain.at[end]).replace(/\s+/g, ' ').trim()
}

/** 按统一安排 keeps its words; only for matching they are made plain. */
function inOwnWords(token: Token, plain: Plain, original: string): Token {
  if (token.kind !== 'when') return token
  const words = wordsOf(token, plain, original)
  const own = (when: When): When => (when.kind === 'onRequest' ? { ...when, words } : when)
  const doubt: Doubt | undefined = token.doubt && {
    ...token.doubt,
    options: token.doubt.options.map((one) => (one.when ? { ...one, when: own(one.when) } : one)),
  }
  return { ...token, when: own(token.when), ...(doubt && { doubt }) }
}

/**
 * How much of a text is said in times, from 0 to 1: tells the column of deadlines from others. What stands in or before
 * brackets that hold or follow a time counts with it.
 */
export function timeShare(plain: Plain, years: Years): number {
  const { text } = plain
  if (text === '') return 0
  const tokens = deadlineTokens(plain, text, years)
  const timed = tokens.map(({ kind, start, end }) => {
    if (kind === 'bracket') return timedBracket(text.slice(start + 1, end - 1), years)
    return kind === 'when' || kind === 'count' || kind === 'each' || kind === 'yearly'
  })
  if (!timed.includes(true)) return 0
  let covered = 0
  tokens.forEach(({ kind, start, end }, index) => {
    const near = kind === 'bracket' ? timed[index - 1] : tokens[index + 1]?.kind === 'bracket' && timed[index + 1]
    if (timed[index] || near || (kind !== 'text' && kind !== 'bracket')) covered += end - start
  })
  return covered / text.length
}

function timedBracket(inner: string, years: Years): boolean {
  const at = Array.from({ length: inner.length + 1 }, (_none, index) => index)
  return deadlineTokens({ text: inner, at }, inner, years).some(({ kind }) => kind === 'when')
}
