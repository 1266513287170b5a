import { countMarks } from '@domain/attendance/register'
import {
  begunOnly,
  countWords,
  kindsIn,
  matrixOf,
  monthStarts,
  type Register,
  type RegisterRow,
  readColumn,
} from './matrix'

const row = (name: string, marks: RegisterRow['marks']): RegisterRow => ({
  memberId: name,
  name,
  state: 'active',
  marks,
  counts: countMarks(marks),
})
const register: Register = {
  year: 2026,
  activities: [
    { activityId: 'a', kind: 'themePartyDay', title: '一', on: '2026-01-20' },
    { activityId: 'b', kind: 'committeeMeeting', title: '二', on: '2026-01-22' },
    { activityId: 'c', kind: 'themePartyDay', title: '三', on: '2026-03-20' },
  ],
  rows: [
    row('甲', ['present', 'open', 'late']),
    row('乙', ['leave', 'none', 'absent']),
    row('丙', ['none', 'observer', 'none']),
  ],
}

test('while an activity runs, those who may still come are expected', () => {
  const rows = [row('甲', ['present']), row('乙', ['upcoming']), row('丙', ['none'])]
  expect(readColumn(rows, 0)).toMatchObject({ running: true, counts: { expected: 2, attended: 1 } })
  expect(readColumn(register.rows, 0).running).toBe(false)
})

test('what nobody could have come to yet is left out', () => {
  const coming = { activityId: 'd', kind: 'partyLecture' as const, title: '四', on: '2026-12-01' }
  const later = {
    ...register,
    activities: [coming, ...register.activities],
    rows: register.rows.map((one) => ({ ...one, marks: ['upcoming' as const, ...one.marks] })),
  }
  expect(begunOnly(later)).toEqual(register)
})

test('narrowed to a kind: its columns, its people, counted anew', () => {
  const matrix = matrixOf(register, 'themePartyDay')
  expect(matrix.activities.map(({ activityId }) => activityId)).toEqual(['a', 'c'])
  expect(matrix.rows.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect(matrix.rows[0]).toMatchObject({ states: ['done', 'later'], counts: { expected: 2, attended: 2 } })
})

test('all kinds: the register as it is', () => {
  const matrix = matrixOf(register, 'all')
  expect(matrix.rows.map(({ counts }) => counts)).toEqual(register.rows.map(({ counts }) => counts))
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
  expect(groups.map(({ mark, names }) => [mark, names])).toEqual([
    ['open', ['甲']],
    ['observer', ['丙']],
  ])
  expect(countWords(counts)).toBe('应到 1 · 实到 0 · 未登记 1 · 列席 1')
})

test('nothing is said of what there is none of', () => {
  expect(countWords(countMarks(['present', 'present']))).toBe('应到 2 · 实到 2')
})
