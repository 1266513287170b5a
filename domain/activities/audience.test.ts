import type { Member } from '../members/member'
import { type Audience, expectedMembers } from './audience'

type Person = Pick<Member, '_id' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince'>

const person = (_id: string, more: Partial<Person> = {}): Person => ({
  _id,
  role: 'member',
  standing: 'full',
  state: 'active',
  stateSince: '2020-01-01',
  ...more,
})

const members = [
  person('secretary', { role: 'secretary', groupId: 'g1' }),
  person('discipline', { role: 'discipline', groupId: 'g2' }),
  person('leader', { role: 'groupLeader', groupId: 'g1' }),
  person('plain', { groupId: 'g2' }),
  person('probationary', { standing: 'probationary', groupId: 'g1' }),
  person('groupless'),
  person('gone', { state: 'transferred', stateSince: '2026-06-15' }),
]

const audience = (more: Partial<Audience>): Audience => ({ scope: 'all', groupIds: [], plus: [], minus: [], ...more })

describe('expected members', () => {
  it.each([
    ['everybody', {}, '2026-11-23', ['secretary', 'discipline', 'leader', 'plain', 'probationary', 'groupless']],
    ['full members', { scope: 'full' }, '2026-11-23', ['secretary', 'discipline', 'leader', 'plain', 'groupless']],
    ['the committee', { scope: 'committee' }, '2026-11-23', ['secretary', 'discipline']],
    ['a group', { scope: 'groups', groupIds: ['g1'] }, '2026-11-23', ['secretary', 'leader', 'probationary']],
    ['no group', { scope: 'groups' }, '2026-11-23', []],
    ['by hand besides', { scope: 'committee', plus: ['plain'] }, '2026-11-23', ['secretary', 'discipline', 'plain']],
    ['excused by hand', { scope: 'committee', minus: ['discipline'] }, '2026-11-23', ['secretary']],
    [
      'added wins over excused',
      { scope: 'committee', plus: ['discipline'], minus: ['discipline'] },
      '2026-11-23',
      ['secretary', 'discipline'],
    ],
    ['somebody unknown', { scope: 'committee', plus: ['nobody'] }, '2026-11-23', ['secretary', 'discipline']],
  ] as const)('%s', (_case, rule, day, ids) => {
    const {
      scope,
      groupIds = [],
      plus = [],
      minus = [],
    } = { scope: 'all' as const, ...rule } as Partial<Audience> & Pick<Audience, 'scope'>
    expect(expectedMembers(audience({ scope, groupIds, plus, minus }), members, day)).toEqual(ids)
  })

  it.each([
    ['2026-07-01', '2026-06-30', false],
    ['2026-07-01', '2026-07-01', true],
    ['2026-07', '2026-06-30', false],
    ['2026-07', '2026-07-01', true],
  ])('who joined the Party on %s is expected on %s: %s', (joinedOn, day, expected) => {
    const joined = [{ ...person('new'), joinedOn }]
    expect(expectedMembers(audience({}), joined, day)).toEqual(expected ? ['new'] : [])
  })

  it('never expects somebody who left nobody knows when', () => {
    const gone = [person('gone', { state: 'left', stateSince: '' })]
    expect(expectedMembers(audience({}), gone, '2000-01-01')).toEqual([])
  })

  it('expects somebody who left up to the day before', () => {
    expect(expectedMembers(audience({}), members, '2026-06-14')).toContain('gone')
    expect(expectedMembers(audience({}), members, '2026-06-15')).not.toContain('gone')
    expect(expectedMembers(audience({ plus: ['gone'] }), members, '2026-06-15')).not.toContain('gone')
  })
})
