import fc from 'fast-check'
import { addDays, addMonths, daysBetween, monthOf, weekdayOf } from '../calendar/beijing'
import { holidayOf, isWorkday } from '../calendar/workdays'
import { MOST_IN_SERIES, type SeriesStep, seriesDays, seriesSteps } from './series'

const steps = Object.keys(seriesSteps) as SeriesStep[]
const anyDay = fc.integer({ min: 0, max: daysBetween('2004-01-01', '2035-12-31') }).map((n) => addDays('2004-01-01', n))
const anySeries = fc.tuple(anyDay, fc.constantFrom(...steps), fc.integer({ min: 1, max: MOST_IN_SERIES }))

test.each<[string, string, SeriesStep, string[]]>([
  ['weekly', '2026-11-04', 'week', ['2026-11-04', '2026-11-11', '2026-11-18']],
  ['fortnightly, over the turn of the month', '2026-11-18', 'fortnight', ['2026-11-18', '2026-12-02', '2026-12-16']],
  ['on the same date', '2026-03-10', 'month', ['2026-03-10', '2026-04-10', '2026-05-11']],
  ['from the 31st', '2026-03-31', 'month', ['2026-03-31', '2026-04-30', '2026-05-29', '2026-06-30']],
  ['from the 31st into February', '2027-12-31', 'month', ['2027-12-31', '2028-01-31', '2028-02-29']],
  ['on the second Friday', '2026-11-13', 'monthWeekday', ['2026-11-13', '2026-12-11', '2027-01-08']],
  ['a fifth Monday is the last', '2026-03-30', 'monthWeekday', ['2026-03-30', '2026-04-27', '2026-05-25']],
  ['the first day stays on a holiday', '2026-10-01', 'fortnight', ['2026-10-01', '2026-10-15']],
  ['Saturdays on purpose', '2026-11-14', 'week', ['2026-11-14', '2026-11-21']],
  [
    'Saturdays on purpose, off holidays',
    '2026-09-19',
    'week',
    ['2026-09-19', '2026-09-28', '2026-10-08', '2026-10-10'],
  ],
  ['a make-up Saturday is a workday', '2026-10-10', 'week', ['2026-10-10', '2026-10-19', '2026-10-26']],
])('%s', (_case, first, step, expected) => {
  expect(seriesDays(first, step, expected.length).map((day) => day.on)).toEqual(expected)
})

test('one that was moved says why, and one it pushes on says the same', () => {
  expect(seriesDays('2026-09-24', 'week', 4)).toEqual([
    { on: '2026-09-24', wished: '2026-09-24', because: null },
    { on: '2026-10-08', wished: '2026-10-01', because: '国庆节' },
    { on: '2026-10-09', wished: '2026-10-08', because: '国庆节' },
    { on: '2026-10-15', wished: '2026-10-15', because: null },
  ])
  expect(seriesDays('2026-10-15', 'month', 2)[1]).toEqual({ on: '2026-11-16', wished: '2026-11-15', because: '周末' })
})

test.each([
  [-3, 1],
  [0, 1],
  [1, 1],
  [2.9, 2],
  [12, 12],
  [500, 12],
])('%d times are %i', (times, expected) => {
  expect(seriesDays('2026-11-25', 'week', times)).toHaveLength(expected)
})

test('a series keeps its first day and its length, and every day lies after the one before', () => {
  fc.assert(
    fc.property(anySeries, ([first, step, times]) => {
      const days = seriesDays(first, step, times).map((day) => day.on)
      expect(days[0]).toBe(first)
      expect(days).toHaveLength(times)
      expect(days.filter((day, index) => index > 0 && day <= (days[index - 1] ?? ''))).toEqual([])
    }),
  )
})

test('later days are days to meet on, moved for a reason, and those of a monthly step keep their month', () => {
  fc.assert(
    fc.property(anySeries, ([first, step, times]) => {
      const weekends = weekdayOf(first) > 5 && !isWorkday(first)
      seriesDays(first, step, times).forEach(({ on, wished, because }, index) => {
        if (index > 0) expect(weekends ? holidayOf(on) === undefined : isWorkday(on)).toBe(true)
        expect(because === null).toBe(on === wished)
        if (step === 'week' || step === 'fortnight') expect(on >= wished).toBe(true)
        else expect([monthOf(on), monthOf(wished)]).toEqual(Array(2).fill(addMonths(monthOf(first), index)))
      })
    }),
  )
})
