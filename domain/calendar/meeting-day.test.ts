import { canMeet, dateInMonth, isWeekend, type MeetingDays, meetingDayInMonth, whyOff } from './meeting-day'

test.each<[string, boolean, boolean, string]>([
  ['2026-11-25', true, true, 'a Wednesday'],
  ['2026-11-28', false, true, 'a plain Saturday'],
  ['2026-10-10', true, true, 'a make-up Saturday'],
  ['2026-10-03', false, false, 'a Saturday of National Day'],
  ['2026-10-01', false, false, 'National Day'],
])('%s is a day to meet on: %s, for those who meet at weekends %s (%s)', (day, workdays, weekendsToo) => {
  expect([canMeet(day, 'workdays'), canMeet(day, 'weekendsToo')]).toEqual([workdays, weekendsToo])
})

test.each<[string, MeetingDays, 'later' | 'earlier', string, string]>([
  ['2026-11-25', 'workdays', 'later', '2026-11-25', 'a workday stays'],
  ['2026-11-15', 'workdays', 'later', '2026-11-16', 'off a Sunday'],
  ['2026-11-15', 'workdays', 'earlier', '2026-11-13', 'off a Sunday'],
  ['2026-10-10', 'workdays', 'later', '2026-10-10', 'onto a make-up Saturday'],
  ['2026-10-01', 'workdays', 'earlier', '2026-10-08', 'September lies before'],
  ['2026-10-31', 'workdays', 'later', '2026-10-30', 'November lies after'],
  ['2026-11-15', 'weekendsToo', 'later', '2026-11-15', 'a Sunday on purpose'],
  ['2026-10-03', 'weekendsToo', 'later', '2026-10-08', 'off National Day'],
  ['2026-10-03', 'weekendsToo', 'earlier', '2026-10-08', 'September lies before'],
])('%s for those who meet on %s, %s, is %s: %s', (wished, days, shift, expected) => {
  expect(meetingDayInMonth(wished, days, shift)).toBe(expected)
})

test('a day off has its holiday’s name, or is a weekend', () => {
  expect(['2026-10-03', '2026-02-16', '2026-11-15'].map(whyOff)).toEqual(['国庆节', '春节', '周末'])
})

test('the weekend is Saturday and Sunday', () => {
  expect(([1, 2, 3, 4, 5, 6, 7] as const).filter(isWeekend)).toEqual([6, 7])
})

test.each([
  ['2026-02', 31, '2026-02-28'],
  ['2028-02', 30, '2028-02-29'],
  ['2026-04', 31, '2026-04-30'],
  ['2026-05', 31, '2026-05-31'],
  ['2026-05', 1, '2026-05-01'],
])('in %s, date %i is %s', (month, date, expected) => {
  expect(dateInMonth(month, date)).toBe(expected)
})
