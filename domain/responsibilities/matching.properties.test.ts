import fc from 'fast-check'
import type { Assignee } from './assign'
import { contentFor } from './content.fixture'
import { matched } from './matching'
import type { EvidenceRecord } from './records'
import type { Task } from './task'
import { people, record } from './year.fixture'

/** Small days, so that tasks and records meet. */
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`
const names = ['周明远', '林岚', '罗成']
const turns: Assignee[] = [
  ...names.map((name): Assignee => ({ kind: 'member', words: name, memberId: name, name })),
  { kind: 'group', words: '党组成员', rule: { scope: 'leadingCadres' } },
  { kind: 'guest', words: '纪检组领导' },
]
const content = contentFor('全年')

const taskShape = fc.record({
  from: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 0, max: 8 }),
  turn: fc.nat({ max: turns.length - 1 }),
  n: fc.constantFrom(1, 1, 1, 2),
})
const tasks = fc.array(taskShape, { minLength: 1, maxLength: 4 }).map((shapes) =>
  shapes.map(({ from, length, turn, n }, index): Task => {
    const assignee = turns[turn] as Assignee
    return {
      taskId: `t${index}`,
      rowId: 'r1',
      ...{ from: day(from), to: day(from + length), times: { n }, content },
      who: { name: assignee.words, assignee },
      needs: [{ anyOf: ['partyLecture'], from: 'turn' }],
    }
  }),
)
const records = fc.array(
  fc
    .record({
      on: fc.integer({ min: 1, max: 22 }),
      by: fc.subarray(names, { maxLength: 2 }),
      isGuests: fc.boolean(),
      id: fc.uuid(),
    })
    .map(({ on, by, isGuests, id }) =>
      record('partyLecture', day(on), { id, lecturerIds: by, ...(isGuests && { guestLecturers: ['客人'] }) }),
    ),
  { maxLength: 6 },
)

/** Written anew: whose turn it is, and whether it was in its days. */
function counts({ who, from, to }: Task, { on, lecturerIds = [], guestLecturers = [] }: EvidenceRecord): boolean {
  const name = typeof who === 'string' ? '' : who.name
  const isTheirs = {
    党组成员: lecturerIds.length > 0,
    纪检组领导: guestLecturers.length > 0,
  }[name]
  return from <= on && on <= to && (isTheirs ?? lecturerIds.includes(name))
}

/** The most that trying every way of giving records to tasks comes to, by that measure. */
function best(all: readonly Task[], given: readonly EvidenceRecord[], measure: (held: number[]) => number): number {
  const held = all.map(() => 0)
  const tryFrom = (index: number): number => {
    const one = given[index]
    if (!one) return measure(held)
    const ways = all.flatMap((task, at) => {
      if (!counts(task, one) || (held[at] ?? 0) >= task.times.n) return []
      held[at] = (held[at] ?? 0) + 1
      const found = tryFrom(index + 1)
      held[at] -= 1
      return [found]
    })
    return Math.max(tryFrom(index + 1), ...ways)
  }
  return tryFrom(0)
}

const inTime = (all: readonly Task[], given: readonly EvidenceRecord[]) => {
  const matching = matched(all, given, people)
  return all.map((task) => (matching.of(task)[0]?.records ?? []).filter(({ on }) => on <= task.to).length)
}

test('as many tasks are done in time as could be, however records are given to them', () => {
  fc.assert(
    fc.property(tasks, records, (all, given) => {
      const once = all.map((task) => ({ ...task, times: { n: 1 } }))
      const done = inTime(once, given).filter((held) => held > 0).length
      expect(done).toBe(best(once, given, (held) => held.filter((one) => one > 0).length))
    }),
    { numRuns: 2000 },
  )
})

test('where several are asked for, as many count in time as could', () => {
  fc.assert(
    fc.property(tasks, records, (all, given) => {
      const sum = (held: readonly number[]) => held.reduce((total, one) => total + one, 0)
      expect(sum(inTime(all, given))).toBe(best(all, given, sum))
    }),
    { numRuns: 1500 },
  )
})

test('what is due first goes first', () => {
  fc.assert(
    fc.property(tasks, records, (all, given) => {
      const once = all.map((task) => ({ ...task, times: { n: 1 } }))
      const held = inTime(once, given)
      const first = [...once].sort((a, b) => a.to.localeCompare(b.to) || b.from.localeCompare(a.from))[0] as Task
      expect(held[once.indexOf(first)] === 1).toBe(given.some((one) => counts(first, one)))
    }),
    { numRuns: 1000 },
  )
})

test('what counts late lies in no fitting task’s days, and after the task was due', () => {
  fc.assert(
    fc.property(tasks, records, (all, given) => {
      const matching = matched(all, given, people)
      for (const task of all) {
        const late = (matching.of(task)[0]?.records ?? []).filter(({ on }) => on > task.to)
        expect(late.some((one) => all.some((other) => counts(other, one)))).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})
