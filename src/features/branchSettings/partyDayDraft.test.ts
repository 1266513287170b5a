import { dayLabels, draftOf, ruleOf, sameRule } from './partyDayDraft'

const byDate = { on: { every: 'dayOfMonth', day: 25 }, time: '09:00', place: '二楼会议室', shift: 'earlier' } as const
const byWeekday = { on: { every: 'weekday', nth: -1, weekday: 3 }, time: '15:00', place: '', shift: 'later' } as const

test.each([byDate, byWeekday])('a rule read into the form is sent as it was: %j', (rule) => {
  expect(ruleOf(draftOf(rule))).toEqual(rule)
  expect(sameRule(rule, ruleOf(draftOf(rule)))).toBe(true)
})

test('whoever looks at the other way of naming a day finds what was chosen when coming back', () => {
  const looked = { ...draftOf(byDate), every: 'weekday' } as const
  expect(ruleOf({ ...looked, every: 'dayOfMonth' })).toEqual(byDate)
  expect(ruleOf(looked).on).toEqual({ every: 'weekday', nth: 2, weekday: 5 })
})

test('a changed rule, and a first one, are something to save', () => {
  expect(sameRule(byDate, ruleOf({ ...draftOf(byDate), place: ' 线上 ' }))).toBe(false)
  expect(sameRule(undefined, ruleOf(draftOf(undefined)))).toBe(false)
})

test('every day can be chosen, the last by its name', () => {
  expect([dayLabels.length, dayLabels[14], dayLabels[30]]).toEqual([31, '15 日', '最后一天'])
})
