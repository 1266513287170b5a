import { monthWords, shortMonthWords } from './month-words'

test.each([
  ['2026-11', '2026年11月', '11月'],
  ['2027-01', '2027年1月', '1月'],
])('%s', (month, words, short) => {
  expect([monthWords(month), shortMonthWords(month)]).toEqual([words, short])
})
