import fc from 'fast-check'
import type { Role } from '../members/member'
import { type TalkPerson, talkCoverage } from './talk-coverage'

const person = (_id: string, role: Role): TalkPerson => ({ _id, name: _id, role })
const branch = [
  person('a', 'secretary'),
  person('b', 'organisation'),
  person('c', 'publicity'),
  person('p', 'member'),
  person('q', 'groupLeader'),
  person('r', 'member'),
]

const anyTalk = fc.record({
  id: fc.uuid(),
  on: fc.constantFrom('2026-01-05', '2026-03-01', '2026-07-01', '2026-11-24'),
  people: fc.array(fc.constantFrom('a', 'b', 'c', 'p', 'q', 'r', 'gone'), { maxLength: 4 }),
})

test('one talk more never lowers a figure, and the order of talks does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyTalk), anyTalk, fc.subarray(branch), (talks, more, people) => {
      const before = talkCoverage(people, talks)
      expect(talkCoverage([...people].reverse(), [...talks].reverse())).toEqual(before)
      const after = talkCoverage(people, [...talks, more])
      for (const kind of ['committeeCommittee', 'committeeMember', 'memberMember'] as const) {
        const [was, is] = [before.figures[kind], after.figures[kind]]
        expect(is.done).toBeGreaterThanOrEqual(was.done)
        expect(is.of).toBe(was.of)
        expect(is.done + after.open[kind].length).toBe(is.of)
      }
    }),
  )
})
