import { linesWords, monthRuns, runWords } from './month-runs'

test.each<[months: string[], words: string]>([
  [[], ''],
  [['2026-03'], '3月'],
  [['2026-05', '2026-03', '2026-04'], '3–5月'],
  [['2026-01', '2026-03', '2026-03'], '1月、3月'],
  [['2025-12'], '2025年12月'],
  [['2025-11', '2025-12'], '2025年11–12月'],
  [['2025-12', '2026-01'], '2025年12月–1月'],
  [['2026-12', '2027-01'], '12月–2027年1月'],
])('%j are %s', (months, words) => {
  expect(
    monthRuns(months)
      .map((run) => runWords(run, 2026))
      .join('、'),
  ).toBe(words)
})

test('amounts of months stand together where they are the same', () => {
  const line = (month: string, fen: number) => ({ month, fen })
  expect(linesWords([line('2026-02', 4860), line('2026-01', 4860), line('2026-03', 2000)], 2026)).toBe(
    '1–2月各 48.60、3月 20.00',
  )
  expect(linesWords([line('2026-01', -4860), line('2026-03', -4860)], 2026)).toBe('1月 -48.60、3月 -48.60')
  expect(linesWords([], 2026)).toBe('')
})
