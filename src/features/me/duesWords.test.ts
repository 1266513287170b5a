import { duesWords } from './duesWords'

const month = (state: string, owed = 4860, paid = 0) => ({ month: '2026-11', state, owed, paid })

test.each([
  ['11月已交', month('paid', 4860, 4860)],
  ['11月 48.60 元未交', month('unpaid')],
  ['11月还差 12.00 元', month('partial', 4860, 3660)],
  ['11月免交', month('exempt', 0)],
  ['还没有核定', month('unassessed', 0)],
  [undefined, month('before', 0)],
])('%s', (words, now) => {
  expect(duesWords(now)).toBe(words)
})
