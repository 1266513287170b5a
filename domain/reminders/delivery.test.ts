import { dailyIdOf, LEASE_SECONDS } from './delivery'
import { kindOf, reminderKindIds } from './kinds'
import { noticeIdOf } from './notice'

test('a person’s one message of a day has one id, which no notice has', () => {
  expect(dailyIdOf('m1', '2026-11-25')).toBe('m1:2026-11-25')
  for (const kind of reminderKindIds) {
    const id = noticeIdOf({ kind, targetId: 'act1', memberId: 'm1', stamp: '2026-11-25' })
    expect(id).toBe(`${kind}:act1:m1:2026-11-25`)
    expect(kindOf(kind).label).not.toBe('')
  }
})

test('nobody who runs a minute is taken for gone', () => {
  expect(LEASE_SECONDS).toBeGreaterThan(60)
})
