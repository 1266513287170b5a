import { calendarEventOf, calendarFailure, calendarFileOf, phoneEventOf } from './calendar'

const activity = {
  activityId: 'abcdefghijkl',
  kind: 'themePartyDay',
  title: '消防安全进小区',
  startsAt: '2026-11-25T06:30:00.000Z',
  endsAt: '2026-11-25T09:30:00.000Z',
  place: '中心家属院',
  textHeld: false,
  phase: 'upcoming',
  moves: [],
  updatedAt: '2026-11-20T02:00:00.000Z',
} as const
const move = {}

test('an entry that changed has the higher number', () => {
  const numberOf = (change: object) => calendarEventOf({ ...activity, ...change }, '支部').sequence
  expect(numberOf({})).toBe(0)
  expect(numberOf({ moves: [move, move] })).toBe(2)
  expect(numberOf({ moves: [move], phase: 'cancelled' })).toBe(2)
})

test("the phone's own calendar counts in seconds, and reminds half an hour before", () => {
  expect(phoneEventOf(calendarEventOf(activity, '县档案馆党支部'))).toEqual({
    title: '主题党日：消防安全进小区',
    description: '县档案馆党支部',
    location: '中心家属院',
    startTime: 1_795_588_200,
    endTime: '1795599000',
    alarm: true,
    alarmOffset: 1800,
  })
})

test('the file is named by kind and day', () => {
  const { name, text } = calendarFileOf(calendarEventOf(activity, '支部'))
  expect(name).toBe('主题党日 11月25日.ics')
  expect(text).toContain('SUMMARY:主题党日：消防安全进小区\r\n')
})

test('a held text does not leave the app', () => {
  const held = calendarEventOf({ ...activity, textHeld: true }, '支部')
  const told = `${JSON.stringify(phoneEventOf(held))}${calendarFileOf(held).text}`
  for (const secret of [activity.title, activity.place]) expect(told).not.toContain(secret)
  expect(phoneEventOf(held).title).toBe('主题党日')
})

test.each([
  ['addPhoneCalendar:fail cancel', undefined],
  ['addPhoneCalendar:fail auth deny', '没有得到写日历的许可'],
  ['addPhoneCalendar:fail api scope is not declared in the privacy agreement', '没有得到写日历的许可'],
  ['addPhoneCalendar:fail system error', '这台手机没有加成'],
])('%s: %s', (errMsg, sentence) => {
  if (sentence === undefined) expect(calendarFailure(errMsg)).toBeUndefined()
  else expect(calendarFailure(errMsg)).toContain(sentence)
})
