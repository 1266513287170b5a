import { importYears, withAnswer } from './importDraft'
import { LONGEST_PASTE, pasteProblem, sourceOf } from './source'

test('nothing, and another document, are refused with what to do', () => {
  expect(pasteProblem(' \n')).toBe('请先粘贴责任清单')
  expect(pasteProblem('字'.repeat(LONGEST_PASTE))).toBeUndefined()
  expect(pasteProblem('字'.repeat(LONGEST_PASTE + 1))).toMatch('100001 个字，最多 100000 个')
})

test('numbers that are never kept are out before anything is read', () => {
  const text = '责任人\t完成时限\n苏禾 13800138000\t3月'
  expect(sourceOf('pasted', '', { text })).toMatchObject({
    content: { text: '责任人\t完成时限\n苏禾 （电话已略去）\t3月' },
    stripped: true,
  })
  expect(sourceOf('file', '', { cells: [['支委会'], []] })).toMatchObject({
    content: { cells: [['支委会'], []] },
    stripped: false,
  })
})

test.each([
  ['2026-09-30', [2025, 2026]],
  ['2026-10-01', [2025, 2026, 2027]],
  ['2026-12-31', [2025, 2026, 2027]],
])('on %s a list may be for %j', (today, years) => expect(importYears(today)).toEqual(years))

test('a question has one answer', () => {
  const answers = [
    { id: 'a', choice: 'x' },
    { id: 'b', choice: 'y' },
  ]
  expect(withAnswer(answers, { id: 'a', choice: 'z' })).toEqual([
    { id: 'b', choice: 'y' },
    { id: 'a', choice: 'z' },
  ])
})
