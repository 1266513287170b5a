import type { Audience } from '@domain/activities/audience'
import { exceptionsInWords, expectedAmong, type Person, withPerson, withScope } from './audienceDraft'

const person = (memberId: string, more: Partial<Person> = {}): Person => ({
  memberId,
  name: memberId,
  role: 'member',
  standing: 'full',
  ...more,
})
const people = [
  person('书记', { role: 'secretary', groupId: 'g1' }),
  person('甲', { groupId: 'g1' }),
  person('乙', { groupId: 'g2' }),
  person('预备', { standing: 'probationary', groupId: 'g2' }),
]
const all = withScope('all', [])

test('counts as the cloud will', () => {
  expect(expectedAmong(all, people)).toHaveLength(4)
  expect(expectedAmong(withScope('full', []), people)).toHaveLength(3)
  expect(expectedAmong(withScope('committee', []), people)).toEqual(['书记'])
  expect(expectedAmong(withScope('groups', ['g2']), people)).toEqual(['乙', '预备'])
})

test('somebody outside the rule is added, somebody inside excused, and both are taken back by saying it again', () => {
  const committee = withScope('committee', [])
  const added = withPerson(committee, '甲', people)
  expect(added.plus).toEqual(['甲'])
  expect(withPerson(added, '甲', people)).toEqual(committee)
  const excused = withPerson(all, '甲', people)
  expect(excused.minus).toEqual(['甲'])
  expect(expectedAmong(excused, people)).not.toContain('甲')
  expect(withPerson(excused, '甲', people)).toEqual(all)
})

test('an exception that no longer fits the rule is cleared when it is tapped', () => {
  const odd: Audience = { ...all, plus: ['甲'] }
  expect(withPerson(odd, '甲', people)).toEqual({ ...all, minus: ['甲'] })
})

test('exceptions are said by name', () => {
  expect(exceptionsInWords(all, people)).toBe('')
  expect(exceptionsInWords({ ...withScope('committee', []), plus: ['甲', '乙'], minus: ['书记'] }, people)).toBe(
    '另加：甲、乙；不参加：书记',
  )
})

test('groups are kept only for the rule that asks for them', () => {
  expect(withScope('all', ['g1']).groupIds).toEqual([])
})
