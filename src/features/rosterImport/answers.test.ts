import { answerOf, type PreviewLine, readAnswers, rowsInWords } from './answers'

const question = (row: number, likely?: string): PreviewLine => ({
  row,
  name: '王芳',
  kind: 'question',
  facts: [],
  question: '是谁？',
  likely,
  choices: [
    { choice: 'm1', label: '就是名册里的王芳' },
    { choice: 'new', label: '另一个人' },
    { choice: 'skip', label: '不导入' },
  ],
})
const plain = (row: number, kind: 'new' | 'update'): PreviewLine => ({ row, name: '李明', kind, facts: [] })

test('the likely answer stands until another one is chosen', () => {
  expect(answerOf(question(2, 'm1'), {})).toBe('m1')
  expect(answerOf(question(2, 'm1'), { '2': 'new' })).toBe('new')
})

test('an answer that is no longer offered counts as none', () => {
  expect(answerOf(question(2), { '2': 'm9' })).toBeUndefined()
  expect(answerOf(question(2, 'm1'), { '2': 'm9' })).toBe('m1')
})

test('a row without a question can only be left out', () => {
  expect(answerOf(plain(3, 'new'), { '3': 'skip' })).toBe('skip')
  expect(answerOf(plain(3, 'update'), { '3': 'm1' })).toBeUndefined()
})

test('sends what is answered and names what is not', () => {
  const lines = [question(2, 'm1'), question(3), plain(4, 'new'), plain(5, 'update')]
  expect(readAnswers(lines, { '5': 'skip' })).toEqual({
    answers: [
      { row: 2, choice: 'm1' },
      { row: 5, choice: 'skip' },
    ],
    open: [3],
  })
})

test('many rows are not all named', () => {
  expect(rowsInWords([5, 9])).toBe('第 5、9 行')
  expect(rowsInWords([1, 2, 3, 4, 5, 6, 7])).toBe('第 1、2、3、4、5 行等 7 行')
})
