import { msToNextChange } from './nextChange'

const card = { opensAt: '2026-11-25T05:30:00.000Z', endsAt: '2026-11-25T09:00:00.000Z' }

test('waits until check-in opens, then until it closes', () => {
  expect(msToNextChange([card], '2026-11-25T05:20:00.000Z')).toBe(601_000)
  expect(msToNextChange([card], '2026-11-25T08:59:00.000Z')).toBe(61_000)
})

test('never sooner than ten seconds, never later than an hour', () => {
  expect(msToNextChange([card], '2026-11-25T05:30:00.500Z')).toBe(10_000)
  expect(msToNextChange([card], '2026-11-20T00:00:00.000Z')).toBe(3_600_000)
  expect(msToNextChange([], '2026-11-20T00:00:00.000Z')).toBe(3_600_000)
})
