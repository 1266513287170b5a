import { noneWords, partWords, whoseWords } from './words'

test('a few names are said, of many some and how many', () => {
  expect(whoseWords(['甲', '乙'])).toBe('甲、乙')
  expect(whoseWords(['甲', '乙', '丙', '丁', '戊', '己'])).toBe('甲、乙、丙、丁等 6 人')
  expect(partWords([])).toBe('整件事')
})

test('what to do without a record depends on whether the branch keeps such records', () => {
  const need = { words: '支委会', done: 0, of: 1 }
  expect(noneWords({ needs: [{ ...need, kept: true }], state: 'late' })).toContain('自动计入')
  expect(noneWords({ needs: [need], state: 'due' })).toBe('办好以后，点“登记完成”。')
  expect(noneWords({ needs: [need], state: 'doneLate' })).toContain('登记完成的')
})
