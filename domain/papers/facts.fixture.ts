import fc from 'fast-check'
import { activityKindIds } from '../activities/kinds'
import { kindOf, recordKindIds } from '../records/kinds'
import type { ActivityFact, PaperFacts, RecordFact } from './facts'

/** Facts of which nothing is recorded. */
export const noFacts: PaperFacts = {
  ...{ from: '2026-01-01', to: '2026-12-31', today: '2026-11-24' },
  ...{ held: [], planned: [], records: [], kinds: recordKindIds, signed: [], birthdays: 0 },
}

/** A meeting of the committee on 12 March: five of five came. */
export const meeting: ActivityFact = {
  ...{ kind: 'committeeMeeting', on: '2026-03-12', title: '三月支委会', place: '三楼会议室' },
  ...{ topics: ['研究党建工作', '研究科普工作'], expected: 5, came: 5, observers: 0, settled: true },
}

/** A day's volunteer work by two. */
export const service: RecordFact = {
  ...{ kind: 'service', on: '2026-03-05', title: '清扫楼道', people: ['zhangSan', 'liSi'], done: false },
}

const someDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
/** Words without a figure: every figure of a text is then the rules' own. */
const words = fc.stringMatching(/^[甲乙丙丁戊己]{1,20}$/)
const heads = fc.integer({ min: 0, max: 300 })
const ids = fc.array(fc.stringMatching(/^ID[a-z]{10}$/), { maxLength: 6 })

const anyActivity: fc.Arbitrary<ActivityFact> = fc.record(
  {
    ...{ kind: fc.constantFrom(...activityKindIds), on: someDay, title: words, place: words },
    ...{ topics: fc.array(words, { maxLength: 4 }), expected: heads, came: heads, observers: heads },
    settled: fc.boolean(),
  },
  { requiredKeys: ['kind', 'on', 'topics', 'expected', 'came', 'observers', 'settled'] },
)

const anyRecord: fc.Arbitrary<RecordFact> = fc
  .record({
    kind: fc.constantFrom(...recordKindIds),
    on: someDay,
    words,
    people: ids,
    done: fc.boolean(),
    due: someDay,
  })
  .map(({ words: title, ...record }) => ({ ...record, ...(kindOf(record.kind).sees === 'branch' && { title }) }))

/** Whatever a branch may have recorded of a year. */
export const anyFacts: fc.Arbitrary<PaperFacts> = fc.record({
  ...{ from: fc.constant('2026-01-01'), to: fc.constant('2026-12-31'), today: someDay },
  ...{ held: fc.array(anyActivity, { maxLength: 30 }), planned: fc.array(anyActivity, { maxLength: 10 }) },
  records: fc.array(anyRecord, { maxLength: 40 }),
  kinds: fc.constant(recordKindIds),
  signed: fc.array(
    fc.record({ kind: fc.constant('integrityPledge' as const), title: words, signed: heads, of: heads }),
    { maxLength: 3 },
  ),
  dues: fc.record({
    complete: fc.subarray(['2026-01', '2026-02', '2026-03']),
    of: fc.constant(['2026-01', '2026-02', '2026-03', '2026-04']),
  }),
  tasks: fc.array(fc.record({ work: words, to: someDay, done: fc.boolean() }), { maxLength: 30 }),
  birthdays: heads,
})
