import fc from 'fast-check'
import type { Weekday } from '../calendar/beijing'
import { readDeadline } from './deadline'
import { occurrencesOf } from './occurrences'
import { printSchedule } from './print-schedule'
import { type Question, questionnaire } from './question'
import {
  type Duty,
  type Mark,
  type MonthDays,
  measures,
  type PeriodPart,
  type Schedule,
  type Span,
  type Times,
  type When,
} from './schedule'

/** Names that the schedules of tests use. */
const names = ['周明远', '林岚', '吉克阿牛', '纪检组领导']

const shortest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const month = fc.integer({ min: 1, max: 24 })
const mark: fc.Arbitrary<Mark> = month.chain((number) =>
  fc
    .option(fc.integer({ min: 1, max: shortest[(number - 1) % 12] ?? 28 }), { nil: undefined })
    .map((day) => ({ month: number, ...(day !== undefined && { day }) })),
)

function inOrder(from: Mark, to: Mark): boolean {
  return from.month < to.month || (from.month === to.month && (from.day ?? 1) <= (to.day ?? 31))
}

/** January to December is 全年, said in its own way. */
function isWholeYear({ from, to }: Span): boolean {
  return from?.month === 1 && from.day === undefined && to.month === 12 && to.day === undefined
}

const span: fc.Arbitrary<Span> = fc
  .oneof(
    mark.map((to): Span => ({ to })),
    fc
      .tuple(mark, mark)
      .map(([one, other]): Span => (inOrder(one, other) ? { from: one, to: other } : { from: other, to: one })),
    month.map((number): Span => ({ from: { month: number }, to: { month: number } })),
  )
  .filter((one) => !isWholeYear(one) && (!one.from || inOrder(one.from, one.to)))

const day = fc.integer({ min: 1, max: 31 })
const weekday = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday)
const monthDays: fc.Arbitrary<MonthDays> = fc.oneof(
  day.map((by): MonthDays => ({ kind: 'by', day: by })),
  day.map((from): MonthDays => ({ kind: 'days', from })),
  fc.tuple(day, day).map(([a, b]): MonthDays => ({ kind: 'days', from: Math.min(a, b), to: Math.max(a, b) })),
  fc.record({ kind: fc.constant('weekday' as const), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
)
const period = fc.constantFrom<2 | 3 | 6>(2, 3, 6).chain((months) => {
  const number = fc.integer({ min: 1, max: months })
  const part: fc.Arbitrary<PeriodPart> = fc.oneof(
    number.map((one): PeriodPart => ({ kind: 'in', month: one })),
    fc.tuple(number, day).map(([one, by]): PeriodPart => ({ kind: 'by', month: one, day: by })),
    fc.integer({ min: 1, max: months - 1 }).map((one): PeriodPart => ({ kind: 'by', month: one })),
  )
  return fc.option(part, { nil: undefined }).map((one) => ({ months, ...(one && { part: one }) }))
})
const spanned = fc.option(span, { nil: undefined }).map((one) => (one ? { span: one } : {}))
const openWords = [
  '随时',
  '按上级要求',
  '根据工作需要',
  '不定期',
  '以上级通知为准',
  '春节前',
  '会后3日内',
  '按统一安排',
]

const recurring: fc.Arbitrary<When> = fc.oneof(
  fc
    .tuple(fc.option(weekday, { nil: undefined }), spanned)
    .map(([one, rest]): When => ({ kind: 'weekly', ...(one && { weekday: one }), ...rest })),
  spanned.map((rest): When => ({ kind: 'fortnightly', ...rest })),
  fc
    .tuple(fc.option(monthDays, { nil: undefined }), spanned)
    .map(([days, rest]): When => ({ kind: 'monthly', ...(days && { days }), ...rest })),
  fc.tuple(period, spanned).map(([part, rest]): When => ({ kind: 'periodic', ...part, ...rest })),
)
const dated: fc.Arbitrary<When> = fc.oneof(
  span.map((one): When => ({ kind: 'window', ...one })),
  recurring,
  fc.constantFrom(...openWords).map((words): When => ({ kind: 'onRequest', words })),
)

const times: fc.Arbitrary<Times> = fc
  .record({ n: fc.integer({ min: 1, max: 60 }), atLeast: fc.boolean(), measure: fc.constantFrom(...measures) })
  .map(({ n, atLeast, measure }) => ({
    n,
    ...(atLeast && { atLeast: true as const }),
    ...(measure !== '次' && { measure }),
  }))
const step = fc
  .tuple(
    fc.constantFrom('部署', '总结', '“星级”方案', '印发'),
    fc.string({ unit: fc.constantFrom('表', '、', '，', 'a', '7', '“', '（试行）'), maxLength: 4 }),
  )
  .map(([word, more]) => `${word}${more}`.replace(/[、，]+$/, ''))

/** Once is said by leaving the count away, but for 全年. */
function plain(duty: Duty): Duty {
  const { when, times: count, ...rest } = duty
  return count?.n === 1 && !count.atLeast && !count.measure && when.kind !== 'allYear' ? { when, ...rest } : duty
}

function duty(when: fc.Arbitrary<When>): fc.Arbitrary<Duty> {
  return fc
    .record({
      when,
      times: fc.option(times, { nil: undefined }),
      step: fc.option(step, { nil: undefined }),
      who: fc.option(
        fc.oneof(
          fc.constant('each' as const),
          fc.constantFrom(...names).map((name) => ({ name })),
        ),
        { nil: undefined },
      ),
    })
    .map(({ when: one, times: count, step: said, who }) =>
      plain({
        when: one,
        ...(count && { times: count }),
        ...(said !== undefined && { step: said }),
        ...(who && { who }),
      }),
    )
}

/** Schedules as a phrase can say them: 全年 stands alone, since beside others it is their sum. */
const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  { weight: 1, arbitrary: duty(fc.constant({ kind: 'allYear' as const })).map((one) => [one]) },
  { weight: 6, arbitrary: fc.array(duty(dated), { minLength: 1, maxLength: 5 }) },
)

const year = 2026

function read(phrase: string): { schedule: Schedule; questions: Question[] } {
  const { askFor, asked } = questionnaire({})
  const schedule = readDeadline(phrase, { year, ask: askFor(1), isPerson: (words) => names.includes(words) })
  return { schedule, questions: asked() }
}

test('a printed schedule is read as itself', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(read(printSchedule(schedule)).schedule).toEqual(schedule)
    }),
    { numRuns: 3000 },
  )
})

/** Phrases put together from what phrases are made of, in any order. */
const pieces = fc.constantFrom(
  ...[
    '3月',
    '12月',
    '6月底前',
    '5月以前',
    '次年1月',
    '25日前',
    '每月',
    '每季度',
    '全年',
    '随时',
    '1次',
    '不少于4次',
    '共5次',
  ],
  ...[
    '每人',
    '各',
    '或',
    '和',
    '、',
    '，',
    '；',
    '（',
    '）',
    '：',
    '\n',
    '—',
    '至',
    '底',
    '前',
    '起',
    '上旬',
    '周五',
    '第一',
    '个',
  ],
  ...[
    '周明远',
    '林岚',
    '总结',
    '部署',
    '方案',
    '每年',
    '半年',
    '２０２６年',
    '三',
    '十',
    '15',
    '2.30',
    '13月',
    '月',
    '日',
    ' ',
  ],
)
const phrase = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

test('whatever is read is printed and read as the same again', () => {
  fc.assert(
    fc.property(phrase, (text) => {
      const { schedule } = read(text)
      expect(read(printSchedule(schedule)).schedule).toEqual(schedule)
    }),
    { numRuns: 5000 },
  )
})

test('nothing throws; there is always a duty, and a question quotes what is written', () => {
  fc.assert(
    fc.property(phrase, (text) => {
      const { schedule, questions } = read(text)
      expect(schedule.length).toBeGreaterThan(0)
      for (const { choices, suggested, words } of questions) {
        expect(choices.map(({ id }) => id)).toContain(suggested?.choice)
        expect(text.replace(/\s+/g, ' ')).toContain(words)
      }
    }),
    { numRuns: 3000 },
  )
})

test('no word of a phrase vanishes: it is in the schedule, or it is asked about', () => {
  fc.assert(
    fc.property(phrase, (text) => {
      const { schedule, questions } = read(text)
      const told = [printSchedule(schedule), ...questions.map(({ words }) => words)].join('\n')
      for (const word of ['林岚', '总结', '部署', '方案']) {
        if (text.includes(word)) expect(told).toContain(word)
      }
    }),
    { numRuns: 3000 },
  )
})

test('every occurrence lies within the year, or in the next and says so', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 2020, max: 2040 }), (schedule, of) => {
      for (const { from, to, spillsOver, times } of occurrencesOf(schedule, of)) {
        expect(from <= to).toBe(true)
        expect(from >= `${of}-01-01`).toBe(true)
        expect(to <= `${of + (spillsOver ? 1 : 0)}-12-31`).toBe(true)
        expect(spillsOver === true).toBe(to > `${of}-12-31`)
        expect(times.n).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})
