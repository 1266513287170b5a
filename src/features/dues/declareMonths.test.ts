import { declareMonths } from './declareMonths'

test.each([
  ['2026-11-25', ['2026-11', '2026-12', '2027-01']],
  ['2026-12-02', ['2026-12', '2027-01']],
  ['2026-01-02', ['2026-01', '2026-02']],
  ['2026-07-31', ['2026-07', '2026-08', '2026-01']],
  ['2026-08-01', ['2026-08', '2026-09', '2027-01']],
])('on %s', (today, months) => {
  expect(declareMonths(today).map(({ value }) => value)).toEqual(months)
})

test('this month is called so', () => {
  expect(declareMonths('2026-12-02').map(({ label }) => label)).toEqual(['这个月起', '2027年1月起'])
})
