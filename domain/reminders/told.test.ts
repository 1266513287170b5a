import { sentence, stampOf } from './told'

test.each([
  ['下雨', '下雨。'],
  ['下雨。', '下雨。'],
  [' 下雨 ', '下雨。'],
  ['可以吗？', '可以吗？'],
  ['甲；乙…', '甲；乙…'],
  ['', ''],
  [' ', ''],
])('%j ends as %j', (words, expected) => {
  expect(sentence(words)).toBe(expected)
})

test('an instant as a part of an id', () => {
  expect(stampOf('2026-11-25T06:30:00.000Z')).toBe('20261125063000000')
})
