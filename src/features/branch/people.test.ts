import { committeeOf, groupsOf, type NamedMember } from './people'

const member = (name: string, role: NamedMember['role'], groupId?: string): NamedMember => ({
  memberId: name,
  name,
  role,
  standing: 'full',
  groupId,
})
const members = [member('甲', 'secretary', 'a'), member('乙', 'groupLeader', 'a'), member('丙', 'member', 'gone')]
const groups = [
  { id: 'a', name: '第一党小组' },
  { id: 'b', name: '第二党小组' },
]

test('the committee is who holds an office in it', () => {
  expect(committeeOf(members).map(({ name }) => name)).toEqual(['甲'])
})

test('groups have their people and leaders; an empty one is left out, a vanished one counts as none', () => {
  expect(groupsOf(members, groups)).toEqual([
    { id: 'a', name: '第一党小组', count: 2, leaders: '乙', names: '甲、乙' },
    { id: '', name: '未分组', count: 1, leaders: '', names: '丙' },
  ])
})

test('a branch without groups shows none', () => {
  expect(groupsOf(members, [])).toEqual([])
})
