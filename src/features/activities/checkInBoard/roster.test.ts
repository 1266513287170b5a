import type { Board, BoardPerson } from './board'
import { choicesFor, figuresOf, splitPeople, standingOf, withEntries } from './roster'

const at = '2026-11-25T06:02:00.000Z'
const person = (memberId: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  memberId,
  name: memberId,
  expected: true,
  state: null,
  method: null,
  at: null,
  ...more,
})
const scanned = (memberId: string, more: Partial<BoardPerson> = {}) =>
  person(memberId, { state: 'present', method: 'scan', at, ...more })

test.each([
  [person('a'), 'missing', '未到'],
  [person('a', { expected: false }), 'outside', '不要求'],
  [scanned('a'), 'came', '✓ 14:02'],
  [scanned('a', { state: 'late' }), 'came', '迟到 14:02'],
  [scanned('a', { method: 'officer' }), 'came', '✓ 代签'],
  [scanned('a', { method: 'paper' }), 'came', '✓ 补录'],
  [scanned('a', { expected: false }), 'came', '列席 14:02'],
  [scanned('a', { state: 'leave', method: 'officer' }), 'away', '请假'],
  [scanned('a', { state: 'absent', method: 'officer' }), 'away', '× 缺席'],
])('%#: %o stands in %s', (who, standing, word) => {
  expect(standingOf(who)).toEqual({ standing, word })
})

const people = [
  person('missing'),
  scanned('came'),
  scanned('late', { state: 'late' }),
  scanned('leave', { state: 'leave' }),
  scanned('guest', { expected: false }),
  person('outside', { expected: false }),
]

test('figures count the late among those who came, and guests apart', () => {
  expect(figuresOf(people)).toEqual({ expected: 4, came: 2, late: 1, leave: 1, away: 1, observers: 1 })
})

test('those who need not come stand apart until they do', () => {
  const { listed, outside } = splitPeople(people)
  expect(outside.map(({ memberId }) => memberId)).toEqual(['outside'])
  expect(listed).toHaveLength(5)
})

test('there is something to take back only where something was entered', () => {
  expect(choicesFor(person('a')).map(({ label }) => label)).toEqual(['出席', '迟到', '请假', '缺席'])
  expect(choicesFor(scanned('a')).map(({ state }) => state)).toContain(null)
})

test('an entry changes its person alone', () => {
  const board = { people } as Board
  const next = withEntries(
    board,
    [
      { memberId: 'missing', state: 'present' },
      { memberId: 'came', state: 'present' },
    ],
    'paper',
    at,
  )
  expect(next.people[0]).toEqual(person('missing', { state: 'present', method: 'paper', at }))
  // Already there by their own scan: the cloud leaves it so.
  expect(next.people.slice(1)).toEqual(people.slice(1))
  expect(next.people[1]).toBe(people[1])
  const back = withEntries(next, [{ memberId: 'missing', state: null }], 'officer', at)
  expect(back.people[0]).toEqual(person('missing'))
})
