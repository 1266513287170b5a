import { missedBy, missedGroups, phoneList, stillToTell } from './missed'
import type { ReachedPerson } from './reading'

type Told = NonNullable<ReachedPerson['told']>

function person(name: string, fields: Partial<ReachedPerson> = {}): ReachedPerson {
  return { memberId: name, name, why: null, left: 1, told: null, acted: null, ...fields }
}
function told(carried: Told['carried'], fields: Partial<Told> = {}): Told {
  return { label: '活动预告', at: '2027-03-10T01:00:00.000Z', carried, read: false, ...fields }
}

test.each<[string, Partial<ReachedPerson>, ReturnType<typeof missedBy>]>([
  ['can be told', {}, null],
  ['has no account', { why: 'unbound' }, 'unbound'],
  ['has no account and has asked for leave already', { why: 'unbound', acted: '已准假' }, null],
  ['was sent the last one there was', { why: 'usedUp', told: told('sent') }, null],
  ['is being sent it', { told: told('sending') }, null],
  ['will be sent it again', { told: told('waiting') }, null],
  ['may have been sent it', { told: told('unknown') }, 'unknown'],
  ['was refused for what is known', { why: 'banned', told: told('failed') }, 'banned'],
  ['was refused for something else', { told: told('failed') }, 'failed'],
  ['had none left then, and has agreed since', { told: told('inApp', { why: 'usedUp' }) }, 'usedUp'],
  ['waits for the day’s message', { told: told('inApp') }, null],
])('somebody who %s', (_what, fields, reason) => {
  expect(missedBy(person('甲', fields))).toBe(reason)
})

const people = [
  person('甲', { why: 'usedUp' }),
  person('乙', { why: 'unbound' }),
  person('丙'),
  person('丁', { why: 'unbound', acted: '已签到', told: told('inApp', { why: 'unbound' }) }),
  person('戊', { why: 'refused', told: told('inApp', { why: 'refused', read: true }) }),
  person('己', { told: told('unknown') }),
]

it('groups by reason, each with what helps; who did not agree is left in peace', () => {
  const groups = missedGroups(people)
  expect(groups.map(({ label, people: those }) => [label, those.map(({ name }) => name).join('')])).toEqual([
    ['没有绑定微信', '乙丁'],
    ['没有同意提醒', '戊'],
    ['提醒次数用完了', '甲'],
    ['不清楚是否送达', '己'],
  ])
  expect(groups[1]?.help).toContain('尊重本人的选择')
  expect(groups[2]?.help).toContain('再订一次')
})

it('asks to phone only those who know nothing yet, and says why', () => {
  expect(stillToTell(people).map(({ name }) => name)).toEqual(['甲', '乙', '己'])
  expect(phoneList('主题党日 3月12日 周五 14:30', people)).toBe(
    [
      '【电话通知】主题党日 3月12日 周五 14:30，3 人',
      '甲：提醒次数用完了',
      '乙：没有绑定微信',
      '己：不清楚是否送达',
    ].join('\n'),
  )
  expect(phoneList('会', people, ({ name }) => `${name}（第二党小组）`)).toContain('甲（第二党小组）：提醒次数用完了')
})
