import type { DuesBoard } from '@/cloud/duesDesk'
import { type BoardMonth, closingWords, lookOf, shareOf, yearSums } from './monthWords'
import { waitingItems } from './waiting'

const now = '2026-11'
const month = (some: Partial<BoardMonth> = {}): BoardMonth => ({
  ...{ month: '2026-10', owed: 10_000, paid: 5000, members: 4, complete: 2, unassessed: 0, received: 5000, extra: 0 },
  closing: null,
  ...some,
})

test.each([
  [{}, 'open'],
  [{ complete: 4 }, 'complete'],
  [{ members: 0, complete: 0 }, 'none'],
  [{ month: '2026-12' }, 'ahead'],
  [{ month: '2026-12', complete: 4 }, 'complete'],
])('a month with %j looks %s', (some, look) => {
  expect(lookOf(month(some), now)).toBe(look)
})

test.each([
  [5000, 10_000, 0.5],
  [12_000, 10_000, 1],
  [-100, 10_000, 0],
  [0, 0, 0],
])('%i of %i is a share of %d', (paid, owed, share) => {
  expect(shareOf({ paid, owed })).toBe(share)
})

const closed = (difference: number, owed = 0, paid = 0) => ({
  closing: { handed: 9000, handedOn: '2026-11-02', difference, since: { received: 0, owed, paid } },
})

test.each([
  [{ closing: null }, {}],
  [closed(0), {}],
  [closed(3000), { problem: '上缴 90.00 元，比收到的少 30.00 元，请核对' }],
  [closed(-5), { problem: '上缴 90.00 元，比收到的多 0.05 元，请核对' }],
  [closed(0, 0, 4860), { since: '封账以后：又补交 48.60 元，随后面的月份上缴' }],
  [closed(0, -20, -4860), { since: '封账以后：应交少了 0.20 元；冲正以后少了 48.60 元' }],
])('a closing %j says %j', (one, words) => {
  expect(closingWords(one)).toEqual(words)
})

test('sums of the year are of the months that have begun', () => {
  const months = [month({ extra: 100 }), month({ month: now }), month({ month: '2026-12' })]
  expect(yearSums(months, now)).toEqual({ owed: 20_000, paid: 10_000, extra: 100 })
})

const nobody = { objections: [], declarations: [], proposals: [], unassessed: [], members: 4, today: '2026-11-25' }
const board = (some: object) => waitingItems({ ...nobody, ...some } as unknown as DuesBoard)
const who = { memberId: 'm1', name: '唐小雨' }
const declared = { ...who, from: '2026-12', livelihood: 'salaried', fen: 5230, at: '2026-11-20T02:00:00.000Z' }
const said = { ...who, objectionId: 'o1', month: '2026-10', text: '我交过了', at: '2026-11-20T02:00:00.000Z' }
const proposal = {
  ...who,
  reliefId: 'r1',
  kind: 'exempt',
  from: '2026-11',
  to: '2027-02',
  fen: 0,
  proposedOn: '2026-11-05',
}

test.each([
  [{ objections: [said] }, '唐小雨说10月的党费有误', '11月20日：我交过了'],
  [
    { declarations: [{ ...declared, current: { fen: 4860 } }] },
    '唐小雨算好每月 52.30 元',
    '从12月起 · 按月领工资 · 现在每月 48.60 元',
  ],
  [
    { declarations: [{ ...declared, current: null }] },
    '唐小雨算好每月 52.30 元',
    '从12月起 · 按月领工资 · 还没有核定过',
  ],
  [{ proposals: [proposal] }, '唐小雨免交', '11月–2027年2月 · 11月5日支部提出，等上级批准'],
  [{ unassessed: [who] }, '1 人从来没有核定', '唐小雨'],
  [
    { members: 9, unassessed: [who, { name: '甲' }, { name: '乙' }, { name: '丙' }] },
    '4 人从来没有核定',
    '唐小雨、甲、乙等 4 人',
  ],
])('%j waits as “%s”', (some, title, note) => {
  expect(board(some)).toMatchObject([{ title, note }])
})

test('where nobody was ever assessed, that is not one thing among others', () => {
  expect(board({ members: 1, unassessed: [who] })).toEqual([])
})
