import { addDays, type Day } from '../calendar/beijing'
import { formatKnownDate } from '../calendar/format'
import { type Interval, type Limit, maximums, minimums, probation } from './intervals'
import { monthsLater } from './months-later'
import { type DevelopmentStepId, developmentStep, developmentSteps } from './steps'

/** check: look at the day once more; due: the limit is near; late: it is over. Nothing is forbidden by any of them. */
export type DevelopmentWarning = { step: DevelopmentStepId; words: string; level: 'check' | 'due' | 'late' }

/** The day of each step that is known. */
export type StepDays = ReadonlyMap<DevelopmentStepId, Day>

/** What is worth a second look in the days of somebody's steps (细则; see intervals.ts), in the order of the steps. */
export function developmentWarnings(days: StepDays, today: Day): DevelopmentWarning[] {
  const found = [
    ...futureDays(days, today),
    ...outOfOrder(days),
    ...minimums.flatMap((interval) => tooEarly(interval, days)),
    ...maximums.flatMap((limit) => tooLate(limit, days, today)),
    ...probationOver(days, today),
  ]
  return found.sort((a, b) => developmentStep(a.step).n - developmentStep(b.step).n)
}

function futureDays(days: StepDays, today: Day): DevelopmentWarning[] {
  return [...days]
    .filter(([, on]) => on > today)
    .map(([step]) => ({ step, words: `“${labelOf(step)}”的日期还没有到，请核对`, level: 'check' }))
}

/** Each step against the latest of those that come before it; steps of one rank have no order among them. */
function outOfOrder(days: StepDays): DevelopmentWarning[] {
  return developmentSteps.flatMap(({ id, rank, label }): DevelopmentWarning[] => {
    const on = days.get(id)
    if (on === undefined) return []
    const before = developmentSteps.filter((step) => step.rank < rank && (days.get(step.id) ?? '') > on)
    const last = before[before.length - 1]
    return last ? [{ step: id, words: `“${label}”早于“${last.label}”，请核对日期`, level: 'check' }] : []
  })
}

/** Nothing is said of a step before the one it is counted from: that is out of order. */
function tooEarly({ from, to, months, rule }: Interval, days: StepDays): DevelopmentWarning[] {
  const [begun, done] = [days.get(from), days.get(to)]
  if (begun === undefined || done === undefined || done < begun) return []
  const earliest = monthsLater(begun, months)
  if (done >= earliest) return []
  return [{ step: to, words: `${rule}：最早是${formatKnownDate(earliest)}，请核对日期`, level: 'check' }]
}

/** Done too late is only to be checked; still open, it is near or over. */
function tooLate(
  { from, to, months, near, rule, special, since = '' }: Limit,
  days: StepDays,
  today: Day,
): DevelopmentWarning[] {
  const [begun, done] = [days.get(from), days.get(to)]
  if (begun === undefined || begun < since) return []
  const [until, latest] = [monthsLater(begun, months), special && monthsLater(begun, special.months)]
  const whole = special ? `${rule}，${special.rule}` : rule
  if (done !== undefined)
    return done > until
      ? [{ step: to, words: `${whole}：期限是${formatKnownDate(until)}，请核对日期或写明原因`, level: 'check' }]
      : []
  if (today > until) {
    const over = latest !== undefined && today > latest ? `最长期限${formatKnownDate(latest)}也已过` : ''
    return [{ step: to, words: `${whole}：${over || `${formatKnownDate(until)}已到期`}，还没有登记`, level: 'late' }]
  }
  return today >= addDays(until, -near)
    ? [{ step: to, words: `${rule}：${formatKnownDate(until)}到期`, level: 'due' }]
    : []
}

/** Its end is no limit that is missed: from then on the branch is to discuss it. */
function probationOver(days: StepDays, today: Day): DevelopmentWarning[] {
  const { from, to, months, near, rule } = probation
  const admitted = days.get(from)
  if (admitted === undefined || days.has(to)) return []
  const over = monthsLater(admitted, months)
  return today >= addDays(over, -near)
    ? [{ step: to, words: `预备期${formatKnownDate(over)}满：${rule}`, level: 'due' }]
    : []
}

function labelOf(step: DevelopmentStepId): string {
  return developmentStep(step).label
}
