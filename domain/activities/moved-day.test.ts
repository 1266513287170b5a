import { movedDayWords, provisionalWords } from './moved-day'

test.each([
  ['2026-11-16', '2026-11-15', '周末', '15日是周末，改到 16日 周一'],
  ['2026-10-08', '2026-10-01', '国庆节', '1日是国庆节，改到 8日 周四'],
  ['2027-01-04', '2026-12-31', '元旦', '12月31日是元旦，改到 1月4日 周一'],
  ['2026-11-25', '2026-11-16', null, '16日已经过了，还可以排在 25日 周三'],
  ['2026-11-16', '2026-11-16', null, ''],
])('%s instead of %s: %s', (on, wished, because, words) => {
  expect(movedDayWords({ on, wished, because })).toBe(words)
})

test('a year without a holiday plan is named', () => {
  expect(provisionalWords('2027-01-15')).toBe('2027年放假安排还没公布，公布后请再核对')
})
