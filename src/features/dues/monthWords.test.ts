import type { MonthStanding } from '@domain/dues/standing'
import { arrearsWords, collectionLines, stateInWords, sumsOf, whyLines } from './monthWords'

const standing = (fields: Partial<MonthStanding>): MonthStanding => ({
  ...{ month: '2026-11', owed: 4860, paid: 0, state: 'unpaid', when: 'now' },
  ...fields,
})

test.each<[string, Partial<MonthStanding>]>([
  ['✓ 已交', { state: 'paid' }],
  ['还差 12.00 元', { state: 'partial', paid: 3660 }],
  ['○ 还没交', {}],
  ['！还没交', { when: 'late' }],
  ['还没到这个月', { when: 'ahead' }],
  ['还没有核定', { state: 'unassessed', owed: 0 }],
  ['免交', { state: 'exempt', owed: 0 }],
  ['在别的支部交', { state: 'elsewhere', owed: 0 }],
  ['还没有入党，不用交', { state: 'notJoined', owed: 0 }],
  ['还没开始在本支部交', { state: 'before', owed: 0 }],
  ['已经转出，不用在这里交', { state: 'after', owed: 0 }],
])('%s', (words, fields) => {
  expect(stateInWords(standing(fields)).words).toBe(words)
})

test('says why so much, from when on, and what is out of the ordinary', () => {
  const assessed = {
    ...({ from: '2026-01', livelihood: 'salaried', fen: 4860, rhythm: 'quarterly' } as const),
    words: '适用 1%，核定每月 48.60 元',
  }
  const reduced = {
    ...({
      reliefId: 'r',
      kind: 'reduced',
      state: 'approved',
      proposedOn: '2026-10-20',
      decidedBy: '街道党工委',
    } as const),
    ...{ from: '2026-11', to: '2026-12', fen: 1000 },
  }
  const reliefs = [reduced, { ...reduced, from: '2026-12' }, { ...reduced, state: 'proposed' as const }]
  expect(whyLines({ assessed, reliefs, today: '2026-11-25' })).toEqual([
    '适用 1%，核定每月 48.60 元，2026年1月起',
    '2026年11月到2026年12月少交，街道党工委批准',
    '经支部同意按季交，季度最后一个月交清就可以',
  ])
  expect(whyLines({ assessed: null, reliefs, today: '2026-11-25' })).toEqual([])
})

test('when and to whom, as far as it is known', () => {
  expect(collectionLines({ collectionDay: 10, collectors: ['甲', '乙'] })).toEqual([
    '收缴日：每月 10 日，遇休息日提前',
    '交给：甲、乙',
  ])
  expect(collectionLines({ collectionDay: null, collectors: [] })).toEqual([])
})

test('arrears: the months, the year where it is another, and what to do', () => {
  const open = [
    { month: '2025-12', fen: 4860 },
    { month: '2026-01', fen: 1200 },
  ]
  const arrears = { open, fen: 6060, run: 1, since: '2026-01', step: 1 } as const
  const words = arrearsWords({ arrears: { ...arrears, open: [...open] }, year: 2026, collectors: ['甲'] })
  expect(words).toContain('2025年12月、2026年1月（2 个月）的党费还没交齐，一共 60.60 元。方便时交给甲就可以')
  expect(arrearsWords({ arrears: null, year: 2026, collectors: [] })).toBeUndefined()
})

test('the sums of a year stand over what they are of; what was paid ahead stands apart', () => {
  const months = [
    standing({ month: '2026-10', state: 'paid', paid: 4860 }),
    standing({ month: '2026-11', state: 'partial', paid: 3660 }),
    standing({ month: '2026-12', state: 'paid', paid: 4860, when: 'ahead' }),
  ]
  const sums = { owed: 9720, missing: 1200, paid: 13380, extra: 10000 }
  expect(sumsOf({ months, sums, today: '2026-11-25' })).toEqual({
    ...{ paid: 8520, owed: 9720, complete: 1, of: 2 },
    rest: ['还差 12.00 元', '另外预交 48.60 元', '自愿多交 100.00 元'],
  })
})
