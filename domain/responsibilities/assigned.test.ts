import type { Assignee } from './assign'
import { doersOf, type ListPerson, membersMeant, ownersOf, type TaskWho } from './assigned'
import { people, person } from './year.fixture'

const names = (found: readonly ListPerson[]) => found.map(({ name }) => name).join('、')
const member = (name: string): Assignee => ({ kind: 'member', words: name, memberId: name, name })
const group = (scope: 'all' | 'committee' | 'leadingCadres' | 'asWritten'): Assignee => ({
  kind: 'group',
  words: scope,
  rule: { scope },
})
const secretary: Assignee = { kind: 'role', words: '书记', role: 'secretary' }
const guest: Assignee = { kind: 'guest', words: '纪检组领导' }
const open: Assignee = { kind: 'open', words: '谁' }

test.each<[string, Assignee[], string]>([
  ['a member', [member('何静')], '何静'],
  ['somebody who is not of the roster', [member('陌生人')], ''],
  ['an office', [secretary], '周明远'],
  ['everybody', [group('all')], '周明远、林岚、苏禾、唐悦、罗成、何静'],
  ['the committee', [group('committee')], '周明远、林岚、苏禾、唐悦、罗成'],
  ['leading cadres', [group('leadingCadres')], '周明远、林岚、罗成'],
  ['words that mean nobody yet', [group('asWritten'), guest, open], ''],
  ['chosen members', [{ kind: 'group', words: '几位', rule: { memberIds: ['何静', '唐悦', '陌生人'] } }], '唐悦、何静'],
  ['each once, in the roster’s order', [member('何静'), secretary, group('leadingCadres')], '周明远、林岚、罗成、何静'],
])('%s', (_words, assignees, expected) => {
  expect(names(membersMeant(assignees, people, '2026-06-30'))).toBe(expected)
})

test.each([
  ['2026-04-30', '先走、在册'],
  ['2026-05-01', '在册'],
  ['2026-05-31', '在册'],
  ['2026-06-01', '在册、新来'],
])('on %s %s belong', (day, expected) => {
  const some = [
    person('先走', { state: 'transferred', stateSince: '2026-05-01' }),
    person('在册'),
    person('新来', { joinedOn: '2026-06' }),
  ]
  expect(names(membersMeant([group('all')], some, day))).toBe(expected)
})

test.each<[string, TaskWho, Assignee[], string, string]>([
  [
    '林岚、全体党员: she sees to it',
    'owners',
    [member('唐悦'), group('all')],
    '周明远、林岚、苏禾、唐悦、罗成、何静',
    '唐悦',
  ],
  ['a group alone', 'owners', [group('leadingCadres')], '周明远、林岚、罗成', '周明远、林岚、罗成'],
  ['an outsider and a group', 'owners', [guest, group('leadingCadres')], '周明远、林岚、罗成', '周明远、林岚、罗成'],
  [
    'each their own',
    'each',
    [member('唐悦'), group('leadingCadres')],
    '周明远、林岚、唐悦、罗成',
    '周明远、林岚、唐悦、罗成',
  ],
  ['an outsider: the leader', 'owners', [guest], '', '林岚'],
  ['each of nobody known: the leader', 'each', [group('asWritten')], '', '林岚'],
  ['nobody at all: the leader', 'owners', [], '', '林岚'],
  ['a turn', { name: '书记', assignee: secretary }, [member('唐悦')], '周明远', '周明远'],
  ['an outsider’s turn: the leader', { name: '纪检组领导', assignee: guest }, [member('唐悦')], '', '林岚'],
  ['a turn nobody has resolved: the leader', { name: '谁' }, [member('唐悦')], '', '林岚'],
])('%s', (_words, who, owners, isFor, doers) => {
  const task = { who, content: { owners, leaders: [member('林岚')] } }
  expect(names(ownersOf(task, people, '2026-06-30'))).toBe(isFor)
  expect(names(doersOf(task, people, '2026-06-30'))).toBe(doers)
})

test('nobody has it to do where neither owner nor leader is known', () => {
  expect(doersOf({ who: 'owners', content: { owners: [guest], leaders: [open] } }, people, '2026-06-30')).toEqual([])
})
