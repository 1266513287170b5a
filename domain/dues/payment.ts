import { addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import type { DuesLine } from './entry'
import { yuanWords } from './money'
import { monthWords } from './month-words'
import { type DuesSource, type Nothing, owedFor, payableUntil } from './owed'
import type { DuesSettings } from './settings'
import { missingOf, type PaidByMonth, standingOf } from './standing'

/** 补交 reaches back so many months (中组发〔2008〕3号): older ones are a matter for the branch. */
export const MOST_BACK = 6
/** So many months may be paid in advance where the branch allows it. */
export const MOST_AHEAD = 12
/** The earliest day of receipt that is written down later: the first of last year. */
export const earliestDay = (today: Day): Day => `${Number(today.slice(0, 4)) - 1}-01-01`

/** What is to be registered for one member. */
export type Payment = { on: Day; lines: readonly DuesLine[] }

/** Everything a payment is judged by. */
export type PaymentCase = DuesSource & {
  paid: PaidByMonth
  settings: Pick<DuesSettings, 'advance'>
  /** Months that are closed (上缴). */
  closed: ReadonlySet<Month>
  today: Day
}

/**
 * Why a payment is not registered. `settled`: it was right, and somebody else registered it meanwhile, or more is offered than
 * is missing: others of the same confirm are not held up by it. `refused`: it can never be right.
 */
export type PaymentProblem = { kind: 'settled' | 'refused'; sentence: string }

const refused = (sentence: string): PaymentProblem => ({ kind: 'refused', sentence })

const nothingWords: Record<Nothing, (month: string) => string> = {
  notJoined: (month) => `${month}还没有入党，不交党费，请检查月份`,
  before: (month) => `${month}还没有开始在本支部交党费，请检查月份，或先核定那个月的数额`,
  after: (month) => `${month}已不在本支部，不在这里交，请检查月份`,
  elsewhere: (month) => `${month}登记为在别处交，请检查月份，或先撤回那条登记`,
  exempt: (month) => `${month}已批准免交，不用交；本人自愿交的，请登记为自愿多交`,
}

/** The last month that may be paid on a day: its own, the quarter's with consent, later ones where the branch allows it. */
function lastPayable({ settings }: Pick<PaymentCase, 'settings'>, now: Month, rhythm: 'monthly' | 'quarterly'): Month {
  return settings.advance ? addMonths(now, MOST_AHEAD) : payableUntil(now, rhythm)
}

function dayProblem({ on }: Payment, { today, closed }: PaymentCase): PaymentProblem | undefined {
  if (on > today) return refused(`收款日期 ${formatShortDay(on)}还没有到，请改成今天或以前`)
  if (on < earliestDay(today)) return refused('收款日期太早，最多登记到去年 1 月，请检查日期')
  if (on < today && closed.has(monthOf(on)))
    return refused(`${monthWords(monthOf(on))}已经上缴封账，请把收款日期改成今天，按补交登记`)
  return undefined
}

function lineProblem(line: DuesLine, payment: Payment, source: PaymentCase): PaymentProblem | undefined {
  const { month } = line
  const words = monthWords(month)
  const owed = owedFor(source, month)
  if (owed.kind === 'nothing') return refused(nothingWords[owed.why](words))
  if (owed.kind === 'unassessed') return refused('还没有核定每月交多少，请先核定')
  const now = monthOf(payment.on)
  if (month < addMonths(now, -MOST_BACK))
    return refused(`${words}离收款日超过 ${MOST_BACK} 个月，补交最多补 ${MOST_BACK} 个月，更早的请支部研究`)
  if (month > lastPayable(source, now, owed.rhythm)) {
    return refused(
      source.settings.advance
        ? `${words}太远，最多预交 ${MOST_AHEAD} 个月`
        : `${words}还没有到，支部没有开通预交，请到月再登记`,
    )
  }
  const missing = missingOf(standingOf(source, source.paid, month, source.today))
  if (missing === 0) return { kind: 'settled', sentence: `${words}已经交齐，没有重复登记` }
  if (line.fen > missing)
    return {
      kind: 'settled',
      sentence: `${words}只差 ${yuanWords(missing)}，多出的 ${yuanWords(line.fen - missing)}请登记为自愿多交`,
    }
  return undefined
}

/**
 * What keeps a payment from being registered, or nothing. Refusals come before what is only settled: they are never right.
 * @param payment its lines have months of their own and positive amounts
 */
export function paymentProblem(payment: Payment, source: PaymentCase): PaymentProblem | undefined {
  const months = payment.lines.map(({ month }) => month)
  const twice = months.find((month, index) => months.indexOf(month) !== index)
  if (twice) return refused(`${monthWords(twice)}写了两次，请合成一笔`)
  const problems = [
    dayProblem(payment, source),
    ...payment.lines.map((line) => lineProblem(line, payment, source)),
  ].filter((problem) => problem !== undefined)
  return problems.find(({ kind }) => kind === 'refused') ?? problems[0]
}

/** Months somebody may pay on that day, oldest first, each with what is missing: arrears, those due, those ahead. */
export function payableMonths(source: PaymentCase): { open: DuesLine[]; ahead: DuesLine[] } {
  const now = monthOf(source.today)
  const months: DuesLine[] = []
  for (let away = -MOST_BACK; away <= MOST_AHEAD; away += 1) {
    const month = addMonths(now, away)
    const owed = owedFor(source, month)
    if (owed.kind !== 'owed' || month > lastPayable(source, now, owed.rhythm)) continue
    const fen = missingOf(standingOf(source, source.paid, month, source.today))
    if (fen > 0) months.push({ month, fen })
  }
  return { open: months.filter(({ month }) => month <= now), ahead: months.filter(({ month }) => month > now) }
}
