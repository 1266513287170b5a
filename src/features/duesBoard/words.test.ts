import { readDecision } from './decision'
import { reliefWords } from './reliefWords'
import { arrearsWords, monthOn, monthsWords, spanWords } from './words'

const today = '2026-11-25'

test.each([
  ['2026-11', '11月'],
  ['2025-03', '2025年3月'],
])('%s is said %s', (month, words) => {
  expect(monthOn(month, today)).toBe(words)
})

test.each([
  ['2026-09', '2026-09', '9月'],
  ['2026-07', '2026-10', '7月–10月'],
  ['2026-11', '2027-02', '11月–2027年2月'],
  ['2025-03', '2025-05', '2025年3月–5月'],
  ['2025-11', '2026-02', '2025年11月–2026年2月'],
])('from %s to %s is said %s', (from, to, words) => {
  expect(spanWords(from, to, today)).toBe(words)
})

test.each([
  [[], ''],
  [['2026-10'], '10月'],
  [['2026-03', '2026-07', '2026-08'], '3月、7月–8月'],
  [['2025-12', '2026-01', '2026-02', '2026-05'], '2025年12月–2026年2月、5月'],
])('months %j are said %s', (months, words) => {
  expect(monthsWords(months, today)).toBe(words)
})

test.each([
  [1, 1, '1 个月没交'],
  [3, 3, '连续 3 个月没交'],
  [0, 2, '有 2 个月没交齐'],
  [2, 3, '连续 2 个月没交，另有 1 个月没交齐'],
  [1, 2, '1 个月没交，另有 1 个月没交齐'],
])('a run of %i in %i open months is said %s', (run, open, words) => {
  expect(arrearsWords({ run, open: Array.from({ length: open }) })).toBe(words)
})

test('a relief says what is paid instead', () => {
  expect(reliefWords({ kind: 'reduced', fen: 1000 })).toBe('少交，每月交 10.00 元')
  expect(reliefWords({ kind: 'exempt', fen: 0 })).toBe('免交')
})

test.each([
  ['approved', ' 机关党委 ', { by: '机关党委' }],
  ['approved', ' ', { problem: '请填写批准的上级党组织' }],
  ['refused', '', {}],
  ['withdrawn', '机关党委', {}],
] as const)('a decision %s by "%s"', (decision, by, read) => {
  expect(readDecision({ decision, by, on: today })).toEqual(read)
})
