import type { RecordCard } from '../reading'
import { cardWords, fewNames, monthsOf, signsOf } from './listWords'

const named = (...names: string[]) => names.map((name) => ({ memberId: name, name }))

const card = (more: Partial<RecordCard> = {}): RecordCard => ({
  recordId: 'r1',
  kind: 'visit',
  on: '2026-11-03',
  title: '清水村',
  values: { form: 'grassroots' },
  people: named('周明川', '何知远'),
  by: '何知远',
  enteredOn: '2026-11-03',
  ...more,
})

test.each([
  [[], ''],
  [['甲'], '甲'],
  [['甲', '乙', '丙'], '甲、乙、丙'],
  [['甲', '乙', '丙', '丁'], '甲、乙、丙等 4 人'],
])('%j are named in a line', (names, words) => {
  expect(fewNames(named(...names))).toBe(words)
})

test.each<[string, Partial<RecordCard>, boolean, string, string]>([
  ['a visit', {}, false, '清水村', '走基层 · 周明川、何知远'],
  ['a visit among others', {}, true, '清水村', '走基层 · 周明川、何知远'],
  [
    'a talk is called by its people',
    { kind: 'talk', title: '谈心谈话', values: { way: 'met' } },
    false,
    '周明川、何知远',
    '当面',
  ],
  [
    'a talk among others',
    { kind: 'talk', title: '谈心谈话', values: { way: 'met' } },
    true,
    '周明川、何知远',
    '谈心谈话 · 当面',
  ],
  [
    'an opinion without a name',
    { kind: 'opinion', title: '多办读书会', values: {}, people: [] },
    false,
    '多办读书会',
    '未署名',
  ],
  ['a paper', { kind: 'workPlan', title: '年度计划', values: {}, people: [] }, false, '年度计划', ''],
  ['a check of nobody', { kind: 'handbookCheck', title: '手册检查', values: {}, people: [] }, true, '手册检查', ''],
])('%s in words', (_what, more, several, title, note) => {
  expect(cardWords(card(more), several)).toEqual({ title, note })
})

test('what wants doing stands first among the signs', () => {
  const signs = signsOf(card({ kind: 'brief', draft: true, held: true, backEntered: true, files: 2, shared: true }))
  expect(signs.map(({ word }) => word)).toEqual(['草稿', '！待放行', '公开', '补录', '附件 2'])
  expect(signsOf(card())).toEqual([])
})

test('an opinion waits for its answer, a note does not', () => {
  expect(signsOf(card({ kind: 'opinion' }))).toEqual([{ word: '待答复', tone: 'late' }])
  expect(signsOf(card({ kind: 'opinion', answers: 1 }))).toEqual([{ word: '✓ 已答复', tone: 'ok' }])
  expect(signsOf(card({ kind: 'studyNote' }))).toEqual([])
})

test('a month that goes on over the page is named once', () => {
  const on = (day: string) => card({ on: day })
  const months = monthsOf([[on('2026-11-20'), on('2026-10-31')], [on('2026-10-02'), on('2026-09-01')], []])
  expect(months.map((page) => page.map(({ label, cards }) => `${label}${cards.length}`))).toEqual([
    ['11月1', '10月1'],
    ['1', '9月1'],
    [],
  ])
})
