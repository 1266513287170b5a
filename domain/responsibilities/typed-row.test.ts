import fc from 'fast-check'
import { noticeRoster } from './notice.fixture'
import { readTypedRow } from './typed-row'

const context = { year: 2026, roster: noticeRoster }
const typed = { work: '支委会', leader: '林岚', owner: '苏禾', deadline: '每月1次' }

test('a row is read alone', () => {
  const { rows, questions, remarks } = readTypedRow({ ...typed, number: '7' }, context)
  expect(rows).toMatchObject([
    {
      row: 1,
      number: 7,
      work: '支委会',
      leaders: [{ name: '林岚' }],
      owners: [{ name: '苏禾' }],
      suggested: 'committeeMeeting',
    },
  ])
  expect([questions, remarks]).toEqual([[], []])
})

test.each([
  ['a heading', '一、班子建设'],
  ['a footer', '注：按时召开'],
  ['a title', '重点工作'],
  ['a page number', '— 3 —'],
  ['several lines', '支委会\n每月一次\t两小时'],
])('work that looks like %s is work', (_case, work) => {
  const { rows } = readTypedRow({ ...typed, work }, context)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.work).toBe(work.replace(/\s/g, ' '))
  expect(rows[0]?.problem).toBeUndefined()
})

test('what is missing is said', () => {
  const { rows, questions } = readTypedRow({ work: ' ', leader: '', owner: '同上', deadline: '' }, context)
  expect(rows[0]).toMatchObject({ problem: '这一行没有写重点工作', notes: ['没有写责任人'] })
  expect(questions.map(({ sentence }) => sentence)).toEqual(['没有写完成时限，什么时候完成？'])
})

test('answers hold, corrections of the list do not', () => {
  const { rows } = readTypedRow(
    { ...typed, deadline: '5月以前' },
    {
      ...context,
      remembered: { 'when:5月以前': { choice: 'beforeBegin' } },
      corrections: [{ field: 'owner', work: '支委会', text: '苏禾', to: '唐悦' }],
    },
  )
  expect(rows[0]).toMatchObject({ reading: '一次，最迟 2026-04-30', owners: [{ name: '苏禾' }] })
})

test('whatever is typed is one row with its cells', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '一、', '1', '全年', '周明远（4月）'))
  fc.assert(
    fc.property(text, text, text, text, (work, leader, owner, deadline) => {
      const { rows } = readTypedRow({ work, leader, owner, deadline }, context)
      expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([[work, leader, owner, deadline]])
    }),
  )
})
