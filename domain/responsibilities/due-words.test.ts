import { deadlineWords, taskTitle } from './due-words'

const today = '2026-06-25'

test.each([
  ['2026-06-30', '6月30日前，还有 5 天'],
  [today, '6月25日前，今天到期'],
  ['2026-06-22', '6月22日前，已逾期 3 天'],
  ['2027-01-31', '2027年1月31日前，还有 220 天'],
])('what is due on %s: %s', (to, words) => {
  expect(deadlineWords(to, today)).toBe(words)
})

test('a step stands behind its work', () => {
  expect(taskTitle({ work: '积分管理', step: '设定标准' })).toBe('积分管理：设定标准')
  expect(taskTitle({ work: '积分管理' })).toBe('积分管理')
})

test('a long work is cut where only a line stands for it, never inside a letter', () => {
  expect(taskTitle({ work: '𠮷'.repeat(40) })).toBe(`${'𠮷'.repeat(27)}…`)
})
