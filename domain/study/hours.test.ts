import fc from 'fast-check'
import { addDays, instantAt, later } from '../calendar/beijing'
import type { Role } from '../members/member'
import {
  activityHours,
  defaultStudySettings as byDefault,
  hoursOf,
  type StudySettings,
  sumOfHours,
  targetOf,
  trainingHours,
} from './hours'

test.each<[number, number]>([
  [-5, 0],
  [0, 0],
  [29, 0],
  [30, 0.5],
  [59, 0.5],
  [60, 1],
  [90, 1.5],
  [179, 2.5],
  [180, 4],
  [359, 4],
  [360, 8],
  [1440, 8],
  [Number.NaN, 0],
])('%d minutes count %d hours', (minutes, hours) => {
  expect(hoursOf(minutes, byDefault)).toBe(hours)
})

test.each<[string, Partial<StudySettings>, number, number]>([
  ['whole hours', { shorter: 'wholeHours' }, 119, 1],
  ['nothing shorter', { shorter: 'none' }, 179, 0],
  ['no steps at all', { conversion: [] }, 600, 10],
  ['never more than the step above', { conversion: [{ fromMinutes: 180, hours: 2 }] }, 179, 2],
])('%s', (_, change, minutes, hours) => {
  expect(hoursOf(minutes, { ...byDefault, ...change })).toBe(hours)
})

test.each<[string, string, string, number]>([
  ['an hour and a half', '2026-11-25T06:00:00.000Z', '2026-11-25T07:30:00.000Z', 1.5],
  ['a day', '2026-11-25T01:00:00.000Z', '2026-11-25T09:00:00.000Z', 8],
  ['a day and the next morning', '2026-11-25T01:00:00.000Z', '2026-11-26T04:00:00.000Z', 16],
  ['across midnight in Beijing, not in UTC', '2026-11-25T15:00:00.000Z', '2026-11-25T17:00:00.000Z', 2],
  ['across midnight in UTC, not in Beijing', '2026-11-25T22:00:00.000Z', '2026-11-26T04:00:00.000Z', 8],
  ['until midnight exactly', '2026-11-25T13:00:00.000Z', '2026-11-25T16:00:00.000Z', 4],
  ['no time', '2026-11-25T06:00:00.000Z', '2026-11-25T06:00:00.000Z', 0],
  ['backwards', '2026-11-25T07:00:00.000Z', '2026-11-25T06:00:00.000Z', 0],
])('%s', (_, startsAt, endsAt, hours) => {
  expect(activityHours({ startsAt, endsAt }, byDefault)).toBe(hours)
})

test.each<[number, number]>([
  [0, 0],
  [1, 4],
  [2, 8],
  [3, 12],
  [10, 40],
  [-1, 0],
])('a training of %d half days counts %d hours', (halfDays, hours) => {
  expect(trainingHours(halfDays, byDefault)).toBe(hours)
})

test.each<[Role, number]>([
  ['secretary', 56],
  ['deputySecretary', 56],
  ['committee', 56],
  ['groupLeader', 32],
  ['member', 32],
])('%s owes %d', (role, hours) => {
  expect(targetOf(role, byDefault)).toBe(hours)
})

const anySettings = fc
  .record({
    lengths: fc.uniqueArray(fc.integer({ min: 1, max: 1440 }), { maxLength: 6 }),
    halves: fc.uniqueArray(fc.integer({ min: 1, max: 48 }), { minLength: 6, maxLength: 6 }),
    shorter: fc.constantFrom('wholeHours' as const, 'halfHours' as const, 'none' as const),
  })
  .map(({ lengths, halves, shorter }) => {
    const down = [...halves].sort((a, b) => b - a)
    const conversion = [...lengths]
      .sort((a, b) => b - a)
      .map((fromMinutes, nth) => ({ fromMinutes, hours: (down[nth] ?? 1) / 2 }))
    return { conversion, shorter }
  })

test('hours are whole halves, and longer never counts less', () => {
  fc.assert(
    fc.property(anySettings, fc.nat(1440), fc.nat(1440), (settings, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)].map((minutes) => hoursOf(minutes, settings))
      expect(Number.isInteger((short ?? 0) * 2)).toBe(true)
      expect(short).toBeLessThanOrEqual(long ?? 0)
    }),
  )
})

test('an activity counts the sum of its days, whatever the instant it is cut at by midnight', () => {
  const midnight = instantAt('2026-11-25', '00:00')
  const minutes = fc.integer({ min: 1, max: 3 * 1440 })
  fc.assert(
    fc.property(anySettings, minutes, minutes, (settings, before, after) => {
      const [startsAt, endsAt] = [later(midnight, -before * 60_000), later(midnight, after * 60_000)]
      const parts = [
        activityHours({ startsAt, endsAt: midnight }, settings),
        activityHours({ startsAt: midnight, endsAt }, settings),
      ]
      expect(activityHours({ startsAt, endsAt }, settings)).toBe(sumOfHours(parts))
      const whole = instantAt(addDays('2026-11-25', 1), '00:00')
      if (after >= 1440)
        expect(activityHours({ startsAt: midnight, endsAt: whole }, settings)).toBe(hoursOf(1440, settings))
    }),
  )
})
