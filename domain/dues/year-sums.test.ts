import { addYears, monthsBegun, yearSums } from './year-sums'

const late = { owed: 4860, paid: 0, when: 'late' } as const
const paid = { owed: 4860, paid: 4860, when: 'late' } as const

test('nobody owes for a month that has not begun', () => {
  const ahead = { owed: 4860, paid: 0, when: 'ahead' } as const
  expect(yearSums([paid, late, { ...late, when: 'now' }, ahead])).toEqual({ owed: 14_580, missing: 9720, paid: 4860 })
  expect(monthsBegun([paid, late, ahead])).toBe(2)
})

test('what was paid ahead or too much makes up for no other month', () => {
  const ahead = { owed: 4860, paid: 4860, when: 'ahead' } as const
  const exempt = { owed: 0, paid: 4860, when: 'late' } as const
  expect(yearSums([late, ahead, exempt])).toEqual({ owed: 4860, missing: 4860, paid: 9720 })
})

test('the branch is the sum of its members', () => {
  expect(addYears([])).toEqual({ owed: 0, missing: 0, paid: 0 })
  expect(addYears([yearSums([paid]), yearSums([late])])).toEqual({ owed: 9720, missing: 4860, paid: 4860 })
})
