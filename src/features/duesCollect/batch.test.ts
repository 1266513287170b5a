import {
  batchSum,
  changedSince,
  closedDay,
  inputOf,
  newBatch,
  rowOn,
  tapped,
  withDay,
  withMark,
  withSent,
} from './batch'
import { aLine, aList } from './collection.fixture'

const today = '2026-11-25'
const batch = newBatch('batchOne0000')
const two = [
  { month: '2026-10', fen: 4860 },
  { month: '2026-11', fen: 4860 },
]

describe('what may be paid on a day', () => {
  const line = aLine({ open: two, ahead: [{ month: '2026-12', fen: 4860 }], quarterly: true })
  test.each([
    ['today', today, false, ['2026-10', '2026-11'], ['2026-12']],
    ['a day of last month, by quarters', '2026-10-20', false, ['2026-10'], ['2026-11', '2026-12']],
    ['a day before anything open', '2026-09-30', false, [], []],
    ['a day before it, in advance', '2026-09-30', true, [], ['2026-10', '2026-11', '2026-12']],
  ])('%s', (_, on, advance, due, ahead) => {
    const row = rowOn(line, on, { rounding: 'fen', advance })
    expect(row.due.map(({ month }) => month)).toEqual(due)
    expect(row.ahead.map(({ month }) => month)).toEqual(ahead)
  })

  test('is of one who pays monthly never a later month', () => {
    const row = rowOn(aLine({ open: two }), '2026-10-20', { rounding: 'fen', advance: false })
    expect([row.due, row.ahead]).toEqual([[two[0]], []])
  })
})

describe('a tap', () => {
  test('marks all that is owed, and fixes the day; the second takes both back', () => {
    const once = tapped(batch, { memberId: 'a', due: two }, today)
    expect(once).toMatchObject({ on: today, marks: { a: { lines: two } } })
    expect(tapped(once, { memberId: 'a', due: two }, today)).toEqual(batch)
  })

  test('on who owes nothing does nothing', () => {
    expect(tapped(batch, { memberId: 'a', due: [] }, today)).toBe(batch)
  })

  test('keeps the day on which the first was marked', () => {
    const first = tapped(batch, { memberId: 'a', due: two }, '2026-11-24')
    expect(tapped(first, { memberId: 'b', due: two }, today).on).toBe('2026-11-24')
  })
})

test('another day takes out months nobody can have paid on it, but not of who paid on a day of their own', () => {
  const list = aList([aLine({ memberId: 'a', open: two }), aLine({ memberId: 'b', open: two })])
  const marked = withMark(
    tapped(batch, { memberId: 'a', due: two }, today),
    'b',
    { lines: two, on: '2026-11-20' },
    today,
  )
  expect(withDay(marked, list, '2026-10-31')).toMatchObject({
    on: '2026-10-31',
    marks: { a: { lines: [two[0]] }, b: { lines: two, on: '2026-11-20' } },
  })
  const one = tapped(batch, { memberId: 'a', due: two.slice(1) }, today)
  expect(withDay(one, list, '2026-10-31').marks).toEqual({})
})

test('what is sent is what the foot shows', () => {
  const marked = withMark(
    tapped({ ...batch, channel: 'transfer', takenBy: 'z' }, { memberId: 'a', due: two }, today),
    'b',
    { lines: [{ month: '2026-11', fen: 2000 }], paidBy: '王芳', on: '2026-11-20' },
    today,
  )
  expect(batchSum(marked)).toEqual({ people: 2, fen: 11720 })
  expect(inputOf(marked, '2026-11-26')).toEqual({
    ...{ batchId: 'batchOne0000', channel: 'transfer', takenBy: 'z', total: 11720 },
    items: [
      { memberId: 'a', on: today, lines: two },
      { memberId: 'b', on: '2026-11-20', lines: [{ month: '2026-11', fen: 2000 }], paidBy: '王芳' },
    ],
  })
  expect(inputOf(tapped(batch, { memberId: 'a', due: two }, today), today)).not.toHaveProperty('takenBy')
})

test('an amount changed after it was sent is known', () => {
  const sent = withSent(tapped(batch, { memberId: 'a', due: two }, today))
  expect(changedSince(sent)).toEqual([])
  const changed = withMark(sent, 'a', { lines: two.slice(1) }, today)
  expect(changedSince(withSent(changed))).toEqual(['a'])
})

test('a day of a closed month takes nothing, today always does', () => {
  expect(closedDay('2026-10-31', { closed: ['2026-10', '2026-11'], today })).toBe(true)
  expect(closedDay(today, { closed: ['2026-11'], today })).toBe(false)
  expect(closedDay('2026-09-30', { closed: ['2026-10'], today })).toBe(false)
})
