import { groupPeople, peopleFigures } from './people'

const person = (memberId: string, expected: boolean, came: boolean) => ({ memberId, name: memberId, expected, came })

test('everybody stands in one group', () => {
  const { missing, came, observers } = groupPeople([
    person('a', true, false),
    person('b', true, true),
    person('c', false, true),
  ])
  expect([missing, came, observers].map((group) => group.map(({ memberId }) => memberId))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ])
})

test('figures have denominators, and nobody has failed to come before it began', () => {
  const counts = { expected: 28, came: 21, observers: 2 }
  expect(peopleFigures({ phase: 'past', counts })).toBe('已到 21/28 人，列席 2 人')
  expect(peopleFigures({ phase: 'checkIn', counts: { ...counts, came: 0, observers: 0 } })).toBe('已到 0/28 人')
  expect(peopleFigures({ phase: 'upcoming', counts: { ...counts, came: 0, observers: 0 } })).toBe('应到 28 人')
})
