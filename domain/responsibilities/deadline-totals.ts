import type { Count } from './deadline-token'
import { occurrencesOf } from './occurrences'
import type { Duty, Times } from './schedule'

/** A stated sum that is not what the times before it come to. */
export type WrongTotal = { stated: Times; counted: number }

/**
 * Checks the sums a phrase states (共5次; 每季度不少于3次，全年不少于12次) against its duties. One that agrees says nothing
 * new; 全年不少于 more than the others come to is a duty of its own; any other is wrong.
 */
export function checkTotals(
  duties: readonly Duty[],
  totals: readonly Count[],
  year: number,
): { duties: Duty[]; wrong: WrongTotal[] } {
  const sums = duties.filter((duty) => isSum(duty, duties))
  const parts = duties.filter((duty) => !sums.includes(duty))
  const stated = [
    ...sums.flatMap(({ times }) => (times ? [times] : [])),
    ...totals.map(
      ({ n, atLeast, measure }): Times => ({ n, ...(atLeast && { atLeast }), ...(measure && { measure }) }),
    ),
  ]
  const kept: Duty[] = []
  const wrong: WrongTotal[] = []
  const counted = stated.length > 0 ? countOf(parts, year) : 0
  for (const times of stated) {
    if (times.n === counted || (times.atLeast && times.n < counted)) continue
    if (times.atLeast) kept.push({ when: { kind: 'allYear' }, times })
    else wrong.push({ stated: times, counted })
  }
  return { duties: [...parts, ...kept], wrong }
}

/** 全年12次 beside other times that are counted, too. */
function isSum(duty: Duty, duties: readonly Duty[]): boolean {
  const isWhole = duty.when.kind === 'allYear' && duty.times && duty.step === undefined && !duty.who
  return isWhole === true && duties.some((other) => other !== duty && other.when.kind !== 'allYear' && isDated(other))
}

function isDated({ when, step, who }: Duty): boolean {
  return when.kind !== 'onRequest' && step === undefined && who !== 'each'
}

function countOf(duties: readonly Duty[], year: number): number {
  return occurrencesOf(duties, year).reduce((sum, { times }) => sum + times.n, 0)
}
