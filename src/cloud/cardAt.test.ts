import { cardAt, cloudNow } from './cardAt'
import type { TodayCard } from './today'

const card = { phase: 'upcoming', opensAt: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T09:00:00.000Z' } as TodayCard

test.each([
  ['2026-11-25T05:59:59.000Z', 'upcoming'],
  ['2026-11-25T06:00:00.000Z', 'checkIn'],
  ['2026-11-25T09:00:00.000Z', 'checkIn'],
  ['2026-11-25T09:00:01.000Z', 'past'],
])('at %s an activity is %s', (now, phase) => {
  expect(cardAt(card, now).phase).toBe(phase)
})

test('what has not changed is the same object, what was cancelled stays so', () => {
  expect(cardAt(card, '2026-11-25T05:00:00.000Z')).toBe(card)
  const cancelled: TodayCard = { ...card, phase: 'cancelled' }
  expect(cardAt(cancelled, '2026-11-25T06:30:00.000Z')).toBe(cancelled)
})

test('the cloud’s time is known on a phone that is a day off, hours after it answered', () => {
  const answeredAt = Date.parse('2026-11-24T05:00:00.000Z')
  const later = answeredAt + 2 * 3_600_000
  expect(cloudNow({ now: '2026-11-25T05:00:30.000Z' }, answeredAt, later)).toBe('2026-11-25T07:00:30.000Z')
})
