import { withWords } from './deadline-step'
import type { Count, Doubt, Token, Years } from './deadline-token'
import { wordsOf } from './deadline-tokens'
import type { Plain } from './numerals'
import { looksLikeName } from './people-words'
import type { Duty, Times, When } from './schedule'

/** How doubts are settled while a phrase is read. */
export type Deciding = {
  years: Years
  /** Whether words beside a time are somebody rather than something to be done. */
  isPerson: (words: string) => boolean
  /** What a doubtful time means; undefined leaves it out. */
  decide: (words: string, doubt: Doubt) => When | undefined
  /** Which of several counts is meant; the likeliest is the first. */
  decideTimes: (words: string, options: readonly Times[]) => Times
}

/** What a phrase was read as: `totals` are counts of the whole, `unread` the words that fit nowhere. */
export type Duties = { duties: Duty[]; totals: Count[]; unread: string[] }

/** `unused` are its words, until a time takes them. */
type Label = Pick<Duty, 'who' | 'step'> & { unused?: string }

/** A phrase while it is being read. */
export type Reading = Duties & {
  original: string
  plain: Plain
  tokens: readonly Token[]
  deciding: Deciding
  /** Reads what stands in brackets. */
  readInner: (original: string) => Duties
  /** The first duty since the last semicolon or line break. */
  clause: number
  /** Said before the times it belongs to: 张三：4月、12月. */
  label?: Label
  /** The duty made of a count alone (每人1篇), which a date may still follow. */
  undated?: Duty
  /** The last duty's step is words that may still go on. */
  stepGoesOn?: true
}

/** Words for work, not for people: 计划（3月） is a step, 张三（3月） a person. */
const work =
  /计划|总结|部署|安排|评|启动|动员|查|制定|设定|方案|报|公示|考核|征求|宣传|学习|整改|会|课|表|工作|第|次|活动/
/** Words that say when, not what, though no rule here understands them. */
const timeLike = /^.$|去年|上年|往年|工作日|[前后内底末天周旬月季]$|[^党动生]日$/

/** Whether words beside a time are likelier a time that was not understood than a step. */
export function isTimeLike(said: string): boolean {
  return timeLike.test(said)
}

export function kindAt({ tokens }: Pick<Reading, 'tokens'>, index: number): Token['kind'] | undefined {
  return tokens[index]?.kind
}

/** The original words of a token, or from one to another. */
export function wordsIn({ plain, original }: Reading, span: Pick<Token, 'start' | 'end'>): string {
  return wordsOf(span, plain, original)
}

/** The last duty of this clause. */
export function lastDuty({ duties, clause }: Reading): Duty | undefined {
  return duties.length > clause ? duties[duties.length - 1] : undefined
}

export function addDuty(reading: Reading, duty: Duty): void {
  const { unused, ...label } = reading.label ?? {}
  reading.duties.push(labelled(reading, duty, label))
  reading.label = reading.label && label
  reading.stepGoesOn = undefined
}

/** A duty under a label: 部署（6月（动员）） has a step from both. */
export function labelled({ deciding, unread }: Reading, duty: Duty, { who, step }: Label): Duty {
  const { step: own, ...bare } = duty
  if (who && duty.who && duty.who !== 'each') unread.push(duty.who.name)
  const turned = who ? { ...bare, who } : bare
  if (step === undefined) return own === undefined ? turned : { ...turned, step: own }
  return withWords(turned, own === undefined ? step : `${step}（${own}）`, deciding.years)
}

/** Takes another label, or none; words that no time has taken are not lost. */
export function labelTimes(reading: Reading, label?: Label): void {
  if (reading.label?.unused !== undefined) reading.unread.push(reading.label.unused)
  reading.label = label
}

export function replaceLast({ duties }: Reading, ...instead: Duty[]): void {
  duties.splice(duties.length - 1, 1, ...instead)
}

/** Changes those duties of this clause that the change is for. */
export function changeClause({ duties, clause }: Reading, change: (duty: Duty) => Duty): void {
  for (let at = clause; at < duties.length; at += 1) {
    const duty = duties[at]
    if (duty) duties[at] = change(duty)
  }
}

export function startClause(reading: Reading): void {
  reading.clause = reading.duties.length
  labelTimes(reading)
  reading.stepGoesOn = undefined
}

/**
 * 张三：4月 is a person even if nobody knows them: that is asked.
 *
 * @param bracketed the times stand in brackets behind the words, as they do behind names
 */
export function labelOf({ deciding }: Reading, said: string, bracketed: boolean): Pick<Duty, 'who' | 'step'> {
  const person = deciding.isPerson(said) || (!work.test(said) && (bracketed || looksLikeName(said)))
  return person ? { who: { name: said } } : { step: said }
}
