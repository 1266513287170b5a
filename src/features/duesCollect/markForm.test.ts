import { amountOf, formOf, type MarkForm, markOf } from './markForm'

const today = '2026-11-25'
const row = {
  due: [
    { month: '2026-09', fen: 4860 },
    { month: '2026-10', fen: 4860 },
    { month: '2026-11', fen: 4860 },
  ],
  ahead: [{ month: '2026-12', fen: 4860 }],
}
const form = (fields: Partial<MarkForm> = {}): MarkForm => ({ ...formOf(row, undefined, today), ...fields })

test('begins with all that is owed, or with what was marked', () => {
  expect(amountOf(form(), row)).toBe('145.80')
  const marked = formOf(row, { lines: [{ month: '2026-11', fen: 2000 }], paidBy: '王芳' }, today)
  expect(marked).toEqual({ months: ['2026-11'], amount: '20.00', paidBy: '王芳', on: today })
})

test.each([
  ['all of it', form(), { lines: row.due }],
  ['a month alone', form({ months: ['2026-11'] }), { lines: row.due.slice(2) }],
  ['one ahead', form({ months: ['2026-11', '2026-12'] }), { lines: [...row.due.slice(2), ...row.ahead] }],
  [
    'a part, the oldest month first',
    form({ amount: '60' }),
    {
      lines: [
        { month: '2026-09', fen: 4860 },
        { month: '2026-10', fen: 1140 },
      ],
    },
  ],
  ['another who paid', form({ paidBy: ' 王芳 ' }), { lines: row.due, paidBy: '王芳' }],
  ['another day', form({ on: '2026-11-20' }), { lines: row.due, on: '2026-11-20' }],
])('%s is marked', (_, filled, mark) => expect(markOf(filled, row, today)).toEqual({ mark }))

test.each([
  ['no month', form({ months: [] }), 'months', '请选交哪个月的'],
  ['more than is owed', form({ amount: '150' }), 'amount', '选的月份一共 145.80 元，多出的 4.20 元请登记为自愿多交'],
  ['nothing', form({ amount: '' }), 'amount', '请填写金额'],
  ['zero', form({ amount: '0' }), 'amount', '金额要大于 0'],
  ['less than nothing', form({ amount: '-5' }), 'amount', '金额不能是负数'],
  ['half a fen', form({ amount: '48.605' }), 'amount', '金额最多两位小数，到分为止'],
  ['a word', form({ amount: '四十八' }), 'amount', '金额只能写数字，例如 48.60'],
])('%s is refused with a sentence', (_, filled, at, problem) => {
  expect(markOf(filled, row, today)).toEqual({ at, problem })
})
