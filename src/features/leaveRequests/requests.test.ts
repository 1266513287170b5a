import { byActivity, type LeaveLine, lineKey, standingOf, withDecided } from './requests'

const line = (activityId: string, memberId: string, change: Partial<LeaveLine> = {}): LeaveLine => ({
  activityId,
  memberId,
  name: memberId,
  title: activityId,
  startsAt: '',
  category: 'duty',
  state: 'asked',
  lapsed: false,
  settled: false,
  askedAt: '',
  ...change,
})
const me = { _id: 'me', role: 'organisation' }

test('lines stand by activity in the order they come, what waits before what is answered', () => {
  const lines = [
    line('a', '1', { state: 'withdrawn' }),
    line('a', '2', { state: 'granted' }),
    line('b', '3'),
    line('a', '4'),
  ]
  expect(
    byActivity(lines).map(({ activityId, lines: own }) => [activityId, own.map(({ memberId }) => memberId)]),
  ).toEqual([
    ['a', ['4', '2', '1']],
    ['b', ['3']],
  ])
})

test('what was decided just now is shown; all other lines are the very same objects', () => {
  const lines = [line('a', '1'), line('a', '2')]
  const decided = new Map([[lineKey(line('a', '2')), { grant: false, answer: '要表决' }]])
  const shown = withDecided(lines, decided)
  expect(shown[0]).toBe(lines[0])
  expect(shown[1]).toMatchObject({ state: 'refused', answer: '要表决' })
})

test.each([
  ['waits', {}, 'decide', undefined],
  ['granted', { state: 'granted' }, 'change', undefined],
  ['withdrawn', { state: 'withdrawn' }, 'none', undefined],
  ['lapsed', { lapsed: true }, 'none', undefined],
  ['settled', { settled: true }, 'none', undefined],
  ['own', { memberId: 'me' }, 'none', '自己的请假，要由另一位委员来批'],
  ['own, granted by another', { memberId: 'me', state: 'granted' }, 'none', undefined],
] as const)('%s', (_what, change, kind, why) => {
  const standing = standingOf(line('a', '1', change), me)
  expect(standing.kind).toBe(kind)
  expect('why' in standing ? standing.why : undefined).toBe(why)
})

test('nobody stands above the secretary', () => {
  expect(standingOf(line('a', 'me'), { _id: 'me', role: 'secretary' }).kind).toBe('decide')
})
