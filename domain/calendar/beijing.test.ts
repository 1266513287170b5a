import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  instantAt,
  isDay,
  lastDayOfMonth,
  later,
  monthOf,
  nthWeekdayOfMonth,
  timeOf,
  type Weekday,
  weekdayOf,
} from './beijing'

const anyInstant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyDay = anyInstant.map(dayOf)

test.each([
  ['2026-11-23T06:00:00.000Z', '2026-11-23', '14:00'],
  ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
  // Summer time was in force in July 1988; it is ignored, see the file's head.
  ['1988-07-01T16:30:00.000Z', '1988-07-02', '00:30'],
])('%s is %s %s in Beijing', (instant, day, time) => {
  expect([dayOf(instant), timeOf(instant)]).toEqual([day, time])
})

test('the month of an instant is Beijing’s, that of a day its own', () => {
  expect(monthOf('2026-10-31T16:00:00.000Z')).toBe('2026-11')
  expect(monthOf('2026-10-31')).toBe('2026-10')
})

test.each([
  ['2026-11-23', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['0000-01-01', false],
  ['2026-11-23T00:00', false],
  [' 2026-11-23', false],
  ['', false],
])('isDay(%j) is %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', -27, '2023-12'],
])('addMonths(%s, %i) is %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected)
})

test.each([
  ['2024-02', '2024-02-29'],
  ['2026-02', '2026-02-28'],
  ['2100-02', '2100-02-28'],
  ['2026-12', '2026-12-31'],
])('the last day of %s is %s', (month, expected) => {
  expect(lastDayOfMonth(month)).toBe(expected)
})

test.each([
  ['2026-11-23', 1],
  ['2026-11-25', 3],
  ['2026-11-29', 7],
  ['1970-01-01', 4],
  ['1949-10-01', 6],
  ['1921-07-23', 6],
])('%s is weekday %i', (day, expected) => {
  expect(weekdayOf(day)).toBe(expected)
})

test.each<[string, Weekday, number, string | undefined]>([
  ['2026-11', 5, 1, '2026-11-06'],
  ['2026-11', 7, 1, '2026-11-01'],
  ['2026-11', 1, 5, '2026-11-30'],
  ['2026-11', 2, 5, undefined],
  ['2026-11', 1, -1, '2026-11-30'],
  ['2026-11', 7, -1, '2026-11-29'],
  ['2026-11', 5, -2, '2026-11-20'],
  ['2026-11', 5, 0, undefined],
])('in %s, weekday %i number %i is %s', (month, weekday, n, expected) => {
  expect(nthWeekdayOfMonth(month, weekday, n)).toBe(expected)
})

test('an instant is found again from its day and time, to the minute', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const minute = `${instant.slice(0, 16)}:00.000Z`
      expect(instantAt(dayOf(instant), timeOf(instant))).toBe(minute)
    }),
  )
})

test.each([
  ['2026-11-24T23:59:59.999Z', 1, '2026-11-25T00:00:00.000Z'],
  ['2026-03-01T00:00:00.000Z', -86_400_000, '2026-02-28T00:00:00.000Z'],
  ['2026-11-24T06:00:00.000Z', 0, '2026-11-24T06:00:00.000Z'],
])('%s and %d ms more are %s', (instant, ms, moved) => {
  expect(later(instant, ms)).toBe(moved)
})

test('days add up and take their weekday with them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      const other = addDays(day, days)
      expect(isDay(other)).toBe(true)
      expect(daysBetween(day, other)).toBe(days)
      expect((((weekdayOf(day) - 1 + days) % 7) + 7) % 7).toBe(weekdayOf(other) - 1)
    }),
  )
})

test('every day is exactly one nth weekday of its month', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const found = [1, 2, 3, 4, 5].filter((n) => nthWeekdayOfMonth(monthOf(day), weekdayOf(day), n) === day)
      expect(found).toHaveLength(1)
    }),
  )
})

test('the process’s time zone makes no difference', () => {
  const module = join(__dirname, 'beijing.ts')
  const script = `
    const b = require(${JSON.stringify(module)})
    const seen = []
    for (let at = Date.UTC(1985, 0, 1); at < Date.UTC(2035, 0, 1); at += 6.37 * 86400000) {
      const instant = new Date(at).toISOString(), day = b.dayOf(instant)
      seen.push([instant, day, b.monthOf(instant), b.timeOf(instant), b.instantAt(day, b.timeOf(instant)), b.addDays(day, 45),
        b.addMonths(b.monthOf(day), 5), b.lastDayOfMonth(b.monthOf(day)), b.daysBetween('2000-01-01', day), b.weekdayOf(day),
        b.isDay(day), b.nthWeekdayOfMonth(b.monthOf(day), 5, 2)])
    }
    console.log(new Date(0).getTimezoneOffset() + '\\n' + JSON.stringify(seen))
  `
  const [utc, ...others] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' })
      .trim()
      .split('\n'),
  )
  expect(utc?.[0]).toBe('0')
  expect(JSON.parse(utc?.[1] ?? '').length).toBeGreaterThan(2000)
  for (const [offset, seen] of others) {
    expect(offset).not.toBe('0')
    expect(seen).toBe(utc?.[1])
  }
})
