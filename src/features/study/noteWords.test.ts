import { noteLine, noteMark, notesWords } from './noteWords'

const note = { on: '2026-11-25', by: '陆雨桐', values: {} }

test.each([
  ['nothing to say', {}, undefined],
  ['a draft', { draft: true, held: true }, '草稿'],
  ['held', { held: true, answers: 1, answeredOn: '2026-11-20T02:00:00.000Z' }, '待放行'],
  ['answered', { answers: 1, answeredOn: '2026-11-20T02:00:00.000Z' }, '有答复'],
  ['answers without a day', { answers: 0 }, undefined],
] as const)('%s', (_, marked, words) => {
  expect(noteMark(marked)?.words).toBe(words)
})

test.each([
  ['a plain one', note, true, '周三'],
  ['of somebody else', { ...note, shared: true as const }, false, '陆雨桐 · 周三'],
  ['shared, with photos', { ...note, shared: true as const, files: 2 }, true, '周三 · 2 个照片或附件 · 大家能看'],
  [
    'made up, written down late',
    { ...note, values: { makesUp: true }, backEntered: true as const },
    true,
    '周三 · 补学 · 补录',
  ],
])('the line of %s', (_, one, isOwn, words) => {
  expect(noteLine(one, isOwn)).toBe(words)
})

test('how many there are', () => {
  expect(notesWords([], 2026, 2026)).toBe('今年还没有写笔记')
  expect(notesWords([], 2025, 2026)).toBe('2025 年还没有写笔记')
  expect(notesWords([{ on: '2026-11-03' }, { on: '2026-10-20' }], 2026, 2026)).toBe(
    '今年写了 2 篇笔记，最近一篇 11月3日',
  )
})
