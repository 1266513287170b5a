import { monthsLater } from './months-later'

test.each([
  ['2026-03-15', 1, '2026-04-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-08-31', 3, '2026-11-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %d months: %s', (day, months, then) => {
  expect(monthsLater(day, months)).toBe(then)
})
