import fc from 'fast-check'
import { chineseNumber, plainNumerals, readChineseNumber } from './numerals'

test.each([
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿五', 25],
  ['三十一', 31],
  ['卅', 30],
  ['九十九', 99],
  ['', undefined],
  ['七一', undefined],
  ['十十', undefined],
  ['一百', undefined],
  ['3', undefined],
])('%s is %s', (text, number) => {
  expect(readChineseNumber(text)).toBe(number)
})

test('a number is read back from its numerals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      expect(readChineseNumber(chineseNumber(number))).toBe(number)
    }),
  )
})

test.each([
  ['６月３０日前', '6月30日前'],
  ['六月 三十日　前', '6月30日前'],
  ['三、六、九、十二月', '3、6、9、12月'],
  ['一、三季度', '1、3季度'],
  ['第一季度', '第1季度'],
  ['二〇二六年', '2026年'],
  ['元月', '1月'],
  ['每月两次', '每月2次'],
  ['每周五', '每周五'],
  ['每周一次', '每周1次'],
  ['七一前', '七一前'],
  ['十一前', '十一前'],
  ['十一月', '11月'],
  ['张三4月', '张三4月'],
  ['张三、7月', '张三、7月'],
  ['统一安排', '统一安排'],
  ['３—５月【部署】', '3-5月(部署)'],
  ['3～5月', '3~5月'],
  ['一\n二', '一\n二'],
])('%j is plainly %j', (text, plain) => {
  expect(plainNumerals(text).text).toBe(plain)
})

test('every character says where it stands, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('三', '十', '月', '３', ' ', '（', '张', '元', '😀') }), (text) => {
      const { text: plain, at } = plainNumerals(text)
      expect(at).toHaveLength(plain.length + 1)
      expect([...at].sort((a, b) => a - b)).toEqual(at)
      expect(at[plain.length]).toBe(text.length)
    }),
  )
})
