import { matchesCron } from './cron'

const HALF_HOURS = '0 */30 8-20 * * * *'

it.each([
  // Beijing is eight hours ahead of what an instant says.
  [HALF_HOURS, '2026-11-24T00:00:00.000Z', true],
  [HALF_HOURS, '2026-11-24T08:30:00+08:00', true],
  [HALF_HOURS, '2026-11-24T08:30:00.999+08:00', true],
  [HALF_HOURS, '2026-11-24T08:30:01+08:00', false],
  [HALF_HOURS, '2026-11-24T08:15:00+08:00', false],
  [HALF_HOURS, '2026-11-24T20:30:00+08:00', true],
  [HALF_HOURS, '2026-11-24T21:00:00+08:00', false],
  [HALF_HOURS, '2026-11-24T07:30:00+08:00', false],
  // Lists, steps from a number, ranges with a step.
  ['0 0,10,45 9 * * * *', '2026-11-24T09:45:00+08:00', true],
  ['0 0,10,45 9 * * * *', '2026-11-24T09:20:00+08:00', false],
  ['5/20 0 0 * * * *', '2026-11-24T00:00:45+08:00', true],
  ['0 0 8-20/6 * * * *', '2026-11-24T14:00:00+08:00', true],
  ['0 0 8-20/6 * * * *', '2026-11-24T15:00:00+08:00', false],
  // Day alone, weekday alone, and both, of which one will do: 24 November 2026 is a Tuesday.
  ['0 0 9 24 * * *', '2026-11-24T09:00:00+08:00', true],
  ['0 0 9 25 * ? *', '2026-11-24T09:00:00+08:00', false],
  ['0 0 9 ? * 2 *', '2026-11-24T09:00:00+08:00', true],
  ['0 0 9 * * mon-wed *', '2026-11-24T09:00:00+08:00', true],
  ['0 0 9 * * SUN *', '2026-11-24T09:00:00+08:00', false],
  ['0 0 9 * * 0 *', '2026-11-22T09:00:00+08:00', true],
  ['0 0 9 25 * 2 *', '2026-11-24T09:00:00+08:00', true],
  ['0 0 9 25 * 2 *', '2026-11-25T09:00:00+08:00', true],
  ['0 0 9 25 * 2 *', '2026-11-26T09:00:00+08:00', false],
  // The day is Beijing's, also over the turn of month and year.
  ['0 0 0 1 1 * 2027', '2026-12-31T16:00:00.000Z', true],
  ['0 0 0 1 JAN * 2026', '2026-12-31T16:00:00.000Z', false],
  ['* * * * * * *', '2026-12-31T16:00:07.000Z', true],
])('%s at %s: %s', (expression, instant, expected) => {
  expect(matchesCron(expression, instant)).toBe(expected)
})

it.each([
  ['0 30 8 * *', '应有 7 项（秒 分 时 日 月 周 年），现在是 5 项'],
  ['', '应有 7 项'],
  ['60 * * * * * *', '“秒”写错了：60'],
  ['0 */0 * * * * *', '“分”写错了：*/0'],
  ['0 0 20-8 * * * *', '“时”写错了：20-8'],
  ['0 0 8 0 * * *', '“日”写错了：0'],
  ['0 0 8 * 13 * *', '“月”写错了：13'],
  ['0 0 8 * * 7 *', '“周”写错了：7'],
  ['0 0 8 * * TUESDAY *', '“周”写错了：TUESDAY'],
  ['0 0 8 * * * 26', '“年”写错了：26'],
  ['0 1,,2 8 * * * *', '“分”写错了：1,,2'],
  ['0 *-5 8 * * * *', '“分”写错了：*-5'],
  ['0 -1 8 * * * *', '“分”写错了：-1'],
  ['0 0 8 L * * *', '“日”写错了：L'],
])('refuses %j with a sentence', (expression, sentence) => {
  expect(() => matchesCron(expression, '2026-11-24T00:00:00.000Z')).toThrow(sentence)
})
