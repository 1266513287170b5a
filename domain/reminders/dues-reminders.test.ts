import { addDays } from '../calendar/beijing'
import { duesDue, duesLate } from './dues-reminders'
import type { ReminderReading } from './reading'
import { clockOf, dueNow, readingAt } from './reading.fixture'
import { defaultSettings } from './settings'

const on = (collectionDay: number | undefined, now: string, more: Partial<ReminderReading> = {}) =>
  readingAt(now, { settings: { ...defaultSettings, ...(collectionDay !== undefined && { collectionDay }) }, ...more })

describe('the collection day', () => {
  test.each<[string, number, string, string]>([
    ['a workday', 10, '2026-11', '2026-11-10'],
    ['a Sunday: the Friday', 15, '2026-11', '2026-11-13'],
    ['amid National Day: before it', 5, '2026-10', '2026-09-30'],
    ['a make-up Saturday', 10, '2026-10', '2026-10-10'],
    ['the last day of November', 31, '2026-11', '2026-11-30'],
    ['the last day of February, a make-up Saturday', 31, '2026-02', '2026-02-28'],
    ['the last of October, a Saturday', 31, '2026-10', '2026-10-30'],
    ['the first of a year: the last workday of the one before', 1, '2026-01', '2025-12-31'],
  ])('%s: the %ith of %s is told on %s', (_case, collectionDay, month, day) => {
    const told = duesDue(on(collectionDay, `${day} 09:00`)).find(({ stamp }) => stamp === month)
    expect(told && [clockOf(told.from), clockOf(told.until)]).toEqual([`${day} 09:00`, `${addDays(day, 3)} 00:00`])
    const drafts = dueNow(on(collectionDay, `${day} 09:00`), 'duesDue').filter(({ stamp }) => stamp === month)
    expect(drafts.map(({ memberId }) => memberId)).toEqual(['m1', 'm2', 'm9'])
  })

  test('is of use a few days, into the next month too', () => {
    const at = (now: string) => dueNow(on(30, now), 'duesDue').map(({ stamp }) => stamp)[0]
    expect([
      at('2026-11-30 08:30'),
      at('2026-11-30 09:00'),
      at('2026-12-01 09:00'),
      at('2026-12-02 21:00'),
      at('2026-12-03 08:00'),
    ]).toEqual([undefined, '2026-11', '2026-11', '2026-11', undefined])
  })

  test('is told once a month, whatever day it is changed to', () => {
    const stamps = [10, 11, 12].map((day) => dueNow(on(day, `2026-11-${day} 09:00`), 'duesDue')[0]?.stamp)
    expect(stamps).toEqual(['2026-11', '2026-11', '2026-11'])
  })

  test('without one nobody is told', () => {
    expect(duesDue(on(undefined, '2026-11-10 09:00'))).toEqual([])
  })

  test('what it says', () => {
    expect(dueNow(on(5, '2026-09-30 09:00'), 'duesDue')[0]).toMatchObject({
      title: '党费收缴日到了',
      text: '请交10月党费。已经交过的，不用理会。',
      fields: { what: '请交10月党费', due: '2026年9月30日', note: '已交过的不用理会' },
      urgent: false,
    })
  })
})

describe('late dues', () => {
  const late = (months: number, now: string, since = '2026-01') =>
    on(undefined, now, { duesLate: [{ memberId: 'm1', since, months }] })

  test.each<[number, string | undefined, string, string]>([
    [0, undefined, '', ''],
    [1, '1', '2026-02-02 09:00', '2026-03-31 21:00'],
    [2, '1', '2026-02-02 09:00', '2026-03-31 21:00'],
    [3, '3', '2026-04-01 09:00', '2026-05-31 21:00'],
    [4, '3', '2026-04-01 09:00', '2026-05-31 21:00'],
    [5, '5', '2026-06-01 09:00', '2026-07-31 21:00'],
    [9, '5', '2026-06-01 09:00', '2026-07-31 21:00'],
  ])('%i months: step %s, from %s until %s', (months, stamp, from, until) => {
    const [told] = duesLate(late(months, '2026-06-01 09:00'))
    expect(told?.stamp).toBe(stamp)
    if (told) expect([clockOf(told.from), clockOf(told.until)]).toEqual([from, until])
  })

  test('days off are waited for: the month has to be over', () => {
    expect(clockOf(duesLate(late(1, '2026-10-01 09:00', '2026-09'))[0]?.from ?? '')).toBe('2026-10-08 09:00')
  })

  test('only to themselves, and only while they are here', () => {
    const two = [
      { memberId: 'm1', since: '2026-01', months: 1 },
      { memberId: 'gone', since: '2026-01', months: 1 },
    ]
    const drafts = dueNow(on(undefined, '2026-02-02 09:00', { duesLate: two }), 'duesLate')
    expect(drafts.map(({ memberId }) => memberId)).toEqual(['m1'])
  })

  test.each<[number, string, string, string]>([
    [
      1,
      '2026-02-02',
      '有一个月的党费没有登记',
      '2026年1月的党费还没有登记。可能是忘了，也可能还没记上，方便时请交给组织委员。',
    ],
    [
      3,
      '2026-04-01',
      '有三个月的党费没有登记',
      '从2026年1月起已有三个月的党费没有登记。有困难请告诉组织委员，可以商量补交或申请少交、免交。',
    ],
    [
      5,
      '2026-06-01',
      '有五个月的党费没有登记',
      '从2026年1月起已有五个月的党费没有登记。按照党章，没有正当理由连续六个月不交纳党费，要由支部大会讨论、报上级党组织批准，系统不会自动处理。请尽快和组织委员联系。',
    ],
  ])('%i months, in its own tone', (months, day, title, text) => {
    expect(dueNow(late(months, `${day} 09:00`), 'duesLate')[0]).toMatchObject({ title, text })
  })
})
