import { ownStateOf } from './ownState'

const at = '2026-11-25T06:02:00.000Z'
const entry = { state: 'present', observer: false, at, method: 'scan' } as const

test.each([
  [entry, '✓ 已到 14:02', 'ok'],
  [{ ...entry, observer: true }, '✓ 列席 14:02', 'ok'],
  [{ ...entry, state: 'late' }, '✓ 迟到 14:02', 'late'],
  [{ ...entry, method: 'paper' }, '✓ 已到（补录）', 'ok'],
  [{ ...entry, method: 'officer' }, '✓ 已到（代签）', 'ok'],
  [{ ...entry, state: 'leave' }, '○ 已请假', 'plain'],
  [{ ...entry, state: 'absent' }, '× 缺席', 'late'],
] as const)('what was recorded is said: %#', (mine, word, tone) => {
  expect(ownStateOf({ mine, phase: 'past', expected: true })).toEqual({ word, tone })
})

test.each([
  ['upcoming', true, '○ 应参加'],
  ['checkIn', true, '● 请签到'],
  ['past', true, '！未登记'],
  ['upcoming', false, '○ 可列席'],
  ['past', false, '— 不用参加'],
] as const)('without an entry, %s and expected %s: %s', (phase, expected, word) => {
  expect(ownStateOf({ mine: null, phase, expected })?.word).toBe(word)
})

test('a cancelled activity asks nothing of anybody', () => {
  expect(ownStateOf({ mine: entry, phase: 'cancelled', expected: true })).toBeNull()
})

const asked = { category: 'duty', state: 'asked', lapsed: false } as const

test.each([
  ['upcoming', asked, '○ 请假待批'],
  ['checkIn', { ...asked, state: 'granted' }, '○ 已准假'],
  ['upcoming', { ...asked, state: 'refused' }, '× 没有批准'],
  ['upcoming', { ...asked, lapsed: true }, '○ 应参加'],
  ['past', { ...asked, state: 'granted' }, '○ 已准假'],
  ['past', asked, '！未登记'],
] as const)('one’s leave is said: %s, %o', (phase, leave, word) => {
  expect(ownStateOf({ mine: null, phase, expected: true, leave })?.word).toBe(word)
  expect(ownStateOf({ mine: entry, phase, expected: true, leave })?.word).toBe('✓ 已到 14:02')
})
