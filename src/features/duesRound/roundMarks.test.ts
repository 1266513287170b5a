import { itemsOf, keepable, optionsOf, type RoundMark, type RoundRow, withAllKept, withRoundMark } from './roundMarks'
import { askWords, chosenWords, lastWords, remarkOf } from './roundWords'

const year = 2027
function aRow(fields: Partial<RoundRow> = {}): RoundRow {
  return {
    ...{ memberId: 'a', name: '赵小禾', livelihood: 'salaried', standing: 'full', from: '2027-01' },
    ...{ last: { livelihood: 'salaried', fen: 4860, rhythm: 'monthly' }, current: null, declared: null },
    ...fields,
  }
}
const declared = (fen: number, from = '2027-01') => ({ from, livelihood: 'salaried', fen }) as const
const kept: RoundMark = { fen: 4860, livelihood: 'salaried', rhythm: 'monthly', from: '2027-01' }

test.each<[string, RoundRow, string[]]>([
  ['as last year', aRow(), ['照旧 48.60']],
  ['their own calculation', aRow({ declared: declared(5210) }), ['照旧 48.60', '本人算的 52.10']],
  ['their own, the same', aRow({ declared: declared(4860) }), ['照旧 48.60']],
  ['their own, of a later year', aRow({ declared: declared(5210, '2028-01') }), ['照旧 48.60']],
  ['another kind of income', aRow({ livelihood: 'retired' }), []],
  ['what the rule names', aRow({ livelihood: 'student', last: null }), ['按规定 0.20']],
  ['the first time', aRow({ last: null }), []],
])('%s is a tap', (_, row, labels) => {
  expect(optionsOf(row, year).map(({ label }) => label)).toEqual(labels)
})

test('their own calculation holds from their month on', () => {
  expect(optionsOf(aRow({ declared: declared(5210, '2027-03') }), year)[1]?.mark).toEqual({
    ...{ fen: 5210, livelihood: 'salaried', rhythm: 'monthly', from: '2027-03', declared: true },
  })
  expect(optionsOf(aRow({ declared: declared(5210, '2026-11') }), year)[1]?.mark.from).toBe('2027-01')
})

test('a second tap takes it back, another one changes it', () => {
  const once = withRoundMark({}, 'a', kept)
  expect(once).toEqual({ a: kept })
  expect(withRoundMark(once, 'a', kept)).toEqual({})
  expect(withRoundMark(once, 'a', { ...kept, fen: 5210 })).toEqual({ a: { ...kept, fen: 5210 } })
})

describe('全部照旧', () => {
  const rows = [
    aRow(),
    aRow({ memberId: 'chosen' }),
    aRow({ memberId: 'calculated', declared: declared(5210) }),
    aRow({ memberId: 'changed', livelihood: 'retired' }),
    aRow({ memberId: 'first', last: null }),
    aRow({ memberId: 'done', current: { ...kept } }),
  ]
  const marks = { chosen: { ...kept, fen: 6000 } }

  test('is for those of whom nothing else was said', () => {
    expect(keepable(rows, marks, year).map(({ memberId }) => memberId)).toEqual(['a'])
    expect(withAllKept(rows, marks, year)).toEqual({ ...marks, a: kept })
  })

  test('and the confirm leaves out who was assessed meanwhile', () => {
    const all = { ...withAllKept(rows, marks, year), done: kept }
    expect(itemsOf(rows, all).map(({ memberId, fen }) => [memberId, fen])).toEqual([
      ['a', 4860],
      ['chosen', 6000],
    ])
    expect(askWords(rows, all, year)).toContain('照旧 1 人，新定数额 1 人。')
  })
})

test('a row says what was, and what wants a look', () => {
  expect(lastWords(aRow())).toBe('去年 按月领工资，每月 48.60 元')
  expect(lastWords(aRow({ last: null }))).toBe('按月领工资，第一次核定')
  expect(remarkOf(aRow(), year)).toBeUndefined()
  expect(remarkOf(aRow({ livelihood: 'retired' }), year)).toBe('收入类别改成了离退休，请重新算')
  expect(remarkOf(aRow({ declared: declared(4860) }), year)).toBe('本人算的也是这个数')
  const last = { livelihood: 'annualSalary', fen: 9000, rhythm: 'monthly' } as const
  expect(remarkOf(aRow({ livelihood: 'annualSalary', last }), year)).toBe('年薪制按当月实发算，数额每月可能不同')
  expect(chosenWords({ ...kept, rhythm: 'quarterly' }, year)).toBe('按月领工资，从1月起每月 48.60 元，经支部同意按季交')
})
