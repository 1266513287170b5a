import fc from 'fast-check'
import { activityKindIds } from '../activities/kinds'
import { recordKindIds } from '../records/kinds'
import { draftOf } from './draft'
import { type PaperFacts, paperKindIds } from './facts'
import { anyFacts } from './facts.fixture'

/** Every figure that a paper may have: those of the facts, and how many facts there are. */
function figuresOf({ held, planned, records, signed, dues, tasks = [], birthdays, from, to, today }: PaperFacts) {
  const days = [
    from,
    to,
    today,
    ...[...held, ...planned, ...records, ...tasks].flatMap((one) => ('on' in one ? one.on : one.to)),
  ]
  const due = records.flatMap((one) => one.due ?? [])
  const months = [...(dues?.of ?? []), ...Array.from({ length: 12 }, (_none, index) => `2026-${index + 1}`)]
  const settled = held.filter((one) => one.settled)
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const open = tasks.filter(({ done }) => !done)
  const inTime = tasks.filter((task) => task.to >= from && task.to <= to)
  const counts = [
    ...held.flatMap(({ expected, came, observers }) => [expected, came, observers]),
    ...planned.map(({ expected }) => expected),
    ...activityKindIds.map((kind) => held.filter((one) => one.kind === kind).length),
    ...[settled.length, held.length - settled.length],
    ...[sum(settled.map(({ expected }) => expected)), sum(settled.map(({ came }) => came))],
    ...records.map(({ people }) => people.length),
    ...recordKindIds.flatMap((kind) => {
      const whole = records.filter((one) => one.kind === kind)
      return [whole, whole.filter(({ title }) => title === undefined)].flatMap((own) => [
        ...[own.length, own.filter(({ done }) => done).length, own.filter(({ done }) => !done).length],
        ...[sum(own.map(({ people }) => people.length)), new Set(own.flatMap(({ people }) => people)).size],
        own.length - 10,
      ])
    }),
    ...signed.flatMap((one) => [one.signed, one.of]),
    ...[dues?.complete.length ?? 0, dues?.of.length ?? 0],
    ...[tasks.length, tasks.length - open.length, inTime.length, inTime.filter(({ done }) => done).length],
    ...[open.filter((task) => task.to < today).length, open.filter((task) => task.to >= today).length],
    ...[open.filter((task) => task.to < from).length, birthdays],
  ]
  return new Set([...counts, ...[...days, ...due, ...months].flatMap((day) => day.split('-').map(Number))])
}

it.each(paperKindIds)('%s: every figure is recorded or counted, and nobody’s id is in it', (kind) => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const draft = draftOf(kind, facts, { most: 1_000_000 })
      if (!draft) return
      const figures = figuresOf(facts)
      for (const [figure] of draft.text.matchAll(/\d+/g))
        expect([figure, figures.has(Number(figure))]).toEqual([figure, true])
      expect(draft.text).not.toMatch(/ID[a-z]/)
      expect(`${draft.title}${draft.text}`).not.toMatch(/undefined|NaN|null|\[object/)
    }),
  )
})

it.each(paperKindIds)('%s: is never longer than its form takes, and each line is whole', (kind) => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 200, max: 3000 }), (facts, most) => {
      const whole = draftOf(kind, facts, { most: 1_000_000 })
      const cut = draftOf(kind, facts, { most })
      if (!whole || !cut) return
      expect(cut.text.length).toBeLessThanOrEqual(most)
      const lines = whole.text.split('\n')
      expect(cut.text.split('\n').filter((line) => !lines.includes(line) && !line.startsWith('（还有'))).toEqual([])
      expect(cut.title.length).toBeLessThanOrEqual(80)
    }),
  )
})

it('neither praises nor blames, whatever is recorded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paperKindIds), anyFacts, (kind, facts) => {
      const { text = '' } = draftOf(kind, facts) ?? {}
      expect(text).not.toMatch(/圆满|显著|积极|认真|扎实|有力|不足|较差|优异|成效/)
    }),
  )
})
