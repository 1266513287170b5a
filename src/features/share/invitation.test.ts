import { invitationOf, leafOf, shareText, shareTitle } from './invitation'

const now = '2026-11-20T02:00:00.000Z'
const activity = {
  activityId: 'abcdefghijkl',
  kind: 'themePartyDay',
  title: '消防安全进小区',
  startsAt: '2026-11-25T06:30:00.000Z',
  endsAt: '2026-11-25T09:30:00.000Z',
  place: '中心家属院',
  textHeld: false,
  phase: 'upcoming',
} as const
const branch = '云岭县科普服务中心党支部'

test('what, when, where, by whom', () => {
  const invitation = invitationOf(activity, branch)
  expect(shareTitle(invitation, now)).toBe('主题党日：消防安全进小区 11月25日 周三 14:30')
  expect(shareText(invitation, now)).toBe(
    [
      '主题党日：消防安全进小区',
      '时间：11月25日 周三 14:30–17:30',
      '地点：中心家属院',
      branch,
      '请打开“五好支部”小程序看详情；来不了的，在小程序里请假。',
    ].join('\n'),
  )
})

test('that it was moved is told first, and from when', () => {
  const moved = { startsAt: '2026-11-24T06:30:00.000Z', place: '中心家属院', reason: '停电' }
  const invitation = invitationOf({ ...activity, moved }, branch)
  expect(shareTitle(invitation, now)).toBe('【改期】主题党日：消防安全进小区 11月25日 周三 14:30')
  expect(shareText(invitation, now)).toContain('（原定 11月24日 周二 14:30）')
})

test('another place alone is no other day', () => {
  const moved = { startsAt: activity.startsAt, place: '线上', reason: '' }
  expect(invitationOf({ ...activity, moved }, branch).change).toBeNull()
})

test('that it was called off is told first, and why', () => {
  const cancelled = { ...activity, phase: 'cancelled', cancelReason: '与防汛值班冲突' } as const
  const text = shareText(invitationOf(cancelled, branch), now)
  expect(text).toMatch(/^【已取消】主题党日：消防安全进小区\n原定：11月25日 周三 14:30–17:30\n/)
  expect(text).toContain('取消原因：与防汛值班冲突')
  expect(text).not.toContain('请假')
})

test('a held text does not leave the app: neither title nor place nor reason', () => {
  const held = { ...activity, textHeld: true, phase: 'cancelled', cancelReason: '与防汛值班冲突' } as const
  const invitation = invitationOf(held, branch)
  const told = `${shareTitle(invitation, now)}${shareText(invitation, now)}`
  for (const secret of [activity.title, activity.place, '防汛']) expect(told).not.toContain(secret)
  expect(told).toContain('主题党日')
})

test("the calendar's leaf says the day in Beijing", () => {
  expect(leafOf(activity)).toEqual({ month: '11月', date: '25', weekday: '周三', hours: '14:30–17:30' })
  expect(leafOf({ ...activity, endsAt: '2026-11-26T03:00:00.000Z' }).hours).toBe('14:30 开始')
})
