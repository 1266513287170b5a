import { noticeOf } from './notice'
import { activity, bj, dueNow, readingAt } from './reading.fixture'

const now = bj('2026-11-25 08:00')
const [today] = dueNow(readingAt('2026-11-25 08:00', { activities: [activity()] }), 'activityToday')
const [ahead] = dueNow(readingAt('2026-11-24 09:00', { activities: [activity()] }), 'activityAhead')

test('what is kept is what was said, to whom, and why WeChat could not carry it', () => {
  expect(today && noticeOf(today, 'b', now, 'usedUp')).toEqual({
    _id: 'activityToday:act1:m1:2026-11-25',
    ...{
      branchId: 'b',
      memberId: 'm1',
      kind: 'activityToday',
      targetId: 'act1',
      at: now,
      until: bj('2026-11-25 14:30'),
    },
    ...{ urgent: true, unreachable: 'usedUp', page: '/packages/activities/detail/index?id=act1' },
    ...{ title: '参观党史馆', text: '今天 14:30，三楼会议室。到了现场打开小程序签到。' },
  })
})

test('nothing is kept of what is not so', () => {
  const kept = ahead && noticeOf(ahead, 'b', now, undefined)
  expect(kept).not.toHaveProperty('urgent')
  expect(kept).not.toHaveProperty('unreachable')
})
