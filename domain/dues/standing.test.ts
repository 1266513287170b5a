import { assessed, line, MONTHLY, member, relief, source } from './book.fixture'
import { missingOf, monthsBetween, paidByMonth, standingOf } from './standing'

const book = source()
const at = (month: string, fen: number, today = '2026-11-10', of = book) =>
  standingOf(of, paidByMonth(fen === 0 ? [] : [line(month, fen)]), month, today)

test('lines add up by month, reversals among them', () => {
  const paid = paidByMonth([line('2026-01', 100), line('2026-02', 50), line('2026-01', 7), line('2026-02', -50)])
  expect([...paid]).toEqual([
    ['2026-01', 107],
    ['2026-02', 0],
  ])
})

test.each<[string, number, string, number]>([
  ['nothing', 0, 'unpaid', MONTHLY],
  ['a fen', 1, 'partial', MONTHLY - 1],
  ['all but a fen', MONTHLY - 1, 'partial', 1],
  ['all', MONTHLY, 'paid', 0],
  ['more than all', MONTHLY + 1, 'paid', 0],
])('%s paid', (_case, fen, state, missing) => {
  const standing = at('2026-10', fen)
  expect(standing).toEqual({ month: '2026-10', owed: MONTHLY, paid: fen, state, when: 'late' })
  expect(missingOf(standing)).toBe(missing)
})

const quarterly = source({ assessments: [assessed('2026-01', MONTHLY, { rhythm: 'quarterly' })] })

test.each<[string, string, string, typeof book, string]>([
  ['the month before', '2026-10', '2026-11-01', book, 'late'],
  ['this month, on its last day', '2026-11', '2026-11-30', book, 'now'],
  ['the next month', '2026-12', '2026-11-30', book, 'ahead'],
  ['a month of a running quarter', '2026-10', '2026-12-31', quarterly, 'now'],
  ['a month of a running quarter that has not begun', '2026-12', '2026-11-30', quarterly, 'ahead'],
  ['a month of the quarter before', '2026-12', '2027-01-01', quarterly, 'late'],
])('%s is asked for', (_case, month, today, of, when) => {
  expect(at(month, 0, today, of).when).toBe(when)
})

test('what asks nothing says why, and keeps what was paid', () => {
  const exempt = source({ reliefs: [relief('exempt', '2026-10', '2026-10')] })
  expect(at('2026-10', 500, undefined, exempt)).toMatchObject({ owed: 0, paid: 500, state: 'exempt' })
  expect(at('2025-12', 0)).toMatchObject({ owed: 0, state: 'before' })
  expect(at('2026-10', 0, undefined, source({ assessments: [] }))).toMatchObject({ owed: 0, state: 'unassessed' })
  const gone = source({ member: member({ state: 'left', stateSince: '2026-10-01' }) })
  expect(at('2026-10', 0, undefined, gone)).toMatchObject({ owed: 0, state: 'after' })
})

test('an amount made lower afterwards leaves what was paid; one made higher leaves a part open', () => {
  const of = (fen: number) => source({ assessments: [assessed('2026-01'), assessed('2026-10', fen, { n: 2 })] })
  expect(at('2026-10', MONTHLY, undefined, of(4000))).toMatchObject({ owed: 4000, paid: MONTHLY, state: 'paid' })
  expect(at('2026-10', MONTHLY, undefined, of(5000))).toMatchObject({ owed: 5000, paid: MONTHLY, state: 'partial' })
})

test('a reduced month is said to be so', () => {
  const reduced = source({ reliefs: [relief('reduced', '2026-10', '2026-10', { fen: 100 })] })
  expect(at('2026-10', 100, undefined, reduced)).toMatchObject({ owed: 100, state: 'paid', reduced: true })
})

test.each<[string, string, string[]]>([
  ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
  ['2026-11', '2026-11', ['2026-11']],
  ['2026-12', '2026-11', []],
])('months from %s to %s', (from, to, months) => {
  expect(monthsBetween(from, to)).toEqual(months)
})
