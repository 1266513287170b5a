import { formatRelativeDay } from '@domain/calendar/format'
import { byDay, type InboxAnswer, type InboxNotice, withRead } from './pages'

const notice = (noticeId: string, at: string, read = false): InboxNotice => ({
  ...{ noticeId, at, read, label: '活动预告', title: '主题党日', text: '', page: '/pages/me/index', past: false },
})
const page = (...notices: InboxNotice[]): InboxAnswer => ({ now: '2026-11-25T06:00:00.000Z', notices })

test('a day that two pages share stands under one heading', () => {
  const days = byDay([
    page(notice('a', '2026-11-25T01:00:00.000Z'), notice('b', '2026-11-24T08:00:00.000Z')),
    // Beijing's day, not the clock's: this one is of the 24th.
    page(notice('c', '2026-11-23T16:30:00.000Z'), notice('d', '2026-11-23T15:00:00.000Z')),
  ])
  expect(days.map(({ day, notices }) => [day, notices.map(({ noticeId }) => noticeId)])).toEqual([
    ['2026-11-25', ['a']],
    ['2026-11-24', ['b', 'c']],
    ['2026-11-23', ['d']],
  ])
})

test.each([
  ['2026-11-25', '今天'],
  ['2026-11-24', '昨天'],
  ['2026-11-23', '11月23日 周一'],
  ['2025-12-31', '2025年12月31日 周三'],
])('%s is said as %s', (day, word) => {
  expect(formatRelativeDay(day, '2026-11-25T06:00:00.000Z')).toBe(word)
})

test('reading one changes its page alone, reading all changes all that is unread', () => {
  const before = [
    page(notice('a', '2026-11-25T01:00:00.000Z'), notice('b', '2026-11-25T00:00:00.000Z')),
    page(notice('c', '2026-11-24T01:00:00.000Z', true)),
  ]
  const one = withRead(before, 'b')
  expect(one[0]?.notices.map(({ read }) => read)).toEqual([false, true])
  expect(one[1]).toBe(before[1])
  expect(
    withRead(before)
      .flatMap(({ notices }) => notices)
      .every(({ read }) => read),
  ).toBe(true)
})
