import { lastYearWords, themeOfLastYear } from './lastYear'

const now = '2026-12-20T02:00:00.000Z'
const december = { month: '2026-12', lastYear: { title: '回顾一年，说说打算', on: '2025-12-15' } }
const january = { month: '2027-01', lastYear: { title: '走访看望老党员', on: '2026-01-15' } }

test('says when it was, seen from today', () => {
  expect(themeOfLastYear(december, now)).toBe('去年12月：回顾一年，说说打算')
  expect(themeOfLastYear(january, now)).toBe('今年1月：走访看望老党员')
  expect(themeOfLastYear({ lastYear: null }, now)).toBeUndefined()
})

test.each([
  ['themePartyDay', '2026-12-31', '去年12月：回顾一年，说说打算'],
  ['themePartyDay', '2027-02-15', undefined],
  ['themePartyDay', '', undefined],
  ['collectiveStudy', '2026-12-31', undefined],
  [null, '2026-12-31', undefined],
])('stands beside the theme of a Party day in a month that lacks its own: %s on %s', (kind, startDay, words) => {
  expect(lastYearWords({ kind, startDay }, [december, january], now)).toBe(words)
})
