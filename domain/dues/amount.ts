/** What somebody owes a month, with the sentence that says why. Runs where the pay is typed, and keeps nothing of it. */
import type { Month } from '../calendar/beijing'
import { type Livelihood, livelihoodLabels } from '../members/member'
import { type Fen, yuanWords } from './money'
import { type Rate, type RateTable, rateFor, type Tier } from './rate-tables'
import { isRounded, type Rounding, roundedShare, roundings } from './rounding'

/** 每月一般不超过 1000 元（组电明字〔2017〕5号）: a warning, never a refusal. */
export const USUAL_CAP: Fen = 100_000

/** A million yuan a month; more is a slip of the finger. */
export const MOST_BASE: Fen = 100_000_000

export type Calculated = { fen: Fen; sentence: string; overCap: boolean }

type Question = {
  livelihood: Livelihood
  month: Month
  /** The pay, where a share of it is owed. */
  base?: Fen
  /** What the branch has set, where the rule leaves it a range. */
  chosen?: Fen
  rounding: Rounding
  tables?: readonly RateTable[]
}

type Assessed = { livelihood: Livelihood; month: Month; fen: Fen; rounding: Rounding; tables?: readonly RateTable[] }

/** The members of a kind, as a sentence begins with them. */
const people: Record<Livelihood, string> = {
  salaried: '按月领取工资的党员',
  annualSalary: '实行年薪制的党员',
  selfEmployed: '个体经营的党员',
  retired: '离退休党员',
  farmer: '农民党员',
  student: '学生党员',
  unemployed: '下岗失业党员',
  assisted: '靠抚恤、救济或低保生活的党员',
}

/** What has a share of its own, in the rule's words. */
const kindWords: Record<Livelihood, string> = { ...livelihoodLabels, salaried: '按月领取工资' }

/**
 * The monthly amount by the rule that holds in the month: `月工资收入 4,860.00 元，适用 1%，应交 48.60 元`. Only a share of the
 * pay is rounded; what the rule names in yuan stays what it is.
 */
export function calculate(question: Question): Calculated | { problem: string } {
  const { livelihood, month, base, chosen, rounding, tables } = question
  const { base: baseWords, rate } = rateFor(livelihood, month, tables)
  if (rate.how === 'fixed') return calculated(rate.fen, `${people[livelihood]}每月 ${yuanWords(rate.fen)}`)
  if (rate.how === 'range') return withinRange(people[livelihood], rate, chosen)
  if (base === undefined) return { problem: `请填写${baseWords}` }
  const problem = problemOfBase(baseWords, base)
  if (problem !== undefined) return { problem }
  const { basisPoints } = tierOf(base, rate.tiers)
  const fen = roundedShare(base, basisPoints, rounding)
  const share = `${baseWords} ${yuanWords(base)}，适用 ${percent(basisPoints)}`
  const exact = base * basisPoints === fen * 10_000
  const how = exact ? '' : `，${roundings[rounding].label}`
  if (fen === 0) return { problem: `${share}${how}后是 0，请核对${baseWords}` }
  return calculated(fen, `${share}${how}，应交 ${yuanWords(fen)}`)
}

/**
 * The basis points an assessed amount implies: the amounts of two tiers do not overlap (up to 15.00 | from 30.00 on …).
 * Undefined where it lies between them, where it would fit two, or where no share of a pay is owed. An amount may be more exact
 * than today's rounding, for the branch may have set another one since.
 */
export function rateOfAmount(
  livelihood: Livelihood,
  month: Month,
  fen: Fen,
  rounding: Rounding,
  tables?: readonly RateTable[],
): number | undefined {
  const { rate } = rateFor(livelihood, month, tables)
  if (rate.how !== 'tiers' || !isAmount(fen)) return undefined
  const fitting = rate.tiers.filter(({ upTo = MOST_BASE, basisPoints }, nth) => {
    const first = (rate.tiers[nth - 1]?.upTo ?? 0) + 1
    return fen >= roundedShare(first, basisPoints, rounding) && fen <= roundedShare(upTo, basisPoints, rounding)
  })
  return fitting.length === 1 ? fitting[0]?.basisPoints : undefined
}

/** An assessed amount in words, for who looks at it later, when nobody knows the pay any more. */
export function explainAmount({ livelihood, month, fen, rounding, tables }: Assessed): string {
  const { rate } = rateFor(livelihood, month, tables)
  const amount = `核定每月 ${yuanWords(fen)}`
  const basisPoints = rateOfAmount(livelihood, month, fen, rounding, tables)
  if (basisPoints !== undefined) return `${kindWords[livelihood]}，适用 ${percent(basisPoints)}，${amount}`
  return isNamed(rate, fen) ? `${amount}（${livelihoodLabels[livelihood]}）` : `支部${amount}`
}

/** Whether the rule can give that amount at all: for a hint beside one typed by hand, never to refuse it. */
export function fitsRate(
  livelihood: Livelihood,
  month: Month,
  fen: Fen,
  rounding: Rounding,
  tables?: readonly RateTable[],
): boolean {
  if (isNamed(rateFor(livelihood, month, tables).rate, fen)) return true
  // Rates are far below one, so that within a tier every multiple of the unit is some base's share.
  return rateOfAmount(livelihood, month, fen, rounding, tables) !== undefined && isRounded(fen, rounding)
}

function calculated(fen: Fen, sentence: string): Calculated {
  return { fen, sentence, overCap: fen > USUAL_CAP }
}

function withinRange(who: string, { least, most }: Rate & { how: 'range' }, chosen: Fen | undefined) {
  const bounds = `${who}每月 ${yuanWords(least)}至 ${yuanWords(most)}`
  if (chosen === undefined) return { problem: `${bounds}，请选定一个数额` }
  if (!isAmount(chosen) || chosen < least || chosen > most) return { problem: `${bounds}，请在这个范围内选定` }
  return calculated(chosen, `${bounds}，支部定为 ${yuanWords(chosen)}`)
}

function problemOfBase(words: string, base: Fen): string | undefined {
  if (Number.isNaN(base)) return `${words}只能写数字，例如 4860`
  if (base < 0) return `${words}不能是负数`
  if (base === 0) return `${words}要大于 0`
  if (base > MOST_BASE) return `${words}不能超过 ${yuanWords(MOST_BASE)}，请检查是不是多写了几位`
  return Number.isInteger(base) ? undefined : `${words}最多两位小数，到分为止`
}

function tierOf(base: Fen, tiers: readonly Tier[]): Tier {
  const tier = tiers.find(({ upTo }) => upTo === undefined || base <= upTo)
  if (!tier) throw new RangeError('The last tier has no upper bound')
  return tier
}

/** Whether the rule itself names the amount, or leaves it to the branch within bounds. */
function isNamed(rate: Rate, fen: Fen): boolean {
  if (rate.how === 'range') return isAmount(fen) && fen >= rate.least && fen <= rate.most
  return rate.how === 'fixed' && fen === rate.fen
}

function isAmount(fen: Fen): boolean {
  return Number.isInteger(fen) && fen > 0
}

/** `0.5%`: a whole number divided by a hundred is written with the digits it has. */
function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`
}
