import fc from 'fast-check'
import { MOST_DUES, MOST_RECEIVED, parseYuan, yuan, yuanWords } from './money'

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [20, '0.20'],
  [100, '1.00'],
  [4860, '48.60'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [486_000, '4,860.00'],
  [100_000_000, '1,000,000.00'],
  [-1, '-0.01'],
  [-486_005, '-4,860.05'],
])('%i fen are %s yuan', (fen, text) => {
  expect(yuan(fen)).toBe(text)
  expect(yuanWords(fen)).toBe(`${text} 元`)
})

test.each([
  ['48.6', 4860],
  ['48.60', 4860],
  ['48.600', 4860],
  ['48.', 4800],
  ['48', 4800],
  ['0.2', 20],
  ['00.20', 20],
  ['０.２０', 20],
  ['４８．６', 4860],
  ['1,000', 100_000],
  ['1，000.5', 100_050],
  ['1 000', 100_000],
  ['20,000.00', 2_000_000],
  ['48.60元', 4860],
  ['48.60 元', 4860],
  ['¥48.60', 4860],
  ['￥ 48.60元', 4860],
  ['  48.60\t', 4860],
  ['　48.60　', 4860],
])('%j is %i fen', (typed, fen) => {
  expect(parseYuan(typed, MOST_DUES)).toEqual({ fen })
})

const notNumber = '金额只能写数字，例如 48.60'
const tooMuch = '金额不能超过 20,000.00 元，请检查是不是多写了几位'

test.each([
  ['', '请填写金额'],
  ['  ', '请填写金额'],
  ['元', '请填写金额'],
  ['¥', '请填写金额'],
  ['-5', '金额不能是负数'],
  ['－5', '金额不能是负数'],
  ['−5', '金额不能是负数'],
  ['-¥5', '金额不能是负数'],
  ['¥-5', '金额不能是负数'],
  ['-0.01 元', '金额不能是负数'],
  ['0', '金额要大于 0'],
  ['0.00', '金额要大于 0'],
  ['0.000', '金额要大于 0'],
  ['0.005', '金额最多两位小数，到分为止'],
  ['48.605', '金额最多两位小数，到分为止'],
  ['1.0001', '金额最多两位小数，到分为止'],
  ['20000.01', tooMuch],
  ['1000000000', tooMuch],
  ['1,000,000,000', tooMuch],
  ['9'.repeat(20), tooMuch],
  ['9'.repeat(400), tooMuch],
  ['NaN', notNumber],
  ['Infinity', notNumber],
  ['1e3', notNumber],
  ['0x10', notNumber],
  ['+5', notNumber],
  ['.5', notNumber],
  ['.', notNumber],
  ['-', notNumber],
  ['1.2.3', notNumber],
  // A comma in a point's place, or a blank between two amounts, is not guessed at.
  ['48,60', notNumber],
  ['1,00', notNumber],
  ['1,0000', notNumber],
  ['48 60', notNumber],
  ['1.000,5', notNumber],
  ['48.6 0', notNumber],
  ['四十八', notNumber],
  ['48块6', notNumber],
  ['5万', notNumber],
])('%j is refused: %s', (typed, problem) => {
  expect(parseYuan(typed, MOST_DUES)).toEqual({ problem })
})

const amount = fc.integer({ min: 1, max: MOST_RECEIVED })

test('what is written is read back', () => {
  fc.assert(
    fc.property(amount, (fen) => {
      expect(parseYuan(yuan(fen), MOST_RECEIVED)).toEqual({ fen })
      expect(parseYuan(yuanWords(fen), MOST_RECEIVED)).toEqual({ fen })
      expect(parseYuan(yuan(fen).replace(/,/g, ''), MOST_RECEIVED)).toEqual({ fen })
      expect(parseYuan(yuan(-fen), MOST_RECEIVED)).toEqual({ problem: '金额不能是负数' })
    }),
    { numRuns: 10_000 },
  )
})

test('whatever is typed is a whole amount within bounds or one sentence', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.,，． -−¥￥元e') }),
    fc.double().map(String),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = parseYuan(text, MOST_DUES)
      if ('problem' in read) return expect(read.problem).not.toBe('')
      expect(Number.isSafeInteger(read.fen)).toBe(true)
      expect(read.fen).toBeGreaterThan(0)
      expect(read.fen).toBeLessThanOrEqual(MOST_DUES)
    }),
    { numRuns: 20_000 },
  )
})
