import { countMarks, type RegisterMark } from '@domain/attendance/register'
import {
  begunOnly,
  countWords,
  kindsIn,
  matrixOf,
  missedWords,
  monthStarts,
  nameWithReason,
  type RegisterAnswer,
  readColumn,
  rowByKind,
} from './matrix'

type AnswerRow = RegisterAnswer['rows'][number]
const row = (name: string, marks: RegisterMark[], why: AnswerRow['why'] = []): AnswerRow => ({
  memberId: name,
  name,
  state: 'active',
  marks,
  why,
  counts: countMarks(marks),
})
const answer: RegisterAnswer = {
  year: 2026,
  activities: [
    { activityId: 'a', kind: 'themePartyDay', title: '一', on: '2026-01-20' },
    { activityId: 'b', kind: 'committeeMeeting', title: '二', on: '2026-01-22' },
    { activityId: 'c', kind: 'themePartyDay', title: '三', on: '2026-03-20' },
  ],
  rows: [
    row('甲', ['present', 'open', 'late']),
    row(
      '乙',
      ['leave', 'none', 'madeUp'],
      [
        { column: 0, category: 'duty' },
        { column: 2, madeUpOn: '2026-03-28' },
      ],
    ),
    row('丙', ['none', 'observer', 'none']),
  ],
}
const register = begunOnly(answer)
const readRows = (...rows: AnswerRow[]) =>
  begunOnly({ ...answer, activities: answer.activities.slice(0, 1), rows }).rows

test('each reason stands in its cell, also when columns before it are left out', () => {
  const coming = { activityId: 'd', kind: 'partyLecture' as const, title: '四', on: '2026-12-01' }
  const later = {
    ...answer,
    activities: [coming, ...answer.activities],
    rows: answer.rows.map((one) => ({
      ...one,
      marks: ['upcoming' as const, ...one.marks],
      why: one.why.map((reason) => ({ ...reason, column: reason.column + 1 })),
    })),
  }
  expect(begunOnly(later)).toEqual(register)
  expect(register.rows[1]?.cells).toEqual([
    { mark: 'leave', reason: { category: 'duty', madeUpOn: undefined } },
    { mark: 'none', reason: undefined },
    { mark: 'madeUp', reason: { category: undefined, madeUpOn: '2026-03-28' } },
  ])
})

test('while an activity runs, those who may still come are expected', () => {
  const rows = readRows(row('甲', ['present']), row('乙', ['upcoming']), row('丙', ['none']))
  expect(readColumn(rows, 0)).toMatchObject({ running: true, counts: { expected: 2, attended: 1 } })
  expect(readColumn(register.rows, 0).running).toBe(false)
})

test('narrowed to a kind: its columns, its people, counted anew', () => {
  const matrix = matrixOf(register, 'themePartyDay')
  expect(matrix.activities.map(({ activityId }) => activityId)).toEqual(['a', 'c'])
  expect(matrix.rows.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect(matrix.rows[0]).toMatchObject({ states: ['done', 'later'], counts: { expected: 2, attended: 2 } })
  expect(matrix.rows[1]).toMatchObject({ states: ['leave', 'made'], counts: { expected: 2, leave: 1, madeUp: 1 } })
})

test('all kinds: the register as it is', () => {
  const matrix = matrixOf(register, 'all')
  expect(matrix.rows.map(({ counts }) => counts)).toEqual(answer.rows.map(({ counts }) => counts))
})

test('a person’s counts by kind, in the handbook’s order', () => {
  const [first] = register.rows
  const asked = first ? rowByKind(first, register.activities).filter(({ held }) => held > 0) : []
  expect(asked.map(({ kind, counts }) => [kind, counts.attended, counts.expected])).toEqual([
    ['committeeMeeting', 0, 1],
    ['themePartyDay', 2, 2],
  ])
})

test('the kinds that occur, and where the months begin', () => {
  expect(kindsIn(register.activities)).toEqual([
    { kind: 'themePartyDay', count: 2 },
    { kind: 'committeeMeeting', count: 1 },
  ])
  expect(monthStarts(register.activities)).toEqual([
    { month: 1, column: 0 },
    { month: 3, column: 2 },
  ])
})

test('an activity names its people, those who need a word first', () => {
  const { counts, groups } = readColumn(register.rows, 1)
  expect(groups.map(({ mark, people }) => [mark, people.map(({ name }) => name)])).toEqual([
    ['open', ['甲']],
    ['observer', ['丙']],
  ])
  expect(countWords(counts)).toBe('应到 1 · 实到 0 · 未登记 1 · 列席 1')
})

test('a name has its reason beside it', () => {
  const nameIn = (column: number) => {
    const [person] = readColumn(register.rows, column).groups.flatMap(({ people }) =>
      people.filter(({ reason }) => reason),
    )
    return person && nameWithReason(person)
  }
  expect([nameIn(0), nameIn(2)]).toEqual(['乙（因公）', '乙 3月28日'])
  expect(nameWithReason({ memberId: '甲', name: '甲' })).toBe('甲')
})

test('nothing is said of what there is none of', () => {
  expect(countWords(countMarks(['present', 'present']))).toBe('应到 2 · 实到 2')
  expect(missedWords(countMarks(['present', 'present']))).toBe('')
  expect(missedWords(countMarks(['present', 'madeUp', 'absent']))).toBe('缺席 1 · 补学 1')
})
