import fc from 'fast-check'
import { addMonths, monthOf } from '../calendar/beijing'
import { anyCase } from './any-book.fixture'
import { payableMonths, paymentProblem } from './payment'

const runs = { numRuns: 10_000 }

test('what may be paid is accepted, each month alone and all together', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { open, ahead } = payableMonths(one)
      const lines = [...open, ...ahead]
      expect(paymentProblem({ on: one.today, lines }, one)).toBeUndefined()
      for (const line of lines) expect(paymentProblem({ on: one.today, lines: [line] }, one)).toBeUndefined()
    }),
    runs,
  )
})

test('a fen more than is missing never is', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { open, ahead } = payableMonths(one)
      for (const { month, fen } of [...open, ...ahead]) {
        const problem = paymentProblem({ on: one.today, lines: [{ month, fen: fen + 1 }] }, one)
        expect(problem?.kind).toBe('settled')
      }
    }),
    runs,
  )
})

test('what may not be paid is not accepted, whatever the amount', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 }), (one, away, fen) => {
      const month = addMonths(monthOf(one.today), away)
      const { open, ahead } = payableMonths(one)
      const missing = [...open, ...ahead].find((line) => line.month === month)?.fen ?? 0
      const problem = paymentProblem({ on: one.today, lines: [{ month, fen }] }, one)
      expect(problem === undefined).toBe(fen <= missing)
    }),
    runs,
  )
})

test('a day to come or in a closed month is refused, whatever is paid', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const lines = payableMonths(one).open
      const on = `${addMonths(monthOf(one.today), -1)}-15`
      const closed = new Set([monthOf(on)])
      expect(paymentProblem({ on, lines }, { ...one, closed })?.kind).toBe('refused')
      expect(paymentProblem({ on: `${addMonths(monthOf(one.today), 1)}-01`, lines }, one)?.kind).toBe('refused')
    }),
    runs,
  )
})
