import { addDays } from '../calendar/beijing'
import { duesDue } from './dues-reminders'
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

  test.each<[string, ReminderReading['duesOwed'], string[]]>([
    ['to all where nobody keeps account', null, ['m1', 'm2', 'm9']],
    ['to nobody where all have paid', [], []],
    ['to who still owes', [{ memberId: 'm1', month: '2026-11', fen: 4860 }], ['m1']],
    ['not to who owes for another month', [{ memberId: 'm1', month: '2026-10', fen: 4860 }], []],
    ['not to who has left', [{ memberId: 'gone', month: '2026-11', fen: 4860 }], []],
  ])('is told %s', (_case, duesOwed, people) => {
    const drafts = dueNow(on(10, '2026-11-10 09:00', { duesOwed }), 'duesDue')
    expect(drafts.map(({ memberId }) => memberId)).toEqual(people)
  })

  test.each<[string, { from?: string; fen: number }, string]>([
    ['of a month', { fen: 486_000 }, '请交12月党费4,860.00元'],
    ['of a whole quarter', { from: '2026-10', fen: 14_580 }, '请交10—12月党费145.80元'],
    ['of what is left of it', { from: '2026-11', fen: 5 }, '请交11—12月党费0.05元'],
  ])('says how much %s', (_case, owed, what) => {
    const duesOwed = [{ memberId: 'm1', month: '2026-12', ...owed }]
    expect(dueNow(on(10, '2026-12-10 09:00', { duesOwed }), 'duesDue')[0]).toMatchObject({
      text: `${what}。刚交过、还没有登记的，不用理会。`,
      fields: { what, due: '2026年12月10日' },
    })
  })

  test('what it says where nobody keeps account', () => {
    expect(dueNow(on(5, '2026-09-30 09:00'), 'duesDue')[0]).toMatchObject({
      title: '党费收缴日到了',
      text: '请交10月党费。已经交过的，不用理会。',
      fields: { what: '请交10月党费', due: '2026年9月30日', note: '已交过的不用理会' },
      urgent: false,
    })
  })
})
