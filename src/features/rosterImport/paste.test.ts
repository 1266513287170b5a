import { LONGEST_PASTE, pasteProblem } from './paste'

test('nothing, and too much, are refused with what to do', () => {
  expect(pasteProblem(' \n')).toBe('请先粘贴表格')
  expect(pasteProblem('字'.repeat(LONGEST_PASTE))).toBeUndefined()
  expect(pasteProblem('字'.repeat(LONGEST_PASTE + 1))).toMatch('30001 个字，最多 30000 个。请分几次粘贴')
})
