import { waitingRows } from './waitingRows'

const nothing = { requests: 0, unbound: 0, heldTexts: 0, leaves: null, unsettled: null, late: null, minutes: null }
const first = { activityId: 'a1', title: '防汛演练', on: '2026-11-25' }

test('nothing waits, no row', () => {
  expect(waitingRows(nothing)).toEqual([])
})

test('what is about one activity says which, and opens it', () => {
  expect(waitingRows({ ...nothing, unsettled: { count: 1, first } })).toEqual([
    {
      mark: '名',
      title: '没来的人还没确认',
      note: '防汛演练',
      figure: '1 次',
      url: '/packages/meetings/settle/index?id=a1',
    },
  ])
})

test('people who wait come before sheets, sheets before minutes', () => {
  const several = { count: 3, first }
  const rows = waitingRows({ ...nothing, minutes: several, unsettled: several, late: several, leaves: several })
  expect(rows.map(({ title, url }) => [title, url])).toEqual([
    ['等您批的请假', '/packages/meetings/leaves/index'],
    ['名单确认后又到的签到', '/packages/meetings/settle/index?id=a1'],
    ['没来的人还没确认', '/packages/meetings/settle/index?id=a1'],
    ['等您确认的会议记录', '/packages/meetings/minutes/index?id=a1'],
  ])
  expect(rows[1]?.note).toBe('先看：防汛演练')
})
