import {
  confirmWords,
  failedOnes,
  linesOf,
  offlineOnes,
  openPeople,
  proposalOf,
  recordedGroups,
  type SettlePerson,
  settleFigures,
} from './sheetLines'
import { awayOptions, keyOf, verdictOf, verdictWord } from './verdict'

const person = (memberId: string, change: Partial<SettlePerson> = {}): SettlePerson => ({
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
  ...change,
})
const granted = person('granted', { leave: { category: 'duty', granted: true } })
const asked = person('asked', { leave: { category: 'sick', granted: false } })
const people = [
  person('came', { state: 'present' }),
  person('late', { state: 'late' }),
  person('noted', { state: 'leave' }),
  granted,
  asked,
  person('nothing'),
  person('observer', { expected: false, state: 'present' }),
  person('outside', { expected: false }),
]

test.each([
  ['granted leave is leave with its category', granted, {}, { state: 'leave', category: 'duty' }],
  ['nothing known is absence', person('nothing'), {}, { state: 'absent' }],
  ['what was chosen outweighs both', granted, { granted: { state: 'absent' } }, { state: 'absent' }],
  ['also where leave waits for an answer', asked, { asked: { state: 'leave' } }, { state: 'leave' }],
] as const)('%s', (_what, who, choices, verdict) => {
  expect(proposalOf(who, choices)).toEqual({ kind: 'verdict', verdict })
})

test('leave that was asked for waits for an answer', () => {
  expect(proposalOf(asked, {})).toEqual({ kind: 'asked', category: 'sick' })
})

test('exactly those who are expected and have no entry are settled', () => {
  expect(openPeople(people).map(({ memberId }) => memberId)).toEqual(['granted', 'asked', 'nothing'])
  expect(linesOf(people, {})).toEqual({
    lines: [
      { memberId: 'granted', state: 'leave', category: 'duty' },
      { memberId: 'nothing', state: 'absent' },
    ],
    asked: 1,
  })
  expect(linesOf(people, { asked: { state: 'leave', category: 'sick' }, came: { state: 'absent' } })).toMatchObject({
    lines: [{ memberId: 'granted' }, { memberId: 'asked', state: 'leave', category: 'sick' }, { memberId: 'nothing' }],
    asked: 0,
  })
})

test('the figures add up: who came, who is on leave and who is away make those expected', () => {
  expect(settleFigures(people, {})).toEqual({ expected: 6, came: 2, leave: 2, away: 2 })
  expect(settleFigures(people, { nothing: { state: 'leave' } })).toEqual({ expected: 6, came: 2, leave: 3, away: 1 })
})

test('the button says what it enters', () => {
  expect(confirmWords(linesOf(people, {}).lines)).toBe('确认名单：请假 1 人，缺席 1 人')
  expect(confirmWords([{ memberId: 'a', state: 'absent' }])).toBe('确认名单：缺席 1 人')
  expect(confirmWords([])).toBe('确认名单：都登记了')
})

test('check-ins that came offline stand by their delay; those ruled over are gone', () => {
  const late = [
    person('a', { state: 'present', minutesOffline: 3 }),
    person('b', { state: 'late', minutesOffline: 47 }),
    person('c', { state: 'absent', minutesOffline: 9 }),
  ]
  expect(offlineOnes(late).map(({ memberId }) => memberId)).toEqual(['b', 'a'])
})

test('failed attempts are told a line a person, the latest first, until they are in', () => {
  const attempt = (memberId: string, reason: string, times: number, lastAt: string) => ({
    memberId,
    name: memberId,
    code: 'X',
    reason,
    lastAt,
    times,
  })
  const attempts = [
    attempt('nothing', '这个签到码已过期，请扫现场屏幕上最新的码', 2, '2026-11-25T06:10:00.000Z'),
    attempt('nothing', '数字不对或已过期，请看现场屏幕上当前的 6 位数字', 1, '2026-11-25T06:12:00.000Z'),
    attempt('outside', '签到已经结束，如果您到了现场，请找组织者补录', 1, '2026-11-25T09:00:00.000Z'),
    attempt('came', '这个签到码已过期，请扫现场屏幕上最新的码', 1, '2026-11-25T09:00:00.000Z'),
    attempt('stranger', '这个签到码已过期，请扫现场屏幕上最新的码', 1, '2026-11-25T09:00:00.000Z'),
  ]
  expect(failedOnes({ people, attempts })).toMatchObject([
    { person: { memberId: 'outside' }, reasons: ['签到已经结束'], times: 1 },
    {
      person: { memberId: 'nothing' },
      reasons: ['这个签到码已过期', '数字不对或已过期'],
      times: 3,
      lastAt: '2026-11-25T06:12:00.000Z',
    },
  ])
})

test('what is recorded is grouped, those who missed it first', () => {
  expect(recordedGroups(people).map(({ title, people: ones }) => [title, ones.length])).toEqual([
    ['请假', 1],
    ['迟到', 1],
    ['出席', 1],
    ['列席', 1],
  ])
})

test('a verdict survives being chosen from a list', () => {
  for (const { value } of awayOptions) expect(keyOf(verdictOf(value))).toBe(value)
  expect(awayOptions.map(({ label }) => label)).toEqual([
    '缺席',
    '请假（因公）',
    '请假（事假）',
    '请假（病假）',
    '请假（休假）',
    '请假（类别不清楚）',
  ])
  expect(verdictWord({ state: 'leave' })).toBe('请假')
})
