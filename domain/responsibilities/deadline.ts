import { decide, decideTimes, keyOf, markOf, otherDay } from './deadline-asks'
import { readDuties } from './deadline-duties'
import type { Deciding, Duties } from './deadline-reading'
import type { Years } from './deadline-token'
import { checkTotals, type WrongTotal } from './deadline-totals'
import { plainNumerals } from './numerals'
import { printSchedule, printTimes, recurs } from './print-schedule'
import type { Answer, Ask, Choice } from './question'
import type { Duty, Schedule } from './schedule'

/** A sentence in this column is no deadline. */
const LONGEST = 400

/** An empty cell, or one crossed out. */
const nothing = /^(?:[-—–－/／]*|暂?无)$/
/** What has been done so far, not when it is due. */
const isState =
  /^(?:已|正在|未|没有?|尚未|不再?|暂不|取消|停止|进行中|推进中)(?:完成|开展|进行|落实|推进|实施|启动)*了?[。.]?$/
const allYear: Schedule = [{ when: { kind: 'allYear' } }]

/** What a phrase is read with. */
export type DeadlineContext = Years & {
  ask: Ask
  /** What it is the deadline of: where nothing is written, each row is asked about on its own. */
  work?: string
  /** Whether words beside a time are somebody; by default, only what stands before times in brackets or looks like a name. */
  isPerson?: (words: string) => boolean
}

/**
 * Reads a deadline (完成时限) as lists write it; the grammar is in deadline.grammar.md. Never fails: what is ambiguous,
 * impossible or not understood is asked with the original words, and what is suggested there holds until it is answered.
 */
export function readDeadline(phrase: string, context: DeadlineContext): Schedule {
  const words = onOneLine(phrase)
  if (nothing.test(words)) return askForPhrase('', '没有写完成时限，什么时候完成？', [], context)
  if (words.length > LONGEST) return askForPhrase(words, '这一格太长，不像完成时限，什么时候完成？', [], context)
  const { schedule, unread, leftOut } = understand(phrase, context)
  if (unread.length === 0 && (schedule.length > 0 || leftOut)) return schedule.length > 0 ? schedule : allYear
  if (schedule.length === 0 && isState.test(plainNumerals(words).text)) {
    return askForPhrase(words, `“${words}”是完成情况，不是时限，按什么时限安排？`, [], context)
  }
  const unclear = unread.map((one) => `“${one}”`).join('、') || `“${words}”`
  return askForPhrase(words, `完成时限里没有看懂${unclear}，怎么安排？`, schedule, context)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

type Understood = { schedule: Schedule; unread: string[]; leftOut: boolean }

function understand(phrase: string, context: DeadlineContext): Understood {
  const deciding = decidingWith(context)
  let leftOut = false
  const decide: Deciding['decide'] = (words, doubt) => {
    const when = deciding.decide(words, doubt)
    leftOut ||= when === undefined
    return when
  }
  const read = readDuties(phrase, { ...deciding, decide })
  const duties = settleTotals(read, phrase, context)
  return { schedule: withoutIdle(duties.map(normalised)), unread: read.unread, leftOut }
}

function decidingWith({ ask, year, written, isPerson = () => false }: DeadlineContext): Deciding {
  return {
    years: { year, ...(written !== undefined && { written }) },
    isPerson,
    decide: (words, doubt) => decide(words, doubt, year, ask),
    decideTimes: (words, options) => decideTimes(words, options, ask),
  }
}

function settleTotals({ duties, totals }: Duties, phrase: string, context: DeadlineContext): Duty[] {
  if (duties.length === 0) return []
  const checked = checkTotals(duties, totals, context.year)
  const [wrong] = checked.wrong
  return wrong ? askTotal(checked.duties, wrong, onOneLine(phrase), context) : checked.duties
}

function askTotal(duties: Duty[], { stated, counted }: WrongTotal, words: string, { ask }: DeadlineContext): Duty[] {
  const answer = ask({
    id: `total:${keyOf(words)}`,
    about: 'deadline',
    words,
    sentence: `写的是共${printTimes(stated)}，列出的是 ${counted} 次，按哪个？`,
    choices: [
      { id: 'asListed', label: `按列出的 ${counted} 次` },
      { id: 'asStated', label: `全年${printTimes(stated)}` },
    ],
    suggested: { choice: 'asListed' },
  })
  return answer?.choice === 'asStated' ? [{ when: { kind: 'allYear' }, times: stated }] : duties
}

/** Once is what every time but 全年 means without a count. */
function normalised(duty: Duty): Duty {
  const { when, times, ...rest } = duty
  const isOnce = times?.n === 1 && !times.atLeast && !times.measure
  return isOnce && when.kind !== 'allYear' ? { when, ...rest } : duty
}

/** 全年，每月1次 is every month. */
function withoutIdle(duties: readonly Duty[]): Schedule {
  const again = duties.some(({ when }) => recurs(when))
  const isIdle = ({ when, times, step, who }: Duty) => when.kind === 'allYear' && !times && step === undefined && !who
  return again ? duties.filter((duty) => !isIdle(duty)) : duties
}

/** The whole phrase is asked; what was read of it is the first choice. */
function askForPhrase(words: string, sentence: string, read: Schedule, context: DeadlineContext): Schedule {
  const asRead: Choice = { id: 'asRead', label: `按“${printSchedule(read)}”` }
  const answer = context.ask({
    id: `deadline:${keyOf(nothing.test(words) ? (context.work ?? '') : words)}`,
    about: 'deadline',
    words,
    sentence,
    choices: [
      ...(read.length > 0 ? [asRead] : []),
      { id: 'allYear', label: '全年，年底检查' },
      { id: 'monthly', label: '每月1次' },
      { id: 'quarterly', label: '每季度1次' },
      otherDay,
      { id: 'phrase', label: '换一种写法', asks: 'phrase' },
    ],
    suggested: { choice: read.length > 0 ? 'asRead' : 'allYear' },
    accepts: (given) => given.choice !== otherDay.id || markOf(given.value, context.year) !== undefined,
  })
  return scheduleOf(answer, read, context)
}

function scheduleOf(answer: Answer | undefined, read: Schedule, context: DeadlineContext): Schedule {
  if (answer?.choice === 'monthly') return [{ when: { kind: 'monthly' } }]
  if (answer?.choice === 'quarterly') return [{ when: { kind: 'periodic', months: 3 } }]
  const day = answer?.choice === otherDay.id ? markOf(answer.value, context.year) : undefined
  if (day) return [{ when: { kind: 'window', to: day } }]
  if (answer?.choice === 'phrase') {
    // Another wording that is not understood either is not asked about in turn.
    const { schedule } = understand((answer.value ?? '').slice(0, LONGEST), context)
    return schedule.length > 0 ? schedule : allYear
  }
  return answer?.choice === 'asRead' && read.length > 0 ? read : allYear
}
