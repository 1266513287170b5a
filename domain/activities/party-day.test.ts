import { addDays, addMonths, lastDayOfMonth, monthOf, type Weekday, weekdayOf } from '../calendar/beijing'
import { holidayOf, isWorkday } from '../calendar/workdays'
import { type PartyDayRule, partyDayIn, partyDayProposals, partyDayWords } from './party-day'

type On = PartyDayRule['on']
const date = (day: number): On => ({ every: 'dayOfMonth', day })
const nth = (which: 1 | 2 | 3 | 4 | -1, weekday: Weekday): On => ({ every: 'weekday', nth: which, weekday })
const rule = (on: On, shift: PartyDayRule['shift'] = 'later'): PartyDayRule => ({
  on,
  time: '14:30',
  place: '三楼会议室',
  shift,
})

test.each<[string, On, PartyDayRule['shift'], string, string, string, string | null]>([
  ['a workday stays', date(25), 'later', '2026-11', '2026-11-25', '2026-11-25', null],
  ['off a Sunday', date(15), 'later', '2026-11', '2026-11-16', '2026-11-15', '周末'],
  ['off a Sunday, earlier', date(15), 'earlier', '2026-11', '2026-11-13', '2026-11-15', '周末'],
  ['off National Day', date(5), 'later', '2026-10', '2026-10-08', '2026-10-05', '国庆节'],
  ['not into September', date(5), 'earlier', '2026-10', '2026-10-08', '2026-10-05', '国庆节'],
  ['not into November', date(31), 'later', '2026-10', '2026-10-30', '2026-10-31', '周末'],
  ['a make-up Saturday stays', date(10), 'later', '2026-10', '2026-10-10', '2026-10-10', null],
  ['onto a make-up Saturday', date(15), 'earlier', '2026-02', '2026-02-14', '2026-02-15', '春节'],
  ['day 31 of February', date(31), 'later', '2026-02', '2026-02-28', '2026-02-28', null],
  ['day 29 of a leap year', date(29), 'later', '2024-02', '2024-02-29', '2024-02-29', null],
  ['the first Friday', nth(1, 5), 'later', '2026-05', '2026-05-06', '2026-05-01', '劳动节'],
  ['the last Wednesday', nth(-1, 3), 'later', '2026-11', '2026-11-25', '2026-11-25', null],
  ['a Saturday on purpose', nth(2, 6), 'later', '2026-11', '2026-11-14', '2026-11-14', null],
  ['a Saturday of National Day', nth(1, 6), 'later', '2026-10', '2026-10-08', '2026-10-03', '国庆节'],
  ['a Sunday on purpose, earlier', nth(3, 7), 'earlier', '2026-02', '2026-02-14', '2026-02-15', '春节'],
])('%s', (_case, on, shift, month, expected, wished, because) => {
  expect(partyDayIn(rule(on, shift), month)).toEqual({ on: expected, wished, because, provisional: false })
})

test('it is provisional until the year’s holidays are published', () => {
  expect(partyDayIn(rule(date(15)), '2026-12').provisional).toBe(false)
  expect(partyDayIn(rule(date(15)), '2099-01').provisional).toBe(true)
})

test.each<[On, string]>([
  [date(15), '每月 15 日'],
  [date(30), '每月 30 日'],
  [date(31), '每月最后一天'],
  [nth(1, 5), '每月第一个周五'],
  [nth(4, 1), '每月第四个周一'],
  [nth(-1, 3), '每月最后一个周三'],
  [nth(2, 7), '每月第二个周日'],
])('%j reads %s', (on, words) => {
  expect(partyDayWords(rule(on))).toBe(words)
})

/** All of them, and the date found by looking at the whole month. */
test('for every rule and month it is the nearest day allowed the wished way, or else the other way', () => {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
  const rules = [
    ...Array.from({ length: 31 }, (_, index) => date(index + 1)),
    ...([1, 2, 3, 4, -1] as const).flatMap((which) => weekdays.map((weekday) => nth(which, weekday))),
  ].flatMap((on) => [rule(on, 'later'), rule(on, 'earlier')])
  const wrong: unknown[] = []
  for (let month = '2004-01'; month < '2036-01'; month = addMonths(month, 1)) {
    const length = Number(lastDayOfMonth(month).slice(8))
    const days = Array.from({ length }, (_, index) => addDays(`${month}-01`, index))
    const workdays = days.filter(isWorkday)
    const noHolidays = days.filter((day) => holidayOf(day) === undefined)
    for (const each of rules) {
      const { on, wished, because } = partyDayIn(each, month)
      const named =
        each.on.every === 'dayOfMonth'
          ? Number(wished.slice(8)) === Math.min(each.on.day, length)
          : weekdayOf(wished) === each.on.weekday
      const weekend = each.on.every === 'weekday' && each.on.weekday > 5
      const allowed = weekend ? noHolidays : workdays
      const before = allowed.filter((day) => day <= wished).slice(-1)
      const after = allowed.filter((day) => day >= wished).slice(0, 1)
      const [nearest] = each.shift === 'later' ? [...after, ...before] : [...before, ...after]
      if (!named || monthOf(wished) !== month || on !== nearest || (because === null) !== (on === wished))
        wrong.push({ month, on: each.on, shift: each.shift, wished, got: on, nearest })
    }
  }
  expect(wrong).toEqual([])
})

describe('proposals', () => {
  type Planned = Parameters<typeof partyDayProposals>[2][number]
  const partyDay = (on: string, more: Partial<Planned> = {}): Planned => ({
    kind: 'themePartyDay',
    state: 'planned',
    on,
    title: `${on} 的主题`,
    ...more,
  })
  const proposed = (today: string, planned: Planned[] = [], on: On = date(20)) =>
    partyDayProposals(rule(on), today, planned).map((proposal) => proposal.on)

  it('says when and where, and what was done a year before', () => {
    expect(partyDayProposals(rule(date(15)), '2026-11-02', [partyDay('2025-11-14')])).toEqual([
      {
        month: '2026-11',
        on: '2026-11-16',
        wished: '2026-11-15',
        because: '周末',
        provisional: false,
        time: '14:30',
        place: '三楼会议室',
        lastYear: { title: '2025-11-14 的主题', on: '2025-11-14' },
      },
    ])
  })

  it.each<[string, string, Planned[], string[]]>([
    ['only this month’s at its beginning', '2026-11-14', [], ['2026-11-20']],
    ['the next one’s too from the 15th on', '2026-11-15', [], ['2026-11-20', '2026-12-21']],
    ['the next one’s as soon as this month’s is planned', '2026-11-02', [partyDay('2026-11-27')], ['2026-12-21']],
    ['nothing when both are planned', '2026-11-16', [partyDay('2026-11-20'), partyDay('2026-12-18')], []],
    ['only this month’s when just the next one’s is planned', '2026-11-16', [partyDay('2026-12-18')], ['2026-11-20']],
    ['next January from December', '2026-12-21', [partyDay('2026-12-21')], ['2027-01-20']],
    ['despite one cancelled', '2026-11-02', [partyDay('2026-11-20', { state: 'cancelled' })], ['2026-11-20']],
    ['despite other activities', '2026-11-02', [partyDay('2026-11-20', { kind: 'collectiveStudy' })], ['2026-11-20']],
    ['despite last year’s', '2026-11-02', [partyDay('2025-11-20')], ['2026-11-20']],
    ['today', '2026-11-20', [], ['2026-11-20', '2026-12-21']],
    ['the next workday once the day has passed', '2026-11-21', [], ['2026-11-23', '2026-12-21']],
    ['never today in its stead', '2026-11-23', [], ['2026-11-24', '2026-12-21']],
    ['nothing for a month without a workday left', '2026-11-30', [], ['2026-12-21']],
    ['nothing for a month that ends with a weekend', '2026-10-30', [], ['2026-11-20']],
  ])('%s', (_case, today, planned, expected) => {
    expect(proposed(today, planned)).toEqual(expected)
  })

  it('keeps the rule’s day in mind once it has passed, which is no reason for the new one', () => {
    expect(partyDayProposals(rule(date(15)), '2026-11-20', [])[0]).toMatchObject({
      on: '2026-11-23',
      wished: '2026-11-15',
      because: null,
    })
  })

  it('offers those who meet at weekends any later day that is no holiday', () => {
    expect(proposed('2026-11-08', [], nth(1, 6))).toEqual(['2026-11-09'])
    expect(proposed('2026-11-13', [], nth(2, 5))).toEqual(['2026-11-13'])
    expect(proposed('2026-11-13', [], nth(1, 7))).toEqual(['2026-11-14'])
  })

  it('remembers the first of last year that was not cancelled', () => {
    const planned = [
      partyDay('2025-11-28', { title: '晚' }),
      partyDay('2025-11-10', { title: '早' }),
      partyDay('2025-11-03', { title: '取消', state: 'cancelled' }),
      partyDay('2025-11-01', { title: '学习', kind: 'collectiveStudy' }),
      partyDay('2025-12-01', { title: '十二月' }),
    ]
    expect(partyDayProposals(rule(date(20)), '2026-11-16', planned).map((each) => each.lastYear?.title)).toEqual([
      '早',
      '十二月',
    ])
    expect(partyDayProposals(rule(date(20)), '2026-10-10', planned)[0]?.lastYear).toBeNull()
  })
})
