import fc from 'fast-check'
import { laterOf } from '../calendar/beijing'
import { contentFor, templateContent } from './content.fixture'
import { type ProgressSource, progressOf, type TaskProgress } from './progress'
import type { RecordKind } from './record-kinds'
import type { Completion, EvidenceRecord } from './records'
import { type Task, tasksOf, tasksOfContent } from './task'
import { type TemplateRowId, templateRows } from './template'
import { meeting, people, person, rowOf, said, version, YEAR } from './year.fixture'

const kinds: RecordKind[] = [
  ...(['committeeMeeting', 'branchAssembly', 'themePartyDay', 'partyLecture', 'organisationalLifeMeeting'] as const),
  ...(['appraisalMeeting', 'workPlan', 'workSummary', 'studyNote', 'integrityPledge', 'duesMonth', 'brief'] as const),
]
const names = people.map(({ _id }) => _id)
const day = fc
  .record({
    year: fc.constantFrom(YEAR, YEAR, YEAR, YEAR + 1),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const some = fc.subarray(names)
const record: fc.Arbitrary<EvidenceRecord> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    on: day,
    came: some,
    lecturers: fc.subarray(names, { maxLength: 2 }),
    by: fc.constantFrom(...names),
    isGuests: fc.boolean(),
    lacks: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ kind, on, came, lecturers, by, isGuests, lacks, id }) =>
    meeting(kind, on, {
      ...{ id, cameIds: came, lecturerIds: lecturers, personId: by },
      ...(isGuests && { guestLecturers: ['客人'] }),
      ...(lacks && { minutes: 'draft', bothNatures: false }),
      ...(kind === 'duesMonth' && { month: on.slice(0, 7) }),
    }),
  )
const rowId = fc.constantFrom(...templateRows.map(({ id }) => id as TemplateRowId))
const deadline = fc.constantFrom(
  ...[
    '全年',
    '每月1次',
    '每季度',
    '每周',
    '每月25日前',
    '3月、12月',
    '12月或次年1月',
    '6月底前',
    '随时',
    '全年不少于3次',
  ],
  ...[
    '4月（设定）、12月（评比）',
    '周明远（4月）、林岚（4月）',
    '党组成员（10月）、周明远（10月）',
    '11月—次年2月每月',
  ],
)
const content = fc
  .record({
    deadline,
    evidence: fc.option(rowId, { nil: undefined }),
    owner: fc.constantFrom('苏禾', '全体党员', '党组成员', '中层干部', '唐悦、全体党员'),
  })
  .map(({ deadline: words, evidence, owner }) => contentFor(words, { owner, ...(evidence && { evidence }) }))
const tasks = content.map((one) => tasksOfContent('r1', one, YEAR))

/** Something said of some of the tasks. */
const completions = (all: readonly Task[]): fc.Arbitrary<Completion[]> =>
  fc.array(
    fc
      .record({
        task: fc.nat(),
        on: day,
        at: day,
        count: fc.integer({ min: 1, max: 3 }),
        people: fc.oneof(fc.constant<string[]>([]), some),
        id: fc.uuid(),
      })
      .map(({ task, on, at, count, people: whose, id }) =>
        said(all[task % all.length] as Task, on, {
          _id: id,
          at: `${laterOf(at, on)}T04:00:00.000Z`,
          count,
          people: whose,
        }),
      ),
    { maxLength: 6 },
  )
const year = tasks.chain((all) =>
  fc.record({
    all: fc.constant(all),
    records: fc.array(record, { maxLength: 14 }),
    completions: completions(all),
    today: day,
  }),
)
const judged = (all: readonly Task[], source: Partial<ProgressSource>) =>
  progressOf(all, { records: [], completions: [], signOffs: [], people, today: '2027-12-31', ...source })

/** Done in time, done late, or not: nothing that is added may lower it. */
const rank = ({ state }: TaskProgress) => ({ done: 2, doneLate: 1 })[state as 'done'] ?? 0
const isNoLess = (less: readonly TaskProgress[], more: readonly TaskProgress[]) =>
  more.every((one, index) => {
    const before = less[index] as TaskProgress
    return rank(one) >= rank(before) && one.figure.done >= before.figure.done && one.figure.of === before.figure.of
  })

test('a record or a word more never makes a task less done, and one less never more', () => {
  fc.assert(
    fc.property(year, record, fc.nat(), ({ all, records, completions: words, today }, extra, which) => {
      const base = { records, completions: words, today }
      const now = judged(all, base)
      expect(isNoLess(now, judged(all, { ...base, records: [...records, extra] }))).toBe(true)
      const withdrawn = { by: '', at: '', reason: '' }
      const fewer = words.map((one, index) => (index === which % words.length ? { ...one, withdrawn } : one))
      expect(isNoLess(judged(all, { ...base, completions: fewer }), now)).toBe(true)
    }),
    { numRuns: 700 },
  )
})

test('the order of records and words does not matter', () => {
  const shuffled = year.chain((one) =>
    fc.record({
      one: fc.constant(one),
      records: fc.shuffledSubarray(one.records, { minLength: one.records.length }),
      completions: fc.shuffledSubarray(one.completions, { minLength: one.completions.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ one: { all, today, ...given }, ...other }) => {
      expect(judged(all, { ...other, today })).toEqual(judged(all, { ...given, today }))
    }),
    { numRuns: 300 },
  )
})

test('states, figures and days agree', () => {
  fc.assert(
    fc.property(year, ({ all, ...source }) => {
      for (const { task, state, done, figure, records, nearly, needs } of judged(all, source)) {
        expect(state === 'done' || state === 'doneLate').toBe(done !== undefined)
        if (task.open !== 'onRequest' && done) expect(state).toBe(done.on <= task.to ? 'done' : 'doneLate')
        expect(figure.done).toBeGreaterThanOrEqual(0)
        expect(figure.done === figure.of).toBe(done !== undefined)
        expect(figure.done).toBeLessThanOrEqual(figure.of)
        expect(figure.of).toBeGreaterThan(0)
        expect(records.every(({ on }) => on <= source.today)).toBe(true)
        expect(needs.every(({ records: own, wanted }) => own.length <= wanted)).toBe(true)
        if (done) expect(nearly).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('a record counts once in a row, but for what is each one’s own', () => {
  fc.assert(
    fc.property(year, ({ all, records, today }) => {
      const used = judged(all, { records, today }).flatMap((one) => (one.parts.length > 0 ? [] : one.records))
      expect(new Set(used).size).toBe(used.length)
    }),
    { numRuns: 300 },
  )
})

test('every task lies in the year or in its spill-over, and has an id of its own', () => {
  fc.assert(
    fc.property(content, fc.integer({ min: 2020, max: 2040 }), (one, listYear) => {
      const all = tasksOfContent('aB3dEf6hIj9l', one, listYear)
      expect(new Set(all.map(({ taskId }) => taskId)).size).toBe(all.length)
      for (const { from, to, taskId, lateUntil } of all) {
        expect(from <= to && from >= `${listYear}-01-01` && to <= `${listYear + 1}-12-31`).toBe(true)
        const isSpilling = one.schedule.some(({ when }) => JSON.stringify(when).match(/"month":1[3-9]/))
        if (!isSpilling) expect(to <= `${listYear}-12-31`).toBe(true)
        if (lateUntil) expect(lateUntil >= to).toBe(true)
        expect(taskId).toMatch(/^[\w:-]{1,80}$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('other leaders and owners never change ids, and what is done stays done over a change of leaders', () => {
  const others = fc.constantFrom('何静', '罗成', '全体党员')
  fc.assert(
    fc.property(year, day, others, ({ all, records, completions: words }, from, name) => {
      const [first] = all
      if (!first) return
      const { owners } = contentFor('全年', { owner: name })
      const before = first.content
      const ids = (row: Parameters<typeof tasksOf>[0]) => tasksOf(row, YEAR, new Set()).map(({ taskId }) => taskId)
      const changed = rowOf(before, {
        versions: [version(before, '2026-01-01'), version({ ...before, leaders: owners }, from)],
      })
      expect(ids(changed)).toEqual(ids(rowOf(before)))
      expect(ids(rowOf({ ...before, owners, leaders: owners }))).toEqual(ids(rowOf(before)))
      const done = (those: readonly Task[]) => judged(those, { records, completions: words }).map(({ state }) => state)
      expect(done(tasksOf(changed, YEAR, new Set()))).toEqual(done(all))
    }),
    { numRuns: 300 },
  )
})

test('somebody who joins or leaves changes only what everybody owes', () => {
  fc.assert(
    fc.property(year, ({ all, records, completions: words, today }) => {
      const source = { records, completions: words, today }
      const now = judged(all, source)
      const joined = judged(all, { ...source, people: [...people, person('新来')] })
      joined.forEach(({ state, parts, figure }, index) => {
        const before = now[index] as TaskProgress
        if (parts.length === 0) expect([state, figure]).toEqual([before.state, before.figure])
        else expect(figure.of - before.figure.of).toBeGreaterThanOrEqual(0)
      })
    }),
    { numRuns: 300 },
  )
})

test('the built-in list’s rows keep all of this', () => {
  fc.assert(
    fc.property(rowId, fc.array(record, { maxLength: 30 }), record, (id, records, extra) => {
      const all = tasksOfContent('r1', templateContent(id), YEAR)
      expect(isNoLess(judged(all, { records }), judged(all, { records: [...records, extra] }))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
