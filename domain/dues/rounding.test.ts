import fc from 'fast-check'
import { defaultRounding, isRounded, type Rounding, roundedShare, roundings } from './rounding'

const all = Object.keys(roundings) as Rounding[]
const BASE = { min: 0, max: 1_000_000_000 }
const basisPoints = fc.integer({ min: 1, max: 10_000 })
const rounding = fc.constantFrom(...all)

/** Written anew, as the rule is said: the fraction, then the nearest multiple of the unit, of two equally near the larger. */
function exactly(base: number, points: number, how: Rounding): number {
  const unit = { fen: 1n, fenDown: 1n, jiao: 10n, yuan: 100n }[how]
  const above = BigInt(base) * BigInt(points)
  const below = 10_000n * unit
  const whole = above / below
  const rest = above - whole * below
  const up = how !== 'fenDown' && rest >= below - rest
  return Number((whole + (up ? 1n : 0n)) * unit)
}

test('rounds to the fen where a branch has set nothing', () => {
  expect(roundings[defaultRounding].label).toBe('四舍五入到分')
  expect(roundedShare(486_350, 100, defaultRounding)).toBe(4864)
})

describe('a share', () => {
  it.each<[number, number, Rounding, number]>([
    [486_000, 100, 'fen', 4860],
    // 48.6321
    [486_321, 100, 'fen', 4863],
    [486_321, 100, 'fenDown', 4863],
    [486_321, 100, 'jiao', 4860],
    [486_321, 100, 'yuan', 4900],
    // Halves: 0.005, 48.635, 48.65, 48.50
    [100, 50, 'fen', 1],
    [100, 50, 'fenDown', 0],
    [99, 50, 'fen', 0],
    [486_350, 100, 'fen', 4864],
    [486_350, 100, 'fenDown', 4863],
    [486_349, 100, 'fen', 4863],
    [486_500, 100, 'jiao', 4870],
    [486_499, 100, 'jiao', 4860],
    [485_000, 100, 'yuan', 4900],
    [484_999, 100, 'yuan', 4800],
    // 1.005 yuan, which no float holds
    [20_100, 50, 'fen', 101],
    [20_100, 50, 'fenDown', 100],
    [0, 200, 'yuan', 0],
    [1_000_000_000, 10_000, 'yuan', 1_000_000_000],
    [999_999_999, 9_999, 'fen', 999_899_999],
  ])('of %i fen at %i basis points, %s, is %i', (base, points, how, fen) => {
    expect(roundedShare(base, points, how)).toBe(fen)
  })

  it('is what exact arithmetic says, to the fen', () => {
    fc.assert(
      fc.property(fc.integer(BASE), basisPoints, rounding, (base, points, how) => {
        expect(roundedShare(base, points, how)).toBe(exactly(base, points, how))
      }),
      { numRuns: 30_000 },
    )
  })

  it('is what exact arithmetic says around every half', () => {
    const nearHalf = fc.tuple(fc.nat(100_000), fc.constantFrom(50, 100, 150, 200), fc.constantFrom(-1, 0, 1))
    fc.assert(
      fc.property(nearHalf, rounding, ([wholeUnits, points, away], how) => {
        const unit = { fen: 1, fenDown: 1, jiao: 10, yuan: 100 }[how]
        const base = Math.max(0, Math.ceil(((2 * wholeUnits + 1) * unit * 5_000) / points) + away)
        expect(roundedShare(base, points, how)).toBe(exactly(base, points, how))
      }),
      { numRuns: 20_000 },
    )
  })

  it('never falls as the base grows, and is rounded', () => {
    fc.assert(
      fc.property(fc.integer(BASE), fc.nat(10_000), basisPoints, rounding, (base, more, points, how) => {
        const fen = roundedShare(base, points, how)
        expect(roundedShare(base + more, points, how)).toBeGreaterThanOrEqual(fen)
        expect(isRounded(fen, how)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })
})

test.each<[number, Rounding, boolean]>([
  [4863, 'fen', true],
  [4863, 'fenDown', true],
  [4863, 'jiao', false],
  [4860, 'jiao', true],
  [4860, 'yuan', false],
  [4900, 'yuan', true],
])('%i fen can come of rounding %s: %s', (fen, how, can) => {
  expect(isRounded(fen, how)).toBe(can)
})
