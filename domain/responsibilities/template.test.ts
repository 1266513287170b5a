import { readDeadline } from './deadline'
import { evidence, recognisedRow } from './evidence'
import { noticeRows } from './notice.fixture'
import { occurrencesOf } from './occurrences'
import { nameBook, readPeople } from './people'
import { meaningOf } from './people-words'
import { printSchedule } from './print-schedule'
import { questionnaire } from './question'
import { templateRows } from './template'

const book = nameBook([])
const isPerson = (words: string) => meaningOf(words) !== undefined

function read(deadline: string) {
  const { askFor, asked } = questionnaire({})
  const schedule = readDeadline(deadline, { year: 2026, ask: askFor(1), isPerson })
  return { schedule, asked: asked().map(({ words }) => words) }
}

test('the built-in list has the notice’s rows in its order', () => {
  expect(templateRows.map(({ work }) => recognisedRow(work))).toEqual(templateRows.map(({ id }) => id))
  expect(noticeRows.map(([work]) => recognisedRow(work))).toEqual(templateRows.map(({ id }) => id))
  expect(Object.keys(evidence)).toEqual(templateRows.map(({ id }) => id))
})

test('it names nobody: only offices, groups and outsiders', () => {
  for (const { leader, owner } of templateRows) {
    for (const { name } of [...readPeople(leader, book).parts, ...readPeople(owner, book).parts]) {
      expect([name, meaningOf(name)?.kind]).not.toEqual([name, undefined])
    }
  }
})

test('its deadlines mean what the notice’s do', () => {
  const withoutNames = (deadline: string) =>
    printSchedule(read(deadline).schedule.map(({ who, step, ...duty }) => duty))
  expect(templateRows.map(({ deadline }) => withoutNames(deadline))).toEqual(
    noticeRows.map(([, , , deadline]) => withoutNames(deadline)),
  )
})

test('only what is ambiguous in them is asked', () => {
  expect(templateRows.flatMap(({ deadline }) => read(deadline).asked)).toEqual([])
})

test.each([
  ['partyLecture', 5],
  ['committeeMeeting', 12],
  ['points', 2],
  ['appraisal', 1],
  ['dues', 1],
])('%s comes %d times', (id, times) => {
  const row = templateRows.find((one) => one.id === id)
  expect(occurrencesOf(read(row?.deadline ?? '').schedule, 2026)).toHaveLength(times)
})

test.each([
  ['召开支部委员会会议', 'committeeMeeting'],
  ['支部书记讲廉政党课', 'integrityLecture'],
  ['按时足额收缴党费', 'dues'],
  ['制定年度工作计划', 'planAndSummary'],
  ['落实“三会一课”制度', undefined],
  ['植树', undefined],
  ['', undefined],
])('%s is recognised as %s', (work, id) => {
  expect(recognisedRow(work)).toBe(id)
})

test('evidence that differs by occurrence is there for the first and the last', () => {
  for (const { needs } of Object.values(evidence)) {
    const parts = needs.map((one) => one.for)
    expect([[undefined], [undefined, undefined], ['first', 'last']]).toContainEqual(parts)
  }
})
