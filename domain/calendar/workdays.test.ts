import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { addDays, daysBetween, weekdayOf } from './beijing'
import { holidayOf, holidaysKnown, isWorkday, nextWorkday, previousWorkday } from './workdays'

const anyDay = fc.integer({ min: 0, max: daysBetween('2004-01-01', '2035-12-31') }).map((n) => addDays('2004-01-01', n))

test.each<[string, boolean, string | undefined, string]>([
  ['2026-11-25', true, undefined, 'a Wednesday'],
  ['2026-11-28', false, undefined, 'a plain Saturday'],
  ['2026-11-29', false, undefined, 'a plain Sunday'],
  ['2026-10-01', false, '国庆节', 'National Day'],
  ['2026-10-03', false, '国庆节', 'a Saturday among the days off'],
  ['2026-10-07', false, '国庆节', 'the last day off'],
  ['2026-10-08', true, undefined, 'the first day back'],
  ['2026-10-10', true, undefined, 'a make-up Saturday'],
  ['2026-09-20', true, undefined, 'a make-up Sunday before the holiday'],
  ['2026-02-17', false, '春节', 'New Year’s Day of the moon'],
  ['2026-01-01', false, '元旦', 'New Year’s Day'],
  ['2025-10-06', false, '中秋', 'two holidays in one stretch'],
  ['2024-12-31', true, undefined, 'a Tuesday before New Year'],
  ['2022-12-31', false, '元旦', 'a day off that next year’s plan gave'],
])('%s: workday %s, holiday %s (%s)', (day, work, holiday) => {
  expect([isWorkday(day), holidayOf(day)]).toEqual([work, holiday])
})

test.each([
  ['2026-09-30', '2026-09-30', '2026-09-30'],
  ['2026-10-01', '2026-10-08', '2026-09-30'],
  ['2026-10-10', '2026-10-10', '2026-10-10'],
  ['2026-10-11', '2026-10-12', '2026-10-10'],
  ['2026-02-23', '2026-02-24', '2026-02-14'],
])('from %s the next workday is %s, the previous one %s', (day, next, previous) => {
  expect([nextWorkday(day), previousWorkday(day)]).toEqual([next, previous])
})

test('the holiday plans are known without a gap up to some year, and of later ones only the weekends', () => {
  const known = Array.from({ length: 100 }, (_, index) => 2004 + index).filter(holidaysKnown)
  expect(known.length).toBeGreaterThanOrEqual(2026 - 2004 + 1)
  expect(known).toEqual(known.map((_, index) => 2004 + index))
  const unknown = 2004 + known.length
  expect(holidayOf(`${unknown}-05-01`)).toBeUndefined()
  expect(isWorkday(`${unknown}-05-01`)).toBe(weekdayOf(`${unknown}-05-01`) < 6)
  expect(holidaysKnown(2003)).toBe(false)
})

test('a holiday is no workday, and a weekday off is a holiday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      if (holidayOf(day) !== undefined) expect(isWorkday(day)).toBe(false)
      else if (!isWorkday(day)) expect(weekdayOf(day)).toBeGreaterThan(5)
    }),
  )
})

test('nothing but days off lies between a day and its next and previous workday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [previous, next] = [previousWorkday(day), nextWorkday(day)]
      expect([isWorkday(previous), isWorkday(next)]).toEqual([true, true])
      const between = Array.from({ length: daysBetween(previous, next) - 1 }, (_, n) => addDays(previous, n + 1))
      expect(between.filter(isWorkday)).toEqual([])
      expect(previous <= day && day <= next).toBe(true)
    }),
  )
})

test('the process’s time zone makes no difference', () => {
  const script = `
    const w = require(${JSON.stringify(join(__dirname, 'workdays.ts'))})
    const { addDays } = require(${JSON.stringify(join(__dirname, 'beijing.ts'))})
    console.log(new Date(0).getTimezoneOffset())
    for (let day = '2004-01-01'; day < '2029-01-01'; day = addDays(day, 1))
      console.log(day, w.isWorkday(day), w.holidayOf(day), w.nextWorkday(day), w.previousWorkday(day))
  `
  const [utc = [], ...others] = [
    'UTC',
    'Asia/Shanghai',
    'America/New_York',
    'America/Sao_Paulo',
    'Atlantic/Azores',
    'Pacific/Kiritimati',
  ].map((TZ) => {
    const env = { ...process.env, TZ }
    const options = { env, encoding: 'utf8', maxBuffer: 8_000_000 } as const
    return execFileSync(process.execPath, ['--import', 'tsx', '-e', script], options).trim().split('\n')
  })
  expect(utc[0]).toBe('0')
  expect(utc.length).toBeGreaterThan(9000)
  for (const seen of others) {
    expect(seen[0]).not.toBe('0')
    expect(seen.slice(1).filter((line, index) => line !== utc[index + 1])).toEqual([])
  }
})
