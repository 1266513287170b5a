import { yearsSince } from './yearsSince'

test.each([
  ['the day before the anniversary', '2014-06-18', '2026-06-17', 11],
  ['the anniversary', '2014-06-18', '2026-06-18', 12],
  ['a month that is not over', '2014-06', '2026-06-30', 11],
  ['a month that is over', '2014-06', '2026-07-01', 12],
  ['December, its last day', '2014-12', '2026-12-31', 12],
  ['joined this year', '2026-06-18', '2026-11-01', 0],
  ['a day still to come', '2027-01-01', '2026-11-01', 0],
])('%s', (_, joined, today, years) => {
  expect(yearsSince(joined, today)).toBe(years)
})
