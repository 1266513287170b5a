import { addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import type { DuesLine } from './entry'
import type { Fen } from './money'
import type { DuesSource } from './owed'
import { missingOf, monthsBetween, type PaidByMonth, standingOf } from './standing'

/** Months looked back over: arrears older than these are a matter for the branch, and stay in the register. */
export const ARREARS_BACK = 12

/** At how many months in a row somebody is spoken to (domain rule: 1, 3, 5), and from how many the Party's charter speaks. */
export const ARREARS_STEPS = [1, 3, 5, 6] as const
export type ArrearsStep = (typeof ARREARS_STEPS)[number]

/** What is late of somebody's dues. */
export type Arrears = {
  /** Late months that are not complete, with what is missing, oldest first. */
  open: DuesLine[]
  fen: Fen
  /** The latest months in a row of which nothing at all was paid; months that ask nothing are passed over. */
  run: number
  /** The first of these, or of the open ones where there is no such row. */
  since: Month
  step: ArrearsStep
}

/** The step a row of months has reached. */
function stepOf(run: number): ArrearsStep {
  return [...ARREARS_STEPS].reverse().find((step) => run >= step) ?? 1
}

/** What is late of a member's dues on that Beijing day; undefined where nothing is. */
export function arrearsOf(source: DuesSource, paid: PaidByMonth, today: Day): Arrears | undefined {
  const now = monthOf(today)
  const late = monthsBetween(addMonths(now, -ARREARS_BACK), addMonths(now, -1))
    .map((month) => standingOf(source, paid, month, today))
    .filter(({ when, owed }) => when === 'late' && owed > 0)
  const open = late.map((one) => ({ month: one.month, fen: missingOf(one) })).filter(({ fen }) => fen > 0)
  const [first] = open
  if (!first) return undefined
  let run = 0
  while (run < late.length && late[late.length - 1 - run]?.paid === 0) run += 1
  const since = run > 0 ? (late[late.length - run]?.month ?? first.month) : first.month
  return { open, fen: open.reduce((sum, { fen }) => sum + fen, 0), run, since, step: stepOf(run) }
}

/**
 * What an officer is told at a step. Six months unpaid without good reason (中组发〔2008〕3号 art. 13, 党章 art. 9) is a matter that
 * the branch meeting decides and the Party organisation above approves; the system changes nobody's standing.
 */
export function arrearsAdvice(step: ArrearsStep): string {
  switch (step) {
    case 1:
      return '连着没交的不到三个月，提醒一声就好'
    case 3:
      return '连着没交的已满三个月，请当面问问有没有困难；确有困难的，可以由支部提出少交或免交'
    case 5:
      return '连着没交的已满五个月，请支部书记谈一次话，弄清原因'
    case 6:
      return '连着没交的已满六个月。党章规定：没有正当理由，连续六个月不交纳党费，被认为是自行脱党，要由支部大会决定、报上级党组织批准。系统不会改变任何人的党员身份，请支部先核实原因'
  }
}
