import {
  formatDateTime,
  formatDay,
  formatDelay,
  formatKnownDate,
  formatRange,
  formatRelativeDay,
  formatShortDay,
} from './format'

/** Wednesday, 25 November 2026, 08:00 in Beijing. */
const now = '2026-11-25T00:00:00.000Z'

test.each([
  ['2026-11-25', '11月25日 周三'],
  ['2026-01-01', '1月1日 周四'],
  ['2025-11-25', '2025年11月25日 周二'],
  ['2027-01-03', '2027年1月3日 周日'],
])('%s reads %s', (day, text) => {
  expect(formatDay(day, now)).toBe(text)
})

test('the year of now is Beijing’s year', () => {
  expect(formatDay('2027-01-01', '2026-12-31T16:00:00.000Z')).toBe('1月1日 周五')
})

test.each([
  ['2026-11-25T06:30:00.000Z', '11月25日 周三 14:30'],
  ['2026-11-25T16:05:00.000Z', '11月26日 周四 00:05'],
])('%s reads %s', (instant, text) => {
  expect(formatDateTime(instant, now)).toBe(text)
})

test.each([
  ['2026-11-25T06:30:00.000Z', '2026-11-25T08:00:00.000Z', '11月25日 周三 14:30–16:00'],
  ['2026-11-25T06:30:00.000Z', '2026-11-26T04:00:00.000Z', '11月25日 周三 14:30 – 11月26日 周四 12:00'],
])('%s to %s reads %s', (from, to, text) => {
  expect(formatRange(from, to, now)).toBe(text)
})

test.each([
  ['2026-11-23', '11月23日 周一'],
  ['2026-11-24', '昨天'],
  ['2026-11-25', '今天'],
  ['2026-11-26', '明天'],
  ['2026-11-27', '周五'],
  ['2026-11-29', '周日'],
  ['2026-11-30', '下周一'],
  ['2026-12-01', '下周二'],
  ['2026-12-02', '12月2日 周三'],
])('seen from Wednesday the 25th, %s reads %s', (day, text) => {
  expect(formatRelativeDay(day, now)).toBe(text)
})

it.each([
  ['2005-07-01', '2005年7月1日'],
  ['2005-12', '2005年12月'],
])('%s, a day or a month, reads %s', (date, words) => {
  expect(formatKnownDate(date)).toBe(words)
})

test.each([
  [3, '3 分钟'],
  [59, '59 分钟'],
  [61, '1 小时'],
  [3 * 24 * 60, '3 天'],
])('%i minutes read %s', (minutes, text) => {
  expect(formatDelay(minutes)).toBe(text)
})

test('a short day has neither year nor weekday', () => {
  expect(formatShortDay('2026-01-05')).toBe('1月5日')
})
