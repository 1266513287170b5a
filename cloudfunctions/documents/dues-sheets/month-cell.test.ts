import { monthCell } from './month-cell'
import { Amount } from './parts'

type Month = Parameters<typeof monthCell>[0]
const month = (fields: Partial<Month>): Month => ({
  ...{ owed: 4860, paid: 0, state: 'unpaid', when: 'late' },
  ...fields,
})

test.each<[string, Partial<Month>, ReturnType<typeof monthCell>]>([
  ['paid', { paid: 4860 }, new Amount(4860, false)],
  ['a part of what is late', { paid: 4000 }, new Amount(4000, true)],
  ['a part of what is due', { paid: 4000, when: 'now' }, new Amount(4000, true)],
  ['a part ahead', { paid: 4000, when: 'ahead' }, new Amount(4000, false)],
  ['late', {}, new Amount(0, true)],
  ['due', { when: 'now' }, '待交'],
  ['not begun', { when: 'ahead' }, ''],
  ['exempt', { owed: 0, state: 'exempt' }, '免交'],
  ['exempt after it was paid', { owed: 0, paid: 4860, state: 'exempt' }, new Amount(4860, false)],
  ['paid elsewhere', { owed: 0, state: 'elsewhere' }, '别处交'],
  ['not yet a member', { owed: 0, state: 'notJoined' }, '未入党'],
  ['not yet paying here', { owed: 0, state: 'before' }, '—'],
  ['gone', { owed: 0, state: 'after' }, '已离开'],
  ['not assessed', { owed: 0, state: 'unassessed' }, '未核定'],
])('%s', (_what, fields, cell) => {
  expect(monthCell(month(fields), 'left')).toEqual(cell)
})
