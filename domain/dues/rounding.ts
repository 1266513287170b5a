import type { Fen } from './money'

/** How a share of the pay becomes an amount; which one holds is the branch's setting. */
export const roundings = {
  fen: { label: '四舍五入到分' },
  fenDown: { label: '分以下舍去' },
  jiao: { label: '四舍五入到角' },
  yuan: { label: '四舍五入到元' },
} as const

export type Rounding = keyof typeof roundings

export const defaultRounding: Rounding = 'fen'

/** One whole, in basis points: 10000 are 100 %. */
const WHOLE = 10_000

/** What amounts are whole multiples of, in fen. */
const units: Record<Rounding, Fen> = { fen: 1, fenDown: 1, jiao: 10, yuan: 100 }

/** Whether the rounding can give the amount at all: rounded to jiao, nothing ends in single fen. */
export function isRounded(fen: Fen, rounding: Rounding): boolean {
  return fen % units[rounding] === 0
}

/**
 * So many basis points of a base, rounded; a half goes up.
 *
 * In whole numbers alone: 1 % of a pay is no number a float can hold, and a half would fall to either side. For a base of up
 * to 10^9 fen the largest product below is 2 · 10^9 · 10^4 = 2 · 10^13 (9 · 10^15 is what a number holds exactly); the
 * remainder of two whole numbers is exact, and what is left divides without one.
 */
export function roundedShare(base: Fen, basisPoints: number, rounding: Rounding): Fen {
  const unit = units[rounding]
  if (rounding === 'fenDown') return wholes(base * basisPoints, WHOLE)
  return wholes(2 * base * basisPoints + WHOLE * unit, 2 * WHOLE * unit) * unit
}

/** How often the part goes into the amount. */
function wholes(amount: number, part: number): number {
  return (amount - (amount % part)) / part
}
