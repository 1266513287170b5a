import type { Role } from '../members/member'
import { type PairKind, type Talk, type TalkPerson, talkCoverage } from './talk-coverage'

const person = (_id: string, role: Role): TalkPerson => ({ _id, name: _id, role })
const branch = [
  person('p', 'member'),
  person('q', 'groupLeader'),
  person('r', 'member'),
  person('c', 'publicity'),
  person('b', 'organisation'),
  person('a', 'secretary'),
]
const talk = (on: string, ...people: string[]): Talk => ({ id: `${on}${people}`, on, people })

const figuresOf = (people: TalkPerson[], talks: Talk[]) =>
  Object.values(talkCoverage(people, talks).figures)
    .map(({ done, of }) => `${done}/${of}`)
    .join(' ')

test.each<[string, TalkPerson[], Talk[], string]>([
  ['nobody has talked', branch, [], '0/3 0/3 0/3'],
  ['a pair of the committee', branch, [talk('2026-03-01', 'a', 'b')], '1/3 0/3 0/3'],
  ['the same pair again', branch, [talk('2026-03-01', 'a', 'b'), talk('2026-04-01', 'b', 'a')], '1/3 0/3 0/3'],
  ['committee and member', branch, [talk('2026-03-01', 'p', 'b')], '0/3 1/3 0/3'],
  ['two members', branch, [talk('2026-03-01', 'p', 'q')], '0/3 0/3 2/3'],
  ['three of the committee', branch, [talk('2026-03-01', 'a', 'b', 'c')], '3/3 0/3 0/3'],
  ['one of the committee with two members', branch, [talk('2026-03-01', 'a', 'p', 'q')], '0/3 2/3 2/3'],
  ['somebody who left', branch, [talk('2026-03-01', 'a', 'gone'), talk('2026-03-01', 'gone', 'p')], '0/3 0/3 0/3'],
  ['oneself', branch, [talk('2026-03-01', 'p', 'p')], '0/3 0/3 0/3'],
  ['listed twice', [...branch, ...branch], [talk('2026-03-01', 'p', 'a')], '0/3 1/3 0/3'],
])('%s', (_, people, talks, figures) => {
  expect(figuresOf(people, talks)).toBe(figures)
})

test.each<[string, TalkPerson[], Partial<Record<PairKind, string>>]>([
  ['everybody', branch, {}],
  [
    'one of the committee',
    [person('a', 'secretary'), person('p', 'member'), person('q', 'member')],
    {
      committeeCommittee: '只有 1 名支委，不用统计',
    },
  ],
  [
    'no committee',
    [person('p', 'member')],
    {
      committeeCommittee: '没有支委，不用统计',
      committeeMember: '没有支委，不用统计',
      memberMember: '只有 1 名支委以外的党员，不用统计',
    },
  ],
  [
    'the committee alone',
    [person('a', 'secretary'), person('b', 'committee')],
    {
      committeeMember: '没有支委以外的党员，不用统计',
      memberMember: '没有支委以外的党员，不用统计',
    },
  ],
])('what does not apply: %s', (_, people, said) => {
  const { figures } = talkCoverage(people, [])
  const found = Object.entries(figures).flatMap(([kind, { notApplicable }]) =>
    notApplicable ? [[kind, notApplicable]] : [],
  )
  expect(Object.fromEntries(found)).toEqual(said)
  for (const { of, notApplicable } of Object.values(figures)) expect(of === 0).toBe(notApplicable !== undefined)
})

test('the matrices have the last day of each pair, and the lists who is still open, by office', () => {
  const { committee, members, open } = talkCoverage(branch, [
    talk('2026-05-01', 'a', 'b'),
    talk('2026-03-01', 'b', 'a'),
    talk('2026-06-01', 'p', 'c'),
  ])
  expect(committee.rows.map(({ _id }) => _id)).toEqual(['a', 'b', 'c'])
  expect(committee.last).toEqual([
    [null, '2026-05-01', null],
    ['2026-05-01', null, null],
    [null, null, null],
  ])
  expect(members.columns.map(({ _id }) => _id)).toEqual(['q', 'p', 'r'])
  expect(members.last).toEqual([
    [null, null, null],
    [null, null, null],
    [null, '2026-06-01', null],
  ])
  expect(open.committeeCommittee.map((pair) => pair.map(({ _id }) => _id).join(''))).toEqual(['ac', 'bc'])
  expect(open.committeeMember.map(({ _id }) => _id)).toEqual(['q', 'r'])
  expect(open.memberMember.map(({ _id }) => _id)).toEqual(['q', 'p', 'r'])
})
