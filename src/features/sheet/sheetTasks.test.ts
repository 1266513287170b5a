import { sheetTasks } from './sheetTasks'

const record = { open: 0, asked: 0, unseen: 0, attempts: 0 }
const titles = (change: object, counts: Partial<typeof record> = {}) =>
  sheetTasks({ activityId: 'a', phase: 'past', settled: false, record: { ...record, ...counts }, ...change }).map(
    ({ title }) => title,
  )

test.each([
  ['settled, and nothing came since', { settled: true }, {}, []],
  ['settled, and a check-in came since', { settled: true }, { unseen: 1 }, ['名单确认后又到的签到']],
  ['settled, and somebody was added since', { settled: true }, { open: 1 }, ['没来的人还没确认']],
  ['over, some without an entry', {}, { open: 3 }, ['没来的人还没确认']],
  ['over, everybody entered', {}, {}, ['名单还没确认']],
  ['on, nobody has come yet', { phase: 'checkIn' }, { open: 20 }, []],
  ['on, somebody fails at the door', { phase: 'checkIn' }, { open: 20, attempts: 2 }, ['试过签到、没有签上']],
  ['to come, leave is asked', { phase: 'upcoming' }, { open: 20, asked: 2 }, ['请假待批']],
  ['called off', { phase: 'cancelled' }, { asked: 2 }, []],
  ['no matter of theirs', { record: null }, {}, []],
] as const)('%s', (_when, change, counts, expected) => {
  expect(titles(change, counts)).toEqual(expected)
})

test('leave is decided on its own page, all else on the sheet’s', () => {
  const [leave, ...others] = sheetTasks({
    activityId: 'a',
    phase: 'past',
    settled: false,
    record: { open: 1, asked: 1, unseen: 1, attempts: 1 },
  })
  expect(leave?.url).toBe('/packages/meetings/leaves/index?id=a')
  expect(others.map(({ url }) => url)).toEqual([1, 2, 3].map(() => '/packages/meetings/settle/index?id=a'))
})
