import type { Entry, Objection } from './ownDues'
import {
  backEnteredWords,
  howOf,
  listed,
  notedWords,
  objectionWords,
  ofMonth,
  partsOf,
  reversedWords,
  titleOf,
  unseenOf,
} from './receiptWords'

const lines = (...months: string[]) => months.map((month) => ({ month, fen: 4860 }))

function entry(fields: Partial<Entry> = {}): Entry {
  return {
    ...{ entryId: 'm:1', kind: 'paid', extra: false, lines: lines('2026-11'), fen: 4860, on: '2026-11-25' },
    ...{ at: '2026-11-25T02:00:00.000Z', channel: 'cash', account: '2026-11', takenBy: '何知远', recordedBy: '何知远' },
    ...fields,
  }
}

test.each<[string, string[]]>([
  ['11月党费', ['2026-11']],
  ['2025年12月、2026年1月党费', ['2025-12', '2026-01']],
  ['1月–4月党费（4 个月）', ['2026-01', '2026-02', '2026-03', '2026-04']],
  ['1月、2月、4月、5月党费', ['2026-01', '2026-02', '2026-04', '2026-05']],
])('%s', (title, months) => {
  expect(titleOf(entry({ lines: lines(...months) }), 2026)).toBe(title)
})

test('what is beyond the dues is called so', () => {
  expect(titleOf(entry({ extra: true }), 2026)).toBe('自愿多交')
})

test('parts stand where there are several months', () => {
  expect(partsOf(entry({ lines: lines('2026-10', '2026-11') }))).toBe('每月 48.60 元')
  expect(partsOf(entry({ lines: [{ month: '2026-10', fen: 1200 }, ...lines('2026-11')] }))).toBe(
    '10月 12.00，11月 48.60',
  )
  expect(partsOf(entry())).toBeUndefined()
})

test('how it came', () => {
  expect(howOf(entry())).toBe('现金 · 何知远收')
  expect(howOf(entry({ channel: 'transfer', paidBy: '秦北川' }))).toBe('转账 · 何知远收 · 秦北川代交')
  expect(backEnteredWords(entry({ backEntered: true }))).toBe('补录：11月25日记的')
  expect(backEnteredWords(entry())).toBeUndefined()
})

test('a reversal stands with what it reverses, and alone where that is not of the year', () => {
  const first = entry({ entryId: 'm:1', on: '2026-10-10', reversed: { on: '2026-11-01', reason: '记错了人' } })
  const taken = entry({ entryId: 'm:1:r', kind: 'reversed', reverses: 'm:1', on: '2026-11-01' })
  const extra = entry({ entryId: 'm:2', kind: 'extra', extra: true })
  const third = entry({ entryId: 'm:3' })
  expect(listed([first, taken, extra, third])).toEqual({ paid: [third, first], extra: [extra] })
  expect(listed([taken]).paid).toEqual([taken])
  expect(reversedWords(first)).toBe('已冲正（11月1日）：记错了人')
  expect(ofMonth([first, taken, extra, third], '2026-11')).toEqual([third, first])
})

test('what was said, and the answer', () => {
  const said: Objection = {
    ...{ objectionId: 'o', month: '2026-11', text: '我交过了', state: 'open', at: '2026-11-24T20:00:00.000Z' },
  }
  expect(objectionWords(said)).toEqual({ said: '您 11月25日说：我交过了', answer: '等组织委员答复' })
  const answered = { ...said, state: 'answered', answer: '补上了', answeredAt: '2026-11-26T02:00:00.000Z' } as const
  expect(objectionWords(answered).answer).toBe('11月26日答复：补上了')
})

test('what is new since this phone looked last; nothing where it never did', () => {
  const older = entry({ entryId: 'm:1', at: '2026-11-01T02:00:00.000Z' })
  const newer = entry({ entryId: 'm:2' })
  const taken = entry({ entryId: 'm:2:r', kind: 'reversed', reverses: 'm:2' })
  expect(unseenOf([newer, older], undefined)).toEqual([])
  expect(unseenOf([taken, newer, older], { entryId: 'm:1', at: older.at })).toEqual([newer])
  expect(unseenOf([newer, older], { entryId: 'm:2', at: newer.at })).toEqual([])
  expect(notedWords([newer], 2026)).toBe('✓ 已记上 48.60 元（11月党费）')
  expect(notedWords([newer, older], 2026)).toBe('✓ 已记上 97.20 元（2 笔）')
  expect(notedWords([], 2026)).toBeUndefined()
})
