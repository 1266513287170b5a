import type { MarkJob } from '@/outbox/jobs'
import type { Board, BoardPerson } from './board'
import { choicesFor, figuresOf, splitPeople, standingOf, withUnsent } from './roster'

const at = '2026-11-25T06:02:00.000Z'
const person = (memberId: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  memberId,
  name: memberId,
  expected: true,
  state: null,
  method: null,
  at: null,
  category: null,
  minutesOffline: null,
  leave: null,
  unseen: false,
  others: 0,
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
  [scanned('a', { state: 'leave', method: 'settled', category: 'sick' }), 'away', '病假'],
  [scanned('a', { minutesOffline: 12 }), 'came', '✓ 14:02 离线'],
  [person('a', { leave: { category: 'duty', granted: true } }), 'away', '○ 已准假'],
  [person('a', { leave: { category: 'duty', granted: false } }), 'away', '○ 请假待批'],
  [person('a', { state: 'absent', method: 'settled', unseen: true }), 'missing', '！有签到待核'],
  [scanned('a', { method: 'officer', unsent: true }), 'came', '✓ 代签 · 待发送'],
  [person('a', { unsent: true }), 'missing', '撤销 · 待发送'],
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

test('granted leave counts as leave until somebody comes, leave that is only asked for does not', () => {
  const asked = person('asked', { leave: { category: 'duty', granted: false } })
  const granted = person('granted', { leave: { category: 'duty', granted: true } })
  const cameAnyway = scanned('came anyway', { leave: { category: 'duty', granted: true } })
  expect(figuresOf([asked, granted, cameAnyway])).toMatchObject({ expected: 3, came: 1, leave: 1, away: 1 })
})

test('figures count the late among those who came, and guests apart', () => {
  expect(figuresOf(people)).toEqual({ expected: 4, came: 2, late: 1, leave: 1, away: 1, observers: 1 })
})

test('those who need not come stand apart until they do', () => {
  const { listed, outside } = splitPeople(people)
  expect(outside.map(({ memberId }) => memberId)).toEqual(['outside'])
  expect(listed).toHaveLength(5)
})

test('what an officer entered can be taken back, a check-in of their own only be ruled over', () => {
  expect(choicesFor(person('a')).map(({ label }) => label)).toEqual(['出席', '迟到', '请假', '缺席'])
  expect(choicesFor(scanned('a', { method: 'officer' })).map(({ state }) => state)).toContain(null)
  expect(choicesFor(scanned('a')).map(({ state }) => state)).not.toContain(null)
})

test('what is not sent yet lies over its person alone', () => {
  const board = { activityId: 'A', now: at, people } as unknown as Board
  const line = (memberId: string, state: MarkJob['state']): MarkJob => ({
    id: memberId,
    kind: 'mark',
    madeAt: 0,
    activityId: 'A',
    method: 'officer',
    memberId,
    state,
    was: null,
  })
  const shown = withUnsent(board, [line('missing', 'present'), line('came', 'present')])
  expect(shown.people[0]).toMatchObject({ memberId: 'missing', state: 'present', method: 'officer', unsent: true })
  // Already there by their own scan: nothing to show.
  expect(shown.people.slice(1)).toEqual(people.slice(1))
  expect(shown.people[1]).toBe(people[1])
  expect(withUnsent(board, [{ ...line('missing', 'present'), activityId: 'B' }])).toBe(board)
})
