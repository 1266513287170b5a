import { line } from './book.fixture'
import { closedMonths, closingId } from './closing'
import { accountMonth, reversalId, spanOf, sumOf } from './entry'

test('an entry has one reversal, which names it', () => {
  expect(reversalId('zhang:3')).toBe('zhang:3:r')
})

test('lines span from the first month to the last, in whatever order', () => {
  expect(spanOf([line('2026-11'), line('2026-02'), line('2026-12')])).toEqual({
    firstMonth: '2026-02',
    lastMonth: '2026-12',
  })
  expect(spanOf([])).toEqual({ firstMonth: '', lastMonth: '' })
})

test('lines add up', () => {
  expect([sumOf([]), sumOf([line('2026-01', 100), line('2026-02', -30)])]).toEqual([0, 70])
})

test.each<[string, string, string[], string]>([
  ['nothing is closed: the day’s own', '2026-11-10', [], '2026-11'],
  ['its month is closed: the next', '2026-11-10', ['2026-11'], '2026-12'],
  ['several are: the next that is open', '2026-10-10', ['2026-10', '2026-11', '2026-12'], '2027-01'],
  ['one behind an open one does not matter', '2026-10-10', ['2026-10', '2026-12'], '2026-11'],
  ['earlier ones do not matter', '2026-11-10', ['2026-09', '2026-10'], '2026-11'],
])('money belongs to the hand-over of an open month: %s', (_rule, on, closed, account) => {
  expect(accountMonth(on, new Set(closed))).toBe(account)
})

test('a month of a branch is closed once; reopened it is open', () => {
  expect(closingId('branch', '2026-11')).toBe('branch:2026-11')
  const closed = closedMonths([
    { month: '2026-09', state: 'closed' },
    { month: '2026-10', state: 'reopened' },
  ])
  expect([...closed]).toEqual(['2026-09'])
})
