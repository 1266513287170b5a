import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { addDays, type Day, daysBetween, instantAt, weekdayOf } from '../calendar/beijing'
import { isWorkday } from '../calendar/workdays'
import {
  isAwake,
  isDailyTime,
  isQuiet,
  mondayOf,
  morningOf,
  nextSendingDay,
  type QuietRule,
  sendingDay,
  startOf,
  workdaysBefore,
} from './moments'

const restDays: QuietRule = { restDays: true, spans: [] }
const weekendsToo: QuietRule = { restDays: false, spans: [] }
const harvest: QuietRule = { restDays: true, spans: [{ from: '2026-11-09', to: '2026-11-20' }] }

test.each<[string, boolean, boolean]>([
  ['07:59', false, false],
  ['08:00', true, false],
  ['08:59', true, false],
  ['09:00', true, true],
  ['21:00', true, true],
  ['21:01', false, false],
  ['00:00', false, false],
])('at %s people are awake: %s; the day’s message may go: %s', (time, awake, daily) => {
  const now = instantAt('2026-11-25', time)
  expect([isAwake(now), isDailyTime(now)]).toEqual([awake, daily])
})

/** 2026: 国庆节 1–7 October, worked for on 20 September and 10 October; 春节 15–23 February, on 14 and 28 February. */
test.each<[string, Day, QuietRule, boolean]>([
  ['a workday', '2026-11-25', restDays, false],
  ['a Saturday', '2026-11-28', restDays, true],
  ['a Saturday where people meet at weekends', '2026-11-28', weekendsToo, false],
  ['National Day', '2026-10-01', restDays, true],
  ['National Day where people meet at weekends', '2026-10-01', weekendsToo, true],
  ['a make-up Saturday', '2026-10-10', restDays, false],
  ['a make-up Sunday', '2026-09-20', restDays, false],
  ['the first day of a stretch', '2026-11-09', harvest, true],
  ['the last day of a stretch', '2026-11-20', harvest, true],
  ['the day before a stretch', '2026-11-06', harvest, false],
  ['the day after it', '2026-11-23', harvest, false],
])('%s, %s', (_case, day, rule, quiet) => {
  expect(isQuiet(day, rule)).toBe(quiet)
})

test.each<[string, Day, QuietRule, Day, Day]>([
  ['a workday', '2026-11-25', restDays, '2026-11-25', '2026-11-25'],
  ['a Sunday', '2026-11-29', restDays, '2026-11-27', '2026-11-30'],
  ['amid National Day', '2026-10-05', restDays, '2026-09-30', '2026-10-08'],
  ['a make-up Saturday', '2026-10-10', restDays, '2026-10-10', '2026-10-10'],
  ['the day after it', '2026-10-11', restDays, '2026-10-10', '2026-10-12'],
  ['amid the Spring Festival', '2026-02-18', restDays, '2026-02-14', '2026-02-24'],
  ['amid a stretch', '2026-11-13', harvest, '2026-11-06', '2026-11-23'],
])('%s, %s', (_case, day, rule, before, after) => {
  expect([sendingDay(day, rule), nextSendingDay(day, rule)]).toEqual([before, after])
})

test.each<[string, Day, number, Day]>([
  ['three before a Wednesday', '2026-11-25', 3, '2026-11-20'],
  ['three before a Monday', '2026-11-30', 3, '2026-11-25'],
  ['three before a Saturday', '2026-11-28', 3, '2026-11-25'],
  ['none', '2026-11-28', 0, '2026-11-28'],
  ['over National Day', '2026-10-08', 3, '2026-09-28'],
  ['from amid National Day', '2026-10-05', 3, '2026-09-28'],
  ['counting a make-up Saturday', '2026-10-12', 3, '2026-10-08'],
  ['counting a make-up Sunday', '2026-09-22', 3, '2026-09-18'],
  ['over the Spring Festival, from its make-up Saturday', '2026-02-24', 1, '2026-02-14'],
  ['over New Year', '2026-01-05', 3, '2025-12-30'],
])('%s: %s, %i workdays before is %s', (_case, day, count, expected) => {
  expect(workdaysBefore(day, count)).toBe(expected)
})

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-06-01', days))
const span = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 31 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))
const anyRule = fc.record({ restDays: fc.boolean(), spans: fc.array(span, { maxLength: 20 }) })

/** How long the quiet stretch is that the day lies in, in the direction. */
function quietFor(day: Day, step: 1 | -1, rule: QuietRule): number {
  let days = 0
  while (isQuiet(addDays(day, days * step), rule)) days++
  return days
}

test('a sending day is the nearest that is not quiet; of a stretch longer than sixty days it is the day itself', () => {
  fc.assert(
    fc.property(anyDay, anyRule, (day, rule) => {
      const back = quietFor(day, -1, rule)
      const forth = quietFor(day, 1, rule)
      expect(daysBetween(sendingDay(day, rule), day)).toBe(back <= 60 ? back : 0)
      expect(daysBetween(day, nextSendingDay(day, rule))).toBe(forth <= 60 ? forth : 0)
    }),
  )
})

test('what falls on a later day is not told earlier', () => {
  fc.assert(
    fc.property(anyDay, anyRule, fc.integer({ min: 0, max: 90 }), (day, rule, more) => {
      const later = addDays(day, more)
      expect(sendingDay(day, rule) <= sendingDay(later, rule)).toBe(true)
      expect(nextSendingDay(day, rule) <= nextSendingDay(later, rule)).toBe(true)
      expect(workdaysBefore(day, 3) <= workdaysBefore(later, 3)).toBe(true)
    }),
  )
})

test('so many workdays before lie between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (day, count) => {
      const found = workdaysBefore(day, count)
      const between = Array.from({ length: daysBetween(found, day) }, (_, index) => addDays(found, index))
      expect(isWorkday(found)).toBe(true)
      expect(between.filter(isWorkday)).toHaveLength(count)
    }),
  )
})

test('a week has one Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = mondayOf(day)
      expect(weekdayOf(monday)).toBe(1)
      expect(daysBetween(monday, day)).toBe(weekdayOf(day) - 1)
    }),
  )
})

test('mornings and beginnings are Beijing’s', () => {
  expect(morningOf('2026-11-25')).toBe('2026-11-25T01:00:00.000Z')
  expect(startOf('2026-11-25')).toBe('2026-11-24T16:00:00.000Z')
})

test('the process’s time zone makes no difference', () => {
  const script = `
    const m = require(${JSON.stringify(join(__dirname, 'moments.ts'))})
    const b = require(${JSON.stringify(join(__dirname, '../calendar/beijing.ts'))})
    const rule = { restDays: true, spans: [{ from: '2026-11-09', to: '2026-11-20' }] }
    const seen = []
    for (let day = '2025-12-01'; day < '2027-03-01'; day = b.addDays(day, 1)) {
      seen.push([m.isQuiet(day, rule), m.sendingDay(day, rule), m.nextSendingDay(day, rule), m.workdaysBefore(day, 3),
        m.morningOf(day), m.isDailyTime(m.morningOf(day)), m.isAwake(m.startOf(day))])
    }
    console.log(new Date(0).getTimezoneOffset() + '\\n' + JSON.stringify(seen))
  `
  const [utc, ...others] = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' })
      .trim()
      .split('\n'),
  )
  expect(JSON.parse(utc?.[1] ?? '')).toHaveLength(455)
  for (const [offset, seen] of others) {
    expect(offset).not.toBe(utc?.[0])
    expect(seen).toBe(utc?.[1])
  }
})
