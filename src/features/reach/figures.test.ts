import { activityWords, headlineOf, latestWords, stepsOf, toldWords } from './figures'
import type { ReachedPerson } from './reading'

type Told = NonNullable<ReachedPerson['told']>

function person(fields: Partial<ReachedPerson> = {}): ReachedPerson {
  return { memberId: 'm', name: '甲', why: null, left: 1, told: null, acted: null, ...fields }
}
function told(carried: Told['carried'], fields: Partial<Told> = {}): Told {
  return { label: '活动预告', at: '2027-03-10T01:00:00.000Z', carried, read: false, ...fields }
}
const NOW = '2027-03-10T04:00:00.000Z'
const unbound = { why: 'unbound' } as const
const missed = { ...unbound, told: told('inApp', unbound) }

test.each<[string, ReachedPerson[], string, boolean, string[]]>([
  ['everybody can be told', [person(), person()], '2 人都收得到微信提醒', true, []],
  ['some cannot', [person(), person(unbound)], '2 人里有 1 人收不到微信提醒', false, []],
  [
    'those aside who have acted before they were told',
    [person(), person(unbound), person({ ...unbound, acted: '已准假' })],
    '还没签到或请假的 2 人里有 1 人收不到微信提醒',
    false,
    [],
  ],
  ['everybody has acted', [person({ ...unbound, acted: '已准假' })], '1 人都已签到或请假', true, []],
  [
    'some who were missed have acted',
    [person({ told: told('sent') }), person(missed), person({ ...missed, acted: '已准假' })],
    '3 人里有 2 人没收到微信提醒',
    false,
    ['这 2 人里，1 人已经看过或办好了，还要告诉 1 人。', '下次微信提醒，3 人里有 1 人收得到。'],
  ],
  [
    'all who were missed have acted',
    [person({ told: told('sent') }), person({ ...missed, acted: '已准假' })],
    '2 人里有 1 人没收到微信提醒',
    false,
    ['这 1 人都已经看过或办好了。', '下次微信提醒，2 人里有 1 人收得到。'],
  ],
  [
    'no WeChat messages here',
    [person({ why: 'off' }), person(unbound)],
    '微信提醒还没开通，2 人都要在小程序里看',
    false,
    [],
  ],
  [
    'sent to all',
    [person({ told: told('sent') }), person({ told: told('sent'), why: 'usedUp' })],
    '微信提醒已送出 2/2 人',
    true,
    ['下次微信提醒，2 人里有 1 人收得到。'],
  ],
  [
    'one is tried again',
    [person({ told: told('sent') }), person({ told: told('waiting') })],
    '微信提醒已送出 1/2 人',
    false,
    ['下次微信提醒，2 人里有 2 人收得到。'],
  ],
  [
    'one was missed, one nobody knows of',
    [
      person({ told: told('sent') }),
      person({ ...unbound, told: told('inApp', unbound) }),
      person({ told: told('unknown') }),
    ],
    '3 人里有 1 人没收到微信提醒',
    false,
    ['另有 1 人不清楚是否送达。', '下次微信提醒，3 人里有 2 人收得到。'],
  ],
])('%s', (_what, people, words, inOrder, more) => {
  expect(headlineOf(people, activityWords)).toEqual({ words, inOrder, more })
})

it('says nothing of what is to come once it is over', () => {
  expect(headlineOf([person({ told: told('sent') }), person(unbound)], activityWords, true).more).toEqual([])
})

it('counts each step over everybody', () => {
  const people = [
    person({ told: told('sent', { read: true }), acted: '已签到' }),
    person({ told: told('sent') }),
    person({ told: told('failed', { read: true }) }),
    person({ acted: '已准假' }),
  ]
  expect(stepsOf(people)).toEqual([
    { label: '微信已送出', done: 2, of: 4 },
    { label: '已在小程序里看到', done: 2, of: 4 },
    { label: '已经办了', done: 2, of: 4 },
  ])
})

it('names the latest reminder', () => {
  const earlier = person({ told: told('sent', { at: '2027-03-05T01:00:00.000Z' }) })
  const later = person({ told: told('sent', { label: '今天的活动' }) })
  expect(latestWords([earlier, later], NOW)).toBe('今天的活动 09:00')
  expect(latestWords([earlier], NOW)).toBe('活动预告 3月5日 09:00')
  expect(latestWords([person()], NOW)).toBe('')
})

test.each<[ReachedPerson, string]>([
  [person(), ''],
  [person({ told: told('sent', { read: true }) }), '✓ 已送出 09:00 · 看过了'],
  [person({ told: told('sent') }), '✓ 已送出 09:00 · 还没看'],
  [person({ told: told('sent'), acted: '已签到' }), '✓ 已送出 09:00'],
  [person({ told: told('sending') }), '… 正在送出 · 还没看'],
  [person({ told: told('waiting') }), '… 没送成，过一会儿再送 · 还没看'],
  [person({ told: told('unknown') }), '? 不清楚是否送达 · 还没看'],
  [person({ told: told('failed') }), '× 没送出 · 还没看'],
  [person({ told: told('inApp'), why: 'usedUp' }), '仅小程序内 · 还没看'],
  [person({ told: told('inApp'), why: 'unbound' }), '仅小程序内'],
])('says how far it got with one', (one, words) => {
  expect(toldWords(one, NOW)).toBe(words)
})
