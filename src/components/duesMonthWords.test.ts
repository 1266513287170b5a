import type { MonthStanding } from '@domain/dues/standing'
import { monthAmount, monthRange, monthState, monthsWords, spokenMonth } from './duesMonthWords'

const standing = (fields: Partial<MonthStanding>): MonthStanding => ({
  ...{ month: '2026-11', owed: 4860, paid: 0, state: 'unpaid', when: 'now' },
  ...fields,
})

test.each<[string, string, Partial<MonthStanding>]>([
  ['✓ 已交', '48.60', { state: 'paid', paid: 4860 }],
  ['差 12.00', '48.60', { state: 'partial', paid: 3660 }],
  ['○ 待交', '48.60', {}],
  ['！没交', '48.60', { when: 'late' }],
  ['未到', '48.60', { when: 'ahead' }],
  ['未核定', '—', { state: 'unassessed', owed: 0 }],
  ['未到', '—', { state: 'unassessed', owed: 0, when: 'ahead' }],
  ['免交', '—', { state: 'exempt', owed: 0 }],
  ['别处交', '—', { state: 'elsewhere', owed: 0 }],
  ['不用交', '—', { state: 'before', owed: 0 }],
])('a tile: %s %s', (words, amount, fields) => {
  expect(monthState(standing(fields)).words).toBe(words)
  expect(monthAmount(standing(fields))).toBe(amount)
})

test('a month is read out without its sign', () => {
  expect(spokenMonth(standing({ when: 'late' }))).toBe('11月，应交 48.60 元，没交')
  expect(spokenMonth(standing({ state: 'exempt', owed: 0 }))).toBe('11月，免交')
})

test('months of another year say which, once', () => {
  const months = ['2025-11', '2025-12', '2026-01', '2026-02'].map((month) => ({ month }))
  expect(monthsWords(months, 2026)).toBe('2025年11月、12月、2026年1月、2月')
  expect(monthRange({ month: '2026-01' }, { month: '2026-04' }, 2026)).toBe('1月–4月')
  expect(monthRange({ month: '2025-11' }, { month: '2026-11' }, 2026)).toBe('2025年11月–2026年11月')
})
