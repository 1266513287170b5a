import type { Livelihood } from '../members/member'
import { calculate, explainAmount, fitsRate, MOST_BASE, rateOfAmount, USUAL_CAP } from './amount'
import { withInvented } from './invented-table.fixture'
import { MOST_DUES } from './money'
import type { Rounding } from './rounding'

const month = '2026-11'
const rounding = 'fen'
const salaries: readonly Livelihood[] = ['salaried', 'annualSalary', 'selfEmployed']

function fenOf(livelihood: Livelihood, base: number, how: Rounding = rounding) {
  const result = calculate({ livelihood, month, base, rounding: how })
  return 'fen' in result ? result.fen : result.problem
}

describe('the figures of the rule', () => {
  it.each([
    [1000, 5],
    [100_000, 500],
    [299_999, 1500],
    [300_000, 1500],
    [300_001, 3000],
    [486_000, 4860],
    [500_000, 5000],
    [500_001, 7500],
    [1_000_000, 15_000],
    [1_000_001, 20_000],
    [5_000_000, 100_000],
    [5_000_001, 100_000],
    [5_000_100, 100_002],
    [MOST_BASE, MOST_DUES],
  ])('a pay of %i fen owes %i', (base, fen) => {
    for (const livelihood of salaries) expect(fenOf(livelihood, base)).toBe(fen)
  })

  it.each([
    [200_000, 1000],
    [300_001, 1500],
    [500_000, 2500],
    [500_001, 5000],
    [1_000_001, 10_000],
    [MOST_BASE, 1_000_000],
  ])('a pension of %i fen owes %i', (base, fen) => {
    expect(fenOf('retired', base)).toBe(fen)
  })

  it.each<Livelihood>(['student', 'unemployed', 'assisted'])(
    '%s owes 0.20 yuan, whatever the branch rounds to',
    (one) => {
      expect(fenOf(one, 0, 'fen')).toBe(20)
      expect(fenOf(one, Number.NaN, 'jiao')).toBe(20)
      expect(fenOf(one, 999_999, 'yuan')).toBe(20)
    },
  )

  it.each<[Rounding, number]>([
    ['fen', 4864],
    ['fenDown', 4863],
    ['jiao', 4860],
    ['yuan', 4900],
  ])('1 %% of 4863.50 yuan, rounded to %s, is %i fen', (how, fen) => {
    expect(fenOf('salaried', 486_350, how)).toBe(fen)
  })
})

test.each<[Livelihood, number, Rounding, string]>([
  ['salaried', 486_000, 'fen', '月工资收入 4,860.00 元，适用 1%，应交 48.60 元'],
  ['salaried', 486_321, 'fen', '月工资收入 4,863.21 元，适用 1%，四舍五入到分，应交 48.63 元'],
  ['salaried', 486_321, 'fenDown', '月工资收入 4,863.21 元，适用 1%，分以下舍去，应交 48.63 元'],
  ['salaried', 486_000, 'yuan', '月工资收入 4,860.00 元，适用 1%，四舍五入到元，应交 49.00 元'],
  ['annualSalary', 1_250_000, 'fen', '当月实际领取的薪酬 12,500.00 元，适用 2%，应交 250.00 元'],
  ['selfEmployed', 640_000, 'jiao', '上季度月平均纯收入 6,400.00 元，适用 1.5%，应交 96.00 元'],
  ['retired', 412_000, 'fen', '离退休费或养老金 4,120.00 元，适用 0.5%，应交 20.60 元'],
  ['student', 0, 'fen', '学生党员每月 0.20 元'],
  ['unemployed', 0, 'fen', '下岗失业党员每月 0.20 元'],
  ['assisted', 0, 'fen', '靠抚恤、救济或低保生活的党员每月 0.20 元'],
])('%s with %i fen, %s: %s', (livelihood, base, how, sentence) => {
  expect(calculate({ livelihood, month, base, rounding: how })).toMatchObject({ sentence })
})

test.each([
  [20, '农民党员每月 0.20 元至 1.00 元，支部定为 0.20 元'],
  [50, '农民党员每月 0.20 元至 1.00 元，支部定为 0.50 元'],
  [100, '农民党员每月 0.20 元至 1.00 元，支部定为 1.00 元'],
])('a farmer for whom the branch chooses %i fen', (chosen, sentence) => {
  const wanted = { fen: chosen, sentence, overCap: false }
  expect(calculate({ livelihood: 'farmer', month, chosen, rounding: 'yuan' })).toEqual(wanted)
})

test.each<readonly [number | undefined, string]>([
  [undefined, '农民党员每月 0.20 元至 1.00 元，请选定一个数额'],
  ...[19, 101, 0, -20, 20.5, Number.NaN, Number.POSITIVE_INFINITY].map(
    (chosen) => [chosen, '农民党员每月 0.20 元至 1.00 元，请在这个范围内选定'] as const,
  ),
])('a farmer cannot be set to %s fen', (chosen, problem) => {
  expect(calculate({ livelihood: 'farmer', month, chosen, rounding })).toEqual({ problem })
})

test.each<[number | undefined, Rounding, string]>([
  [undefined, 'fen', '请填写月工资收入'],
  [Number.NaN, 'fen', '月工资收入只能写数字，例如 4860'],
  [-1, 'fen', '月工资收入不能是负数'],
  [Number.NEGATIVE_INFINITY, 'fen', '月工资收入不能是负数'],
  [0, 'fen', '月工资收入要大于 0'],
  [0.5, 'fen', '月工资收入最多两位小数，到分为止'],
  [486_000.1, 'fen', '月工资收入最多两位小数，到分为止'],
  [MOST_BASE + 1, 'fen', '月工资收入不能超过 1,000,000.00 元，请检查是不是多写了几位'],
  [100_000_000_000, 'fen', '月工资收入不能超过 1,000,000.00 元，请检查是不是多写了几位'],
  [Number.POSITIVE_INFINITY, 'fen', '月工资收入不能超过 1,000,000.00 元，请检查是不是多写了几位'],
  [99, 'fen', '月工资收入 0.99 元，适用 0.5%，四舍五入到分后是 0，请核对月工资收入'],
  [9999, 'yuan', '月工资收入 99.99 元，适用 0.5%，四舍五入到元后是 0，请核对月工资收入'],
])('a pay of %s fen, rounded to %s, is refused: %s', (base, how, problem) => {
  expect(calculate({ livelihood: 'salaried', month, base, rounding: how })).toEqual({ problem })
})

test('above 1000 yuan a month it is only said', () => {
  const of = (base: number) => calculate({ livelihood: 'salaried', month, base, rounding })
  expect(of(5_000_000)).toMatchObject({ fen: USUAL_CAP, overCap: false })
  expect(of(5_000_100)).toMatchObject({ fen: USUAL_CAP + 2, overCap: true })
})

const assessed: [Livelihood, number, number | undefined, string][] = [
  ['salaried', 1500, 50, '按月领取工资，适用 0.5%，核定每月 15.00 元'],
  ['salaried', 1501, undefined, '支部核定每月 15.01 元'],
  ['salaried', 2999, undefined, '支部核定每月 29.99 元'],
  ['salaried', 3000, 100, '按月领取工资，适用 1%，核定每月 30.00 元'],
  ['salaried', 4860, 100, '按月领取工资，适用 1%，核定每月 48.60 元'],
  ['salaried', 5000, 100, '按月领取工资，适用 1%，核定每月 50.00 元'],
  ['salaried', 5001, undefined, '支部核定每月 50.01 元'],
  ['annualSalary', 7500, 150, '年薪制，适用 1.5%，核定每月 75.00 元'],
  ['selfEmployed', 15_001, undefined, '支部核定每月 150.01 元'],
  ['selfEmployed', 20_000, 200, '个体经营，适用 2%，核定每月 200.00 元'],
  ['salaried', MOST_DUES, 200, '按月领取工资，适用 2%，核定每月 20,000.00 元'],
  ['salaried', MOST_DUES + 1, undefined, '支部核定每月 20,000.01 元'],
  ['salaried', 1, 50, '按月领取工资，适用 0.5%，核定每月 0.01 元'],
  ['retired', 2500, 50, '离退休，适用 0.5%，核定每月 25.00 元'],
  ['retired', 3000, undefined, '支部核定每月 30.00 元'],
  ['retired', 5000, 100, '离退休，适用 1%，核定每月 50.00 元'],
  ['student', 2000, undefined, '支部核定每月 20.00 元'],
  ['farmer', 101, undefined, '支部核定每月 1.01 元'],
]

test.each(assessed)('%s at %i fen pays at %s basis points: %s', (livelihood, fen, basisPoints, sentence) => {
  expect(rateOfAmount(livelihood, month, fen, rounding)).toBe(basisPoints)
  expect(explainAmount({ livelihood, month, fen, rounding })).toBe(sentence)
  expect(fitsRate(livelihood, month, fen, rounding)).toBe(basisPoints !== undefined)
})

test.each<[Livelihood, number, string]>([
  ['student', 20, '核定每月 0.20 元（学生）'],
  ['unemployed', 20, '核定每月 0.20 元（下岗失业）'],
  ['assisted', 20, '核定每月 0.20 元（抚恤、救济、低保）'],
  ['farmer', 20, '核定每月 0.20 元（农民）'],
  ['farmer', 100, '核定每月 1.00 元（农民）'],
])('%s at %i fen pays what the rule names: %s', (livelihood, fen, sentence) => {
  expect(rateOfAmount(livelihood, month, fen, rounding)).toBeUndefined()
  expect(explainAmount({ livelihood, month, fen, rounding: 'yuan' })).toBe(sentence)
  expect(fitsRate(livelihood, month, fen, 'yuan')).toBe(true)
})

test('an amount set under another rounding keeps its rate, though today none would give it', () => {
  expect(rateOfAmount('salaried', month, 4863, 'jiao')).toBe(100)
  expect(fitsRate('salaried', month, 4863, 'jiao')).toBe(false)
  expect(fitsRate('salaried', month, 4860, 'jiao')).toBe(true)
})

test.each([0, -20, 20.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%s is no amount, and no reason to fall over',
  (fen) => {
    for (const livelihood of ['salaried', 'farmer', 'student'] as const) {
      expect(rateOfAmount(livelihood, month, fen, rounding)).toBeUndefined()
      expect(fitsRate(livelihood, month, fen, rounding)).toBe(false)
    }
  },
)

describe('a new rule', () => {
  const of = (livelihood: Livelihood, at: string) =>
    calculate({ livelihood, month: at, base: 400_000, chosen: 50, rounding, tables: withInvented })

  it('holds from its month on, and not a month before', () => {
    expect(of('salaried', '2026-12')).toMatchObject({ fen: 4000, sentence: expect.stringContaining('适用 1%') })
    expect(of('salaried', '2027-01')).toMatchObject({ fen: 3000, sentence: expect.stringContaining('适用 0.75%') })
    expect(of('farmer', '2026-12')).toMatchObject({ sentence: '农民党员每月 0.20 元至 1.00 元，支部定为 0.50 元' })
    expect(of('farmer', '2027-01')).toMatchObject({ sentence: '农民党员每月 0.50 元至 5.00 元，支部定为 0.50 元' })
    expect(of('assisted', '2026-12')).toMatchObject({ fen: 20 })
    expect(of('assisted', '2027-01')).toMatchObject({ fen: 50 })
    expect(of('student', '2027-01')).toEqual(of('student', '2026-12'))
  })

  it('leaves the words of an old amount as they were', () => {
    const words = (at: string) =>
      explainAmount({ livelihood: 'salaried', month: at, fen: 4000, rounding, tables: withInvented })
    expect(words('2026-12')).toBe('按月领取工资，适用 1%，核定每月 40.00 元')
    expect(words('2027-01')).toBe('支部核定每月 40.00 元')
    expect(fitsRate('assisted', '2026-12', 50, rounding, withInvented)).toBe(false)
    expect(fitsRate('assisted', '2027-01', 50, rounding, withInvented)).toBe(true)
  })
})
