import { otherFigures } from './otherFigures'

const none = { expected: 3, attended: 3, late: 0, leave: 0, absent: 0, madeUp: 0, open: 0, observer: 0 }

test('names only what there is', () => {
  expect(otherFigures(none)).toBe('')
  expect(otherFigures({ ...none, late: 1, observer: 2 })).toBe('其中迟到 1 次 · 另外列席 2 次')
  expect(otherFigures({ ...none, madeUp: 1 })).toBe('补学 1 次')
  expect(otherFigures({ ...none, leave: 1, absent: 2, open: 3 })).toBe('请假 1 次 · 缺席 2 次 · 未登记 3 次')
})
