import { memberFacts } from './memberFacts'

test('group and office tell two people of one name apart; a group that is gone is not named', () => {
  const facts = memberFacts(
    [
      { memberId: 'a', role: 'member', groupId: 'g1' },
      { memberId: 'b', role: 'secretary', groupId: 'gone' },
      { memberId: 'c', role: 'member' },
    ],
    [{ id: 'g1', name: '第一党小组' }],
  )
  expect([...facts.values()]).toEqual(['第一党小组 · 党员', '书记', '党员'])
})
