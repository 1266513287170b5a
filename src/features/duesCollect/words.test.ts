import { newBatch, rowOn } from './batch'
import { aLine } from './collection.fixture'
import { alreadyWords, toldHead, toldOf } from './outcomes'
import { collectFilters, shownRows } from './shownRows'
import { confirmWords, dueWords, markWords, monthsWords } from './words'

const today = '2026-11-25'
const settings = { rounding: 'fen', advance: false } as const
const lines = (...months: string[]) => months.map((month) => ({ month, fen: 4860 }))
const row = (fields: Parameters<typeof aLine>[0] = {}, on = today) => rowOn(aLine(fields), on, settings)

test.each([
  [['2026-11'], '11月'],
  [['2026-09', '2026-10', '2026-11'], '9–11月'],
  [['2026-07', '2026-09', '2026-10'], '7月、9–10月'],
  [['2026-12', '2027-01'], '2026年12月–2027年1月'],
  [['2025-12', '2026-02', '2026-03'], '2025年12月、2026年2–3月'],
])('%j is %s', (months, words) => expect(monthsWords(months)).toBe(words))

test.each([
  [row(), today, '11月'],
  [row({ open: lines('2026-09', '2026-10', '2026-11') }), today, '9–11月，补交 2 个月'],
  [row({ open: lines('2026-10', '2026-11'), quarterly: true }), today, '10–11月'],
  [row({ open: [{ month: '2026-11', fen: 2860 }] }), today, '11月还差'],
  [row({}, '2026-10-31'), '2026-10-31', '到这一天没有要交的'],
  [row({ open: [] }), today, '已交齐'],
])('%#: what is owed is said', (one, on, words) => expect(dueWords(one, on)).toBe(words))

test.each([
  [{ lines: lines('2026-11') }, '收 11月'],
  [{ lines: [{ month: '2026-11', fen: 2000 }], paidBy: '王芳' }, '收 11月，还差 28.60 元，王芳代交'],
  [{ lines: lines('2026-11'), on: '2026-11-20' }, '收 11月，11月20日收'],
  [{ lines: lines('2026-10', '2026-11') }, '收 10–11月，好像已登记过，确认时核对'],
])('%#: what was marked is said', (mark, words) => expect(markWords(mark, row())).toBe(words))

test('the foot says what it registers', () => {
  expect(confirmWords({ marks: {} })).toBe('收到谁的，就点谁')
  expect(confirmWords({ marks: { a: { lines: lines('2026-11') }, b: { lines: lines('2026-10', '2026-11') } } })).toBe(
    '登记 2 人，共 145.80 元',
  )
})

describe('after a confirm', () => {
  const batch = {
    ...newBatch('batchOne0000'),
    marks: { a: { lines: lines('2026-11') }, b: { lines: lines('2026-11') } },
  }
  test('it is told who was registered and who was not', () => {
    const told = toldOf(batch, [
      { memberId: 'a', outcome: 'registered' },
      { memberId: 'b', outcome: 'settled', sentence: '2026年11月已经交齐，没有重复登记' },
    ])
    expect(told).toEqual({
      ...{ registered: 1, fen: 4860, already: 0 },
      left: [{ memberId: 'b', sentence: '2026年11月已经交齐，没有重复登记' }],
    })
    expect(toldHead(told)).toBe('登记了 1 人，共 48.60 元')
  })

  test('what an earlier try did is no new money, and a changed amount is not passed over', () => {
    const outcomes = [
      { memberId: 'a', outcome: 'already' },
      { memberId: 'b', outcome: 'already' },
    ] as const
    const told = toldOf({ ...batch, sent: { a: 4860, b: 4860 } }, [...outcomes])
    expect([toldHead(told), alreadyWords(told.already), told.left]).toEqual([
      '都登记好了',
      '2 人的上一次已经送到，没有重复登记',
      [],
    ])
    const changed = toldOf({ ...batch, sent: { a: 2000, b: 4860 } }, [...outcomes])
    expect(toldHead(changed)).toBe('这次没有新登记')
    expect(changed.left).toEqual([{ memberId: 'a', sentence: '上一次已经登记过，改成的 48.60 元没有登记，请看明细' }])
  })
})

describe('the list', () => {
  const rows = [
    row({ memberId: 'a', groupId: 'one' }),
    row({ memberId: 'b', groupId: 'two', name: '沙马·依果', open: [] }),
    row({ memberId: 'c', groupId: 'two', open: [], unassessed: true, monthly: null }),
  ]
  const ids = (typed: string, filter: Parameters<typeof shownRows>[2], marks = {}) => {
    const { open, paid, unassessed } = shownRows(rows, marks, filter, typed)
    return [open, paid, unassessed].map((ones) => ones.map(({ memberId }) => memberId).join())
  }

  test('has who owes, who paid, and of whom nobody said how much', () => {
    expect(ids('', 'open')).toEqual(['a', 'b', 'c'])
    expect(ids('', 'group:two')).toEqual(['', 'b', 'c'])
    expect(ids('沙马依', 'all')).toEqual(['', 'b', ''])
  })

  test('keeps what is marked where it was tapped, whoever registered it meanwhile', () => {
    expect(ids('', 'open', { b: { lines: lines('2026-11') } })).toEqual(['a,b', '', 'c'])
  })

  test('is narrowed by chips that say how many owe', () => {
    const groups = [
      { id: 'one', name: '第一党小组' },
      { id: 'two', name: '第二党小组' },
    ]
    expect(collectFilters(rows, groups).map(({ label }) => label)).toEqual([
      '还没交 1',
      '第一党小组 1',
      '第二党小组 0',
      '全部 3',
    ])
    expect(collectFilters(rows, groups.slice(1))).toHaveLength(2)
  })
})
