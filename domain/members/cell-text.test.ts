import fc from 'fast-check'
import { plainText } from './cell-text'

test.each([
  ['  张三 ', '张三'],
  ['张\u3000三', '张 三'],
  ['第一行\r\n第二行', '第一行 第二行'],
  ['\uFEFF姓名', '姓名'],
  ['张\u200B三\u200D', '张三'],
  ['\u202E三张', '三张'],
  ['a\u0000b\u0007c', 'abc'],
  ['<b>张三</b>', '<b>张三</b>'],
  ['👨‍👩‍👧 👩🏽‍🎓', '👨‍👩‍👧 👩🏽‍🎓'],
  ['\t\n\u200B', ''],
])('%j becomes %j', (text, expected) => {
  expect(plainText(text)).toBe(expected)
})

test('what is plain stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text))
    }),
  )
})
