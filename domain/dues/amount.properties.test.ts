import fc from 'fast-check'
import { type Livelihood, livelihoodLabels } from '../members/member'
import { calculate, explainAmount, fitsRate, MOST_BASE, rateOfAmount } from './amount'
import { withInvented } from './invented-table.fixture'
import { MOST_DUES } from './money'
import { type Rate, rateFor, type Tier } from './rate-tables'
import { type Rounding, roundings } from './rounding'

const runs = { numRuns: 20_000 }
const tables = withInvented
const kinds = Object.keys(livelihoodLabels) as Livelihood[]
const rounding = fc.constantFrom(...(Object.keys(roundings) as Rounding[]))
const month = fc.constantFrom('2007-01', '2008-04', '2026-11', '2026-12', '2027-01', '2031-05')
/** As many around the bounds as anywhere else: there the mistakes are. */
const bounds = [300_000, 400_000, 500_000, 800_000, 1_000_000, MOST_BASE - 3]
const base = fc.oneof(
  fc.integer({ min: 1, max: MOST_BASE }),
  fc.integer({ min: 1, max: 1_500_000 }),
  fc.tuple(fc.constantFrom(...bounds), fc.integer({ min: -3, max: 3 })).map(([bound, away]) => bound + away),
)
const anyone = fc.constantFrom(...kinds)
const paid = fc.constantFrom<Livelihood>('salaried', 'annualSalary', 'selfEmployed', 'retired')

function tiersOf(rate: Rate): readonly Tier[] {
  if (rate.how !== 'tiers') throw new Error('Not a share')
  return rate.tiers
}

/** The tier as the rule is read aloud: more than the bound before it, and up to its own, that included. */
function tierOf(tiers: readonly Tier[], fen: number): Tier {
  const fitting = tiers.filter(
    ({ upTo = Number.POSITIVE_INFINITY }, nth) => fen > (tiers[nth - 1]?.upTo ?? 0) && fen <= upTo,
  )
  const [only, ...others] = fitting
  if (!only || others.length > 0) throw new Error('Not exactly one tier')
  return only
}

/** The exact fraction, rounded as schools teach it. */
function exactly(pay: number, basisPoints: number, how: Rounding): number {
  const unit = { fen: 1n, fenDown: 1n, jiao: 10n, yuan: 100n }[how]
  const [above, below] = [BigInt(pay) * BigInt(basisPoints), 10_000n * unit]
  const rest = above % below
  return Number((above / below + (how !== 'fenDown' && 2n * rest >= below ? 1n : 0n)) * unit)
}

test('an amount is what exact arithmetic says, to the fen', () => {
  fc.assert(
    fc.property(paid, month, base, rounding, (livelihood, at, pay, how) => {
      const { basisPoints } = tierOf(tiersOf(rateFor(livelihood, at, tables).rate), pay)
      const wanted = exactly(pay, basisPoints, how)
      const result = calculate({ livelihood, month: at, base: pay, rounding: how, tables })
      if ('problem' in result) return expect(wanted).toBe(0)
      expect(result.fen).toBe(wanted)
    }),
    runs,
  )
})

test('who earns more never owes less', () => {
  const more = fc.oneof(fc.nat(200), fc.nat(1_000_000))
  fc.assert(
    fc.property(anyone, month, base, more, rounding, (livelihood, at, pay, raise, how) => {
      const of = (one: number) => calculate({ livelihood, month: at, base: one, chosen: 50, rounding: how, tables })
      const [less, greater] = [of(pay), of(Math.min(pay + raise, MOST_BASE))]
      // Too little to be an amount is less than any.
      if ('problem' in less) return
      expect('fen' in greater && greater.fen).toBeGreaterThanOrEqual(less.fen)
    }),
    runs,
  )
})

test('a bound lies in its tier, and a fen more in the next', () => {
  const cases = kinds.flatMap((livelihood) =>
    ['2026-12', '2027-01'].flatMap((at) => {
      const { rate } = rateFor(livelihood, at, tables)
      const tiers = rate.how === 'tiers' ? rate.tiers : []
      return tiers.slice(0, -1).map((tier, nth) => ({ livelihood, at, tier, next: tiers[nth + 1] }))
    }),
  )
  // Three kinds with three bounds and the pension's one; from 2027 on the salaried have two.
  expect(cases).toHaveLength(10 + 9)
  for (const { livelihood, at, tier, next } of cases) {
    const words = (pay: number) => calculate({ livelihood, month: at, base: pay, rounding: 'fen', tables })
    const { upTo = 0, basisPoints } = tier
    expect(words(upTo)).toMatchObject({ sentence: expect.stringContaining(`适用 ${basisPoints / 100}%，`) })
    const above = `适用 ${(next?.basisPoints ?? 0) / 100}%，`
    expect(words(upTo + 1)).toMatchObject({ sentence: expect.stringContaining(above) })
  }
})

test('an amount gives back the rate it came of, and is known to fit', () => {
  fc.assert(
    fc.property(paid, month, base, rounding, (livelihood, at, pay, how) => {
      const result = calculate({ livelihood, month: at, base: pay, rounding: how, tables })
      if ('problem' in result) return
      const { basisPoints } = tierOf(tiersOf(rateFor(livelihood, at, tables).rate), pay)
      expect(rateOfAmount(livelihood, at, result.fen, how, tables)).toBe(basisPoints)
      expect(fitsRate(livelihood, at, result.fen, how, tables)).toBe(true)
    }),
    runs,
  )
})

test('an amount fits when, and only when, some base gives it', () => {
  const fen = fc.oneof(fc.integer({ min: 1, max: 25_000 }), fc.integer({ min: 1, max: MOST_DUES + 1000 }))
  fc.assert(
    fc.property(paid, month, fen, rounding, (livelihood, at, amount, how) => {
      // Each tier's bases that come nearest to the amount from either side; with none of them, no other gives it.
      const givers = tiersOf(rateFor(livelihood, at, tables).rate).flatMap(({ basisPoints }) => {
        const nearest = Math.round((amount * 10_000) / basisPoints)
        return [-2, -1, 0, 1, 2].map((away) => nearest + away)
      })
      const given = givers.some((pay) => {
        const result = calculate({ livelihood, month: at, base: pay, rounding: how, tables })
        return 'fen' in result && result.fen === amount
      })
      expect(fitsRate(livelihood, at, amount, how, tables)).toBe(given)
    }),
    runs,
  )
})

test('whatever is asked gets an amount with a sentence or a problem, and old months keep their rule', () => {
  const any = fc.option(fc.oneof(base, fc.double(), fc.integer()), { nil: undefined })
  fc.assert(
    fc.property(anyone, month, any, any, rounding, (livelihood, at, pay, chosen, how) => {
      const question = { livelihood, month: at, base: pay, chosen, rounding: how }
      const result = calculate({ ...question, tables })
      if (at < '2027-01') expect(result).toEqual(calculate(question))
      if ('problem' in result) return expect(result.problem).not.toMatch(/undefined|NaN/)
      expect(Number.isInteger(result.fen) && result.fen > 0 && result.fen <= MOST_DUES).toBe(true)
      expect(result.sentence).toContain('元')
      expect(result.sentence).not.toMatch(/undefined|NaN/)
      expect(explainAmount({ livelihood, month: at, fen: result.fen, rounding: how, tables })).not.toMatch(/^支部/)
    }),
    runs,
  )
})
