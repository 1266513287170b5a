import type { MemberDues } from '@/cloud/duesDesk'
import { type AssessDraft, fromBounds, fromOf, fromOptions, paidWords } from './assessDraft'
import { monthCells, monthNotes } from './monthCells'
import { isReversible, type Receipt, receiptNote, receiptTitle, reversalWords } from './receiptWords'
import { blankRelief, readRelief } from './reliefDraft'

const today = '2026-11-25'
type Standing = MemberDues['months'][number]
const standing = (some: Partial<Standing>): Standing => ({
  ...{ month: '2026-10', owed: 4860, paid: 0, state: 'unpaid', when: 'late' },
  ...some,
})

test.each<[Partial<Standing>, string]>([
  [{}, '！没交'],
  [{ when: 'now' }, '○待交'],
  [{ when: 'ahead' }, '—还没到'],
  [{ state: 'paid' }, '✓已交'],
  [{ state: 'paid', when: 'ahead' }, '✓预交'],
  [{ state: 'paid', reduced: true }, '✓少交'],
  [{ state: 'partial' }, '！未交齐'],
  [{ state: 'partial', when: 'now' }, '○未交齐'],
  [{ state: 'unassessed' }, '—未核定'],
  [{ state: 'exempt' }, '—免交'],
  [{ state: 'elsewhere' }, '—在别处'],
  [{ state: 'after' }, '—已离开'],
])('a month %j is drawn %s', (some, drawn) => {
  const [cell] = monthCells([standing(some)])
  expect(`${cell?.sign}${cell?.word}`).toBe(drawn)
})

test.each<[Partial<Standing>, string[]]>([
  [{}, []],
  [{ state: 'partial', paid: 2000 }, ['10月交了 20.00 元，还差 28.60 元']],
  [{ state: 'paid', owed: 1000, paid: 1000, reduced: true }, ['10月批准少交，应交 10.00 元']],
  [{ state: 'paid', owed: 2000, paid: 4860 }, ['10月应交 20.00 元，已登记 48.60 元']],
])('of a month %j is noted %j', (some, notes) => {
  expect(monthNotes([standing(some)])).toEqual(notes)
})

const receipt = (some: Partial<Receipt> = {}): Receipt => ({
  ...{ entryId: 'm:1', kind: 'paid', extra: false, fen: 9720, on: '2026-11-05', at: '2026-11-05T02:00:00.000Z' },
  lines: [
    { month: '2026-09', fen: 4860 },
    { month: '2026-10', fen: 4860 },
  ],
  ...{ channel: 'cash', account: '2026-11', takenBy: '何知远', recordedBy: '何知远' },
  ...some,
})

test.each<[Partial<Receipt>, string, string]>([
  [{}, '9月–10月党费', '11月5日 · 现金 · 何知远收'],
  [{ extra: true, kind: 'extra' }, '自愿多交', '11月5日 · 现金 · 何知远收'],
  [
    { channel: 'transfer', recordedBy: '周明川', paidBy: '唐文璟', backEntered: true },
    '9月–10月党费',
    '11月5日 · 转账 · 何知远收 · 周明川登记 · 唐文璟代交 · 后来补登',
  ],
  [{ kind: 'reversed', reason: '登记错了人' }, '冲正：9月–10月党费', '11月5日 · 何知远登记 · 原因：登记错了人'],
  [{ on: '2025-12-30' }, '9月–10月党费', '2025年12月30日 · 现金 · 何知远收'],
])('a receipt %j reads %s', (some, title, note) => {
  expect(receiptTitle(receipt(some), today)).toBe(title)
  expect(receiptNote(receipt(some), today)).toBe(note)
})

test('what can be taken back, and what that says', () => {
  expect(isReversible(receipt())).toBe(true)
  expect(isReversible(receipt({ kind: 'reversed' }))).toBe(false)
  expect(isReversible(receipt({ reversed: { on: today, reason: '' } }))).toBe(false)
  const [several] = reversalWords(receipt(), today)
  expect(several).toBe('冲掉11月5日收的 97.20 元：9月 48.60 元，10月 48.60 元。')
  const one = receipt({ fen: 4860, lines: [{ month: '2026-10', fen: 4860 }] })
  expect(reversalWords(one, today)).toEqual([
    '冲掉11月5日收的 48.60 元。',
    '这个月又变成还没交，请按实际情况重新登记。',
  ])
  expect(reversalWords(receipt({ extra: true }), today)).toEqual(['冲掉11月5日收的 97.20 元（自愿多交）。'])
})

const draft = (some: Partial<AssessDraft>): AssessDraft => ({
  ...{ which: 'now', other: '', rhythm: 'monthly', reason: '' },
  ...some,
})

test.each<[Partial<AssessDraft>, string]>([
  [{}, '2026-11'],
  [{ which: 'next' }, '2026-12'],
  [{ which: 'january' }, '2026-01'],
  [{ which: 'other' }, '2026-11'],
  [{ which: 'other', other: '2026-07' }, '2026-07'],
])('%j begins in %s', (some, from) => {
  expect(fromOf(draft(some), today)).toBe(from)
})

test('the months offered: in January itself it is offered once', () => {
  expect(fromOptions(today).map(({ value }) => value)).toEqual(['now', 'next', 'january', 'other'])
  expect(fromOptions('2027-01-05').map(({ value }) => value)).toEqual(['now', 'next', 'other'])
})

test.each([
  [today, true, { from: '2025-01', to: '2027-11' }],
  [today, false, { from: '2026-01', to: '2027-11' }],
  ['2027-02-10', false, { from: '2026-08', to: '2028-02' }],
])('on %s (first: %s) it may be said of %j', (day, first, bounds) => {
  expect(fromBounds(day, first)).toEqual(bounds)
})

test.each<[string, number, string | undefined]>([
  ['2026-12', 6000, undefined],
  ['2026-09', 4860, undefined],
  ['2026-09', 6000, '9月–10月已经交过，改了以后一共还要补 22.80 元。'],
  ['2026-10', 4000, '10月已经多交 8.60 元，不会自动退，也不抵以后的月份。'],
])('from %s %i fen: %s', (from, fen, words) => {
  const paid = ['2026-08', '2026-09', '2026-10'].map((month) => standing({ month, paid: 4860, state: 'paid' }))
  expect(paidWords([...paid, standing({ month: '2026-11' })], from, fen, today)).toBe(words)
})

describe('a relief', () => {
  const blank = blankRelief('r1', today)

  it.each([
    [{}, {}],
    [{ to: '2026-10' }, { to: '结束月份不能早于开始月份' }],
    [{ to: '2027-11' }, { to: '一次最多 12 个月，明年还需要的请明年再提' }],
    [{ kind: 'elsewhere' as const, to: '2027-11' }, {}],
    [{ kind: 'reduced' as const }, { amount: '请填写金额' }],
    [{ kind: 'reduced' as const, amount: '48.60' }, { amount: '要少于核定的每月 48.60 元' }],
    [{ kind: 'reduced' as const, amount: '10' }, {}],
  ])('%j is wrong in %j', (some, problems) => {
    expect(readRelief({ ...blank, ...some }, 4860).problems).toEqual(problems)
  })

  it('pays nothing instead, but for 少交', () => {
    expect(readRelief({ ...blank, amount: '10' }, 4860).fen).toBe(0)
    expect(readRelief({ ...blank, kind: 'reduced', amount: '10' }, 4860).fen).toBe(1000)
  })
})
