import fc from 'fast-check'
import { addMonths, monthOf } from '../calendar/beijing'
import { anyCase } from './any-book.fixture'
import { ARREARS_BACK, ARREARS_STEPS, arrearsOf } from './arrears'
import { missingOf, monthsBetween, standingOf } from './standing'

test('arrears are what is missing of late months within a year, and the row is some of these', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const now = monthOf(one.today)
      const late = monthsBetween(addMonths(now, -ARREARS_BACK), now)
        .map((month) => standingOf(one, one.paid, month, one.today))
        .filter(({ when, month }) => when === 'late' && month < now)
      const open = late.filter((month) => missingOf(month) > 0)
      const found = arrearsOf(one, one.paid, one.today)
      if (!found) return expect(open).toEqual([])
      expect(found.fen).toBe(open.reduce((sum, month) => sum + month.owed - month.paid, 0))
      expect(found.open.map(({ month }) => month)).toEqual(open.map(({ month }) => month))
      expect(found.run).toBeLessThanOrEqual(open.length)
      // The row is the last of these, wholly unpaid; what is before it was paid for, if only in part.
      const row = found.open.slice(found.open.length - found.run)
      expect(row.every(({ month }) => (one.paid.get(month) ?? 0) === 0)).toBe(true)
      expect(found.since).toBe((found.run > 0 ? row : found.open)[0]?.month)
      const reached = ARREARS_STEPS.filter((step) => step <= found.run)
      expect(found.step).toBe(reached[reached.length - 1] ?? 1)
    }),
    { numRuns: 20_000 },
  )
})
