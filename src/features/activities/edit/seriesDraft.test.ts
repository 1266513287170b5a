import { heldTimes, newRepeat, repeatDays, repeatNote, seriesOf, stepLabels, withDay } from './seriesDraft'

let made = 0
const newId = () => `id${String(made++).padStart(10, '0')}`
const repeat = newRepeat(newId)
const times = { startDay: '2026-09-01', startTime: '14:30', endDay: '2026-09-01', endTime: '16:00' }

test('a new repetition has ids enough, all different', () => {
  expect(new Set([repeat.seriesId, ...repeat.ids]).size).toBe(12)
})

test('nothing is listed or sent before the first day is chosen', () => {
  expect(repeatDays(repeat, '')).toEqual([])
  expect(seriesOf(repeat, { ...times, startDay: '', endDay: '' })).toBeUndefined()
  expect(seriesOf(null, times)).toBeUndefined()
})

test('days move off holidays, and say why', () => {
  const days = repeatDays(repeat, times.startDay)
  expect(days.map(({ on }) => on)).toEqual(['2026-09-01', '2026-10-08', '2026-11-02'])
  expect(days.map(repeatNote)).toEqual([
    undefined,
    '遇国庆节，由 10月1日 周四改到这天',
    '遇周末，由 11月1日 周日改到这天',
  ])
})

test('a day is taken out and back in, and the others keep their ids', () => {
  const without = withDay(repeat, '2026-10-08')
  expect(heldTimes(without, times.startDay)).toBe(2)
  expect(seriesOf(without, times)).toEqual({
    seriesId: repeat.seriesId,
    others: [{ activityId: repeat.ids[1], startsAt: '2026-11-02T06:30:00.000Z', endsAt: '2026-11-02T08:00:00.000Z' }],
  })
  expect(withDay(without, '2026-10-08')).toEqual(repeat)
})

test('the first day is the activity itself, and where it alone is left there is no series', () => {
  const alone = withDay(withDay(withDay(repeat, '2026-09-01'), '2026-10-08'), '2026-11-02')
  expect(heldTimes(alone, times.startDay)).toBe(1)
  expect(seriesOf(alone, times)).toBeUndefined()
})

test.each([
  ['', {}],
  ['2026-11-25', { month: '每月 25 日', monthWeekday: '每月第四个周三' }],
  ['2026-11-30', { month: '每月 30 日', monthWeekday: '每月最后一个周一' }],
])('steps from %s read %j', (startDay, labels) => {
  expect(stepLabels(startDay)).toEqual(labels)
})
