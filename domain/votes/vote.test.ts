import { activityKindIds } from '../activities/kinds'
import { allowsWay, type VoteKind, type VoteWay, voteKinds, voteKindsAt, voteWayLabels } from './vote'

const ways = Object.keys(voteWayLabels) as VoteWay[]

test.each<[VoteKind, VoteWay[]]>([
  ['resolution', ['count', 'hands']],
  ['committeeDecision', ['count', 'hands']],
  ['election', ['count']],
])('%s may be taken by %j', (kind, allowed) => {
  expect(ways.filter((way) => allowsWay(kind, way))).toEqual(allowed)
})

test.each(Object.entries(voteKinds))('%s tells people its rule in whole sentences', (_kind, { label, rule }) => {
  expect(label).not.toBe('')
  expect(rule).toMatch(/。$/)
})

test('only meetings that decide vote, the committee by its own rule', () => {
  const voting = activityKindIds.filter((kind) => voteKindsAt(kind).length > 0)
  expect(voting).toEqual(['branchAssembly', 'committeeMeeting', 'groupMeeting'])
  expect(voteKindsAt('committeeMeeting')).toEqual(['committeeDecision'])
  expect(voteKindsAt('groupMeeting')).toEqual(voteKindsAt('branchAssembly'))
})
