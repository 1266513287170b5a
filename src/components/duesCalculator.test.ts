import { askedBy, type CalculatorDraft, emptyCalculator, hintOf, resultOf } from './duesCalculator'

const MONTH = '2026-11'
const draft = (fields: Partial<CalculatorDraft>): CalculatorDraft => ({ ...emptyCalculator('salaried'), ...fields })

test.each<[string, Partial<CalculatorDraft>, number, string]>([
  ['a pay', { base: '4860' }, 4860, '月工资收入 4,860.00 元，适用 1%，应交 48.60 元'],
  ['a pay as people type it', { base: '¥4,860.00元' }, 4860, '月工资收入 4,860.00 元，适用 1%，应交 48.60 元'],
  ['the top of a tier', { base: '3000' }, 1500, '月工资收入 3,000.00 元，适用 0.5%，应交 15.00 元'],
  [
    'a pension',
    { livelihood: 'retired', base: '3600' },
    1800,
    '离退休费或养老金 3,600.00 元，适用 0.5%，应交 18.00 元',
  ],
  ['within the range', { livelihood: 'farmer', chosen: '0.5' }, 50, '农民党员每月 0.20 元至 1.00 元，支部定为 0.50 元'],
  ['a fixed amount', { livelihood: 'student' }, 20, '学生党员每月 0.20 元'],
  ['typed itself', { byHand: true, amount: '48.6' }, 4860, '按月领取工资，适用 1%，核定每月 48.60 元'],
])('%s', (_name, fields, fen, sentence) => {
  expect(resultOf(draft(fields), MONTH, 'fen')).toEqual({ fen, sentence, overCap: false })
})

test.each<[string, Partial<CalculatorDraft>, string, boolean]>([
  ['no pay yet', {}, '请填写月工资收入', true],
  ['blanks alone', { base: '  ' }, '请填写月工资收入', true],
  ['no number', { base: '四千' }, '月工资收入只能写数字，例如 48.60', false],
  ['negative', { base: '-1' }, '月工资收入不能是负数', false],
  ['nothing', { base: '0' }, '月工资收入要大于 0', false],
  ['three decimals', { base: '4860.125' }, '月工资收入最多两位小数，到分为止', false],
  ['a milliard', { base: '1000000000' }, '月工资收入不能超过 1,000,000.00 元，请检查是不是多写了几位', false],
  ['no amount yet', { livelihood: 'farmer' }, '农民党员每月 0.20 元至 1.00 元，请选定一个数额', true],
  [
    'out of the range',
    { livelihood: 'farmer', chosen: '2' },
    '农民党员每月 0.20 元至 1.00 元，请在这个范围内选定',
    false,
  ],
  [
    'too much by hand',
    { byHand: true, amount: '20000.01' },
    '每月数额不能超过 20,000.00 元，请检查是不是多写了几位',
    false,
  ],
])('refuses: %s', (_name, fields, problem, untouched) => {
  expect(resultOf(draft(fields), MONTH, 'fen')).toEqual({ problem, untouched })
})

test('warns above the usual cap, and rounds as the branch does', () => {
  expect(resultOf(draft({ base: '50000.00' }), MONTH, 'fen')).toMatchObject({ fen: 100_000, overCap: false })
  expect(resultOf(draft({ base: '50001' }), MONTH, 'fen')).toMatchObject({ overCap: true })
  expect(resultOf(draft({ byHand: true, amount: '1000.01' }), MONTH, 'fen')).toMatchObject({ overCap: true })
  expect(resultOf(draft({ base: '4866' }), MONTH, 'jiao')).toMatchObject({ fen: 4870 })
})

test('asks for what decides the amount, and for nothing where the rule names it', () => {
  expect(askedBy(draft({}), MONTH)).toBe('base')
  expect(askedBy(draft({ livelihood: 'farmer' }), MONTH)).toBe('chosen')
  expect(askedBy(draft({ livelihood: 'assisted' }), MONTH)).toBe('nothing')
  expect(askedBy(draft({ byHand: true }), MONTH)).toBe('amount')
})

test('an amount the rule never gives is let be with a hint', () => {
  expect(hintOf(draft({ byHand: true, amount: '20' }), MONTH, 'fen')).toContain('核对')
  expect(hintOf(draft({ byHand: true, amount: '48.60' }), MONTH, 'fen')).toBeUndefined()
  expect(hintOf(draft({ byHand: true, amount: 'x' }), MONTH, 'fen')).toBeUndefined()
  expect(hintOf(draft({ base: '4860' }), MONTH, 'fen')).toBeUndefined()
})
