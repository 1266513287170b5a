import type { RegisterAnswer } from './registerRows'
import {
  begunWords,
  branchSums,
  figureOf,
  isShown,
  monthHeat,
  registerFilters,
  registerRows,
  rowWords,
} from './registerRows'

type Row = RegisterAnswer['rows'][number]
type Month = Row['months'][number]

const month = (fields: Partial<Month> = {}): Month => ({
  ...{ owed: 4860, paid: 0, state: 'unpaid', when: 'late' },
  ...fields,
})
const paid = month({ paid: 4860, state: 'paid' })

test.each<[string, Partial<Month>, string]>([
  ['paid', { paid: 4860, state: 'paid' }, 'done'],
  ['paid ahead', { paid: 4860, state: 'paid', when: 'ahead' }, 'done'],
  ['more than owed', { paid: 6000, state: 'paid' }, 'done'],
  ['a part', { paid: 4000, state: 'partial' }, 'made'],
  ['late', {}, 'late'],
  ['due', { when: 'now' }, 'due'],
  ['not begun', { when: 'ahead' }, 'ahead'],
  ['exempt', { owed: 0, state: 'exempt' }, 'leave'],
  ['exempt after it was paid', { owed: 0, paid: 4860, state: 'exempt' }, 'leave'],
  ['paid elsewhere', { owed: 0, state: 'elsewhere' }, 'leave'],
  ['not yet a member', { owed: 0, state: 'notJoined' }, 'none'],
  ['not assessed', { owed: 0, state: 'unassessed' }, 'none'],
])('%s', (_what, fields, heat) => {
  expect(monthHeat(month(fields))).toBe(heat)
})

const row = (memberId: string, months: Month[], fields: Partial<Row> = {}): Row => ({
  ...{ memberId, name: memberId, state: 'active', standing: 'full', livelihood: 'salaried', monthly: 4860, months },
  ...{ owed: 0, paid: 0, extra: 0 },
  ...fields,
})
const answer = (...rows: Row[]): RegisterAnswer => ({
  ...{ year: 2026, today: '2026-11-24', branchName: '支部', rows },
  totals: { months: [], owed: 0, paid: 0, extra: 500 },
})
const year = answer(
  row('甲', [paid, paid, month({ when: 'ahead' })]),
  row('乙', [paid, month({ paid: 4000 }), month({ when: 'ahead' })], { state: 'transferred' }),
  row('丙', [month({ owed: 0, state: 'unassessed' })], { monthly: null }),
)
const rows = registerRows(year, new Map([['甲', '第一党小组']]))

test('everybody has their year, in the order of the list', () => {
  expect(rows.map(({ name, hint, late }) => [name, hint, late])).toEqual([
    ['甲', '第一党小组', 0],
    ['乙', '已转出', 1],
    ['丙', undefined, 0],
  ])
  expect(rows.map(figureOf)).toEqual(['97.20 / 97.20', '88.60 / 97.20', '没核定'])
  expect(rows.map(rowWords)).toEqual([
    '甲（第一党小组），实交 97.20 元，应交 97.20 元，交齐 2 个月',
    '乙（已转出），实交 88.60 元，应交 97.20 元，交齐 1 个月，逾期 1 个月',
    '丙，没核定',
  ])
})

test('who is asked for nothing is told so', () => {
  const exempt = answer(row('甲', [month({ owed: 0, state: 'exempt' })]))
  const [one] = registerRows(exempt, new Map())
  expect(one && [figureOf(one), rowWords(one)]).toEqual(['不用交', '甲，不用交'])
})

test('the branch is summed up with its denominators', () => {
  expect(branchSums(year, rows)).toEqual({
    ...{ owed: 19_440, paid: 18_580, missing: 860, extra: 500, complete: 1, owing: 2, begun: '1–2月' },
  })
  expect([0, 1, 12].map(begunWords)).toEqual(['0月', '1月', '1–12月'])
})

test('the list is narrowed to those who are late, and those of whom nobody said how much', () => {
  expect(registerFilters(rows, 'all').map(({ label }) => label)).toEqual(['全部 3 人', '有逾期 1 人', '没核定 1 人'])
  expect(registerFilters(rows.slice(0, 1), 'late').map(({ label }) => label)).toEqual(['全部 1 人', '有逾期 0 人'])
  expect(rows.filter((one) => isShown(one, 'late')).map(({ name }) => name)).toEqual(['乙'])
  expect(rows.filter((one) => isShown(one, 'unassessed')).map(({ name }) => name)).toEqual(['丙'])
})
