import { defaultStudySettings } from '@domain/study/hours'
import { figuresOf, otherMarks } from './figures'
import { missingOf } from './missing'
import type { YearSheet } from './sheet'

const none = { expected: 0, attended: 0, late: 0, leave: 0, absent: 0, madeUp: 0, open: 0, observer: 0 }
const card = (kind: YearSheet['records'][number]['kind']) => ({
  ...{ recordId: kind, kind, on: '2026-05-06', title: '一条', values: {}, people: [], by: '', enteredOn: '2026-05-06' },
})
const full: YearSheet = {
  ...{ year: 2026, today: '2026-11-24', memberId: 'm', name: '陆雨桐', role: 'member', state: 'active' },
  ...{ attendance: { ...none, expected: 12, attended: 12 }, marks: [] },
  study: {
    sessions: { done: 12, of: 12, items: [] },
    hours: { done: 32, of: 32, items: [] },
    rules: defaultStudySettings,
  },
  dues: {
    months: [
      { month: '2026-10', owed: 4860, paid: 4860, state: 'paid', when: 'late' },
      { month: '2026-11', owed: 4860, paid: 0, state: 'unpaid', when: 'now' },
      { month: '2026-12', owed: 4860, paid: 0, state: 'unpaid', when: 'ahead' },
    ],
    missing: 0,
  },
  pledges: [],
  records: [card('studyNote'), card('talk'), card('service'), card('visit')],
  kinds: ['studyNote', 'talk', 'service', 'visit'],
}
const wordsOf = (change: Partial<YearSheet>, isOwn = true) =>
  missingOf({ ...full, ...change }, isOwn).map(({ words, action, url }) => [words, action, url?.split('?')[1] ?? url])
const pledge = (recordId: string, signedOn?: string) => ({
  ...{
    recordId,
    kind: 'integrityPledge' as const,
    title: '廉政承诺书',
    on: '2026-03-01',
    ...(signedOn && { signedOn }),
  },
})

test('a full year lacks nothing', () => expect(missingOf(full, true)).toEqual([]))

test.each<[string, Partial<YearSheet>, boolean, (string | undefined)[][]]>([
  [
    'a signature',
    { pledges: [pledge('p'), pledge('q', '2026-03-02')] },
    true,
    [['《廉政承诺书》还没签', '去签', 'id=p']],
  ],
  ['a signature of somebody', { pledges: [pledge('p')] }, false, [['《廉政承诺书》还没签', '看看', 'id=p']]],
  ['dues', { dues: { months: [], missing: 9720 } }, true, [['党费还差 97.20 元', '看明细', 'year=2026']]],
  ['dues of somebody', { dues: { months: [], missing: 1 } }, false, [['党费还差 0.01 元', '看明细', 'id=m&year=2026']]],
  ['dues one may not see', { dues: null }, false, []],
  [
    'absences',
    { attendance: { ...none, expected: 3, absent: 1, leave: 1, open: 1 } },
    true,
    [['有 2 次没参加，还没补学', '去补学', '/packages/study/mine/index']],
  ],
  ['双重组织生活', { doubleLife: { done: 4, of: 6 } }, true, [['双重组织生活还差 2 次', undefined, undefined]]],
  ['双重组织生活 that is full', { doubleLife: { done: 7, of: 6 } }, true, []],
])('%s', (_, change, isOwn, lines) => {
  expect(wordsOf(change, isOwn)).toEqual(lines)
})

test('kinds nobody wrote anything of, each with its form; an officer writes nobody’s notes', () => {
  expect(wordsOf({ records: [] }).map(([words, action]) => [words, action])).toEqual([
    ['今年还没有学习笔记', '写一条'],
    ['今年还没有谈心谈话记录', '写一条'],
    ['今年还没有志愿服务记录', '写一条'],
    ['今年还没有走基层记录', '写一条'],
  ])
  const [note, talk] = wordsOf({ records: [] }, false)
  expect(note).toEqual(['今年还没有学习笔记', undefined, undefined])
  expect(talk?.[1]).toBe('补记')
  expect(talk?.[2]).toContain('people=m')
  expect(wordsOf({ records: [], kinds: ['visit'] }, false)).toHaveLength(1)
})

test('a year that is over is only told, and who has left is asked for nothing', () => {
  const short = { ...full.study, sessions: { done: 9, of: 12, items: [] } }
  expect(wordsOf({ year: 2025, study: short, records: [card('studyNote'), card('talk'), card('service')] })).toEqual([
    ['2025 年差集中学习 3 次', undefined, undefined],
    ['2025 年还没有走基层记录', undefined, undefined],
  ])
  expect(wordsOf({ year: 2023, study: short, records: [], dues: null })).toEqual([])
  expect(wordsOf({ state: 'transferred', records: [], study: short })).toEqual([])
})

test('figures are those that ask for something; dues count months that have begun', () => {
  expect(figuresOf(full)).toEqual([
    { label: '出席', done: 12, of: 12 },
    { label: '集中学习', done: 12, of: 12 },
    { label: '学时', done: 32, of: 32 },
    { label: '党费（月）', done: 1, of: 2 },
  ])
  expect(figuresOf({ ...full, attendance: none, dues: null }).map(({ label }) => label)).toEqual(['集中学习', '学时'])
  expect(otherMarks({ ...none, late: 1, absent: 2 })).toBe('迟到 1 次，缺席 2 次')
  expect(otherMarks(none)).toBe('')
})
