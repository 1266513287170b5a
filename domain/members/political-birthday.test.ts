import fc from 'fast-check'
import { addDays, isDay } from '../calendar/beijing'
import { birthdaysWithin, nextPoliticalBirthday } from './political-birthday'

test.each<[string, string, string, string, number]>([
  ['later this year', '2005-07-01', '2026-03-10', '2026-07-01', 21],
  ['today', '2005-07-01', '2026-07-01', '2026-07-01', 21],
  ['over for this year', '2005-07-01', '2026-07-02', '2027-07-01', 22],
  ['the year of joining is none', '2026-07-01', '2026-03-10', '2027-07-01', 1],
  ['nor the very day', '2026-07-01', '2026-07-01', '2027-07-01', 1],
  ['the first', '2025-07-01', '2026-07-01', '2026-07-01', 1],
  ['29 February in another year', '2004-02-29', '2026-01-05', '2026-02-28', 22],
  ['29 February in a leap year', '2004-02-29', '2027-03-01', '2028-02-29', 24],
  ['the 28th is not moved', '2005-02-28', '2028-02-01', '2028-02-28', 23],
  ['a month to come', '2005-07', '2026-06-30', '2026-07', 21],
  ['in the month', '2005-07', '2026-07-31', '2026-07', 21],
  ['after the month', '2005-07', '2026-08-01', '2027-07', 22],
  ['the month of joining is none', '2026-07', '2026-07-15', '2027-07', 1],
])('%s: %s, from %s on', (_, joinedOn, from, on, years) => {
  expect(nextPoliticalBirthday(joinedOn, from)).toEqual({ on, years })
})

test('who has one within a week, the nearest first; nobody without a date', () => {
  const members = [
    { name: '六天后', joinedOn: '2001-07-01' },
    { name: '八天后', joinedOn: '2001-07-03' },
    { name: '七天后', joinedOn: '2001-07-02' },
    { name: '不知道' },
    { name: '整个月', joinedOn: '2010-06' },
    { name: '下个月', joinedOn: '2010-07' },
    { name: '再下个月', joinedOn: '2010-08' },
    { name: '今天', joinedOn: '1999-06-25' },
    { name: '昨天', joinedOn: '1999-06-24' },
  ]
  const found = birthdaysWithin(members, '2026-06-25', 7)
  expect(found.map(({ member, on, years }) => `${member.name} ${on} ${years}`)).toEqual([
    '整个月 2026-06 16',
    '今天 2026-06-25 27',
    '六天后 2026-07-01 25',
    '下个月 2026-07 16',
    '七天后 2026-07-02 25',
  ])
})

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1949-10-01', days))

test('the next one is a real day from then on, within a year, and its years are at least one', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (joinedOn, from) => {
      const { on, years } = nextPoliticalBirthday(joinedOn, from)
      expect(isDay(on)).toBe(true)
      expect(on >= from).toBe(true)
      expect(years).toBe(Number(on.slice(0, 4)) - Number(joinedOn.slice(0, 4)))
      expect(years).toBeGreaterThanOrEqual(1)
      if (joinedOn <= from) expect(on <= addDays(from, 366)).toBe(true)
      expect(on.slice(5) === joinedOn.slice(5) || joinedOn.endsWith('02-29')).toBe(true)
      expect(nextPoliticalBirthday(joinedOn, on)).toEqual({ on, years })
      const month = nextPoliticalBirthday(joinedOn.slice(0, 7), from)
      expect(month.on >= from.slice(0, 7)).toBe(true)
      expect(month.years).toBeGreaterThanOrEqual(1)
    }),
  )
})
