import type { VoteReading } from '@/cloud/meetings'
import { handFigures, handGroups, withOwnHand } from './hands'

const people = ['周', '沈', '何', '梁'].map((name) => ({ memberId: name, name }))
const vote = {
  state: 'open',
  entitled: 4,
  hands: [
    { memberId: '沈', hand: 'for' },
    { memberId: '周', hand: 'for' },
    { memberId: '何', hand: 'abstain' },
  ],
  waiting: ['梁'],
  mine: null,
} as unknown as VoteReading

const named = (one: VoteReading) =>
  handGroups(one, people).map(({ label, people: of }) => [label, of.map(({ name }) => name)])

test('everybody stands in one of four groups, in the branch’s order', () => {
  expect(named(vote)).toEqual([
    ['赞成', ['周', '沈']],
    ['反对', []],
    ['弃权', ['何']],
    ['还没表决', ['梁']],
  ])
  expect(named({ ...vote, state: 'closed' })[3]).toEqual(['没有表决', ['梁']])
})

test('figures have their denominator', () => {
  expect(handFigures(vote)).toEqual({ for: 2, against: 0, abstain: 1, waiting: 1, entitled: 4, raised: 3 })
})

test('one’s own hand is seen at once, the last one raised', () => {
  const raised = withOwnHand(vote, '梁', 'against')
  expect(handFigures(raised)).toMatchObject({ against: 1, waiting: 0, raised: 4 })
  expect(handFigures(withOwnHand(raised, '梁', 'for'))).toMatchObject({ for: 3, against: 0, raised: 4 })
  expect(raised.mine).toBe('against')
})
