import fc from 'fast-check'
import { dayOf, type Instant, instantAt } from '../../domain/calendar/beijing'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { readListCells } from '../../domain/responsibilities/import'
import { currentOf, type ResponsibilityList } from '../../domain/responsibilities/list'
import { tasksOf } from '../../domain/responsibilities/task'
import { templateRows } from '../../domain/responsibilities/template'
import { type DemoDocuments, demoDocuments } from './documents'
import { listAnswers, listTable } from './list-table'

const anyInstant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2033-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const oddInstants = ['2026-01-01', '2026-01-31', '2028-02-29', '2026-07-01', '2026-08-20', '2026-12-31'].flatMap(
  (day) => ['00:00', '15:10', '23:59'].map((time) => instantAt(day, time)),
)

/** Holds for odd instants and for arbitrary ones. */
function always(holds: (demo: DemoDocuments, now: Instant) => void): void {
  fc.assert(
    fc.property(anyInstant, (now) => holds(demoDocuments(now), now)),
    { numRuns: 20, examples: oddInstants.map((now) => [now]) },
  )
}

const november = demoDocuments('2026-11-24T04:00:00.000Z')
const listOf = ({ responsibilityLists }: DemoDocuments, year: number): ResponsibilityList => {
  const list = responsibilityLists.find((one) => one.year === year)
  if (!list) throw new Error(`no list of ${year}`)
  return list
}

it('is the notice’s list in its order, each row known and given to people, and one row more', () => {
  const { rows } = listOf(november, 2026)
  const contents = rows.map(currentOf)
  expect(contents.map(({ number }) => number)).toEqual(listTable.slice(1).map((_row, index) => index + 1))
  expect(contents.map(({ evidence }) => evidence)).toEqual([...templateRows.map(({ id }) => id), undefined])
  for (const { leaders, owners, turns } of contents) {
    const all = [...leaders, ...owners, ...turns.flatMap(({ assignee }) => assignee ?? [])]
    expect(leaders.length * owners.length).toBeGreaterThan(0)
    expect(all.filter(({ kind }) => kind === 'open')).toEqual([])
    expect(all.filter((one) => one.kind === 'group' && 'scope' in one.rule && one.rule.scope === 'asWritten')).toEqual(
      [],
    )
  }
  expect(contents[4]?.turns.map(({ name }) => name)).toEqual(['沈若兰', '周明川', '纪检组领导', '邓一鸣'])
})

it('leaves no question of its import open', () => {
  const roster = november.members.map(({ _id, name, state }) => ({ memberId: _id, name, active: state === 'active' }))
  const { questions, remarks } = readListCells(listTable, { year: 2026, roster, remembered: listAnswers })
  expect(questions.filter(({ answer }) => !answer)).toEqual([])
  expect(questions.map(({ id }) => id)).toEqual(Object.keys(listAnswers))
  expect(remarks).toEqual([])
})

it('has been changed once and a row given up, each with its reason; last year’s stayed as it was', () => {
  const { rows, revision } = listOf(november, 2026)
  expect(revision).toBe(3)
  const changed = rows.filter(({ versions }) => versions.length > 1)
  expect(changed.map(({ versions }) => versions.map(({ from, reason }) => [from, reason !== undefined]))).toEqual([
    [
      ['2026-01-01', false],
      ['2026-07-01', true],
    ],
  ])
  expect(rows.flatMap(({ dropped }) => dropped?.from ?? [])).toEqual(['2026-08-20'])
  expect(listOf(november, 2025).rows.filter(({ versions, dropped }) => versions.length > 1 || dropped)).toEqual([])
})

it('is said and signed off only of tasks that are there, by people who are there, in their time', () => {
  always((demo, now) => {
    const { completions, signOffs, members, responsibilityLists } = demo
    const people = new Set(members.map(({ _id }) => _id))
    const touched = new Set(completions.map(({ taskId }) => taskId))
    const tasks = new Map(
      responsibilityLists.flatMap(({ year, rows }) =>
        rows.flatMap((row) => tasksOf(row, year, touched).map((task) => [task.taskId, { task, year }] as const)),
      ),
    )
    for (const documents of [completions, signOffs]) {
      expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
    }
    const today = dayOf(now)
    const astray = completions.filter(({ taskId, rowId, year, on, at, by, people: whose, withdrawn }) => {
      const found = tasks.get(taskId)
      const fits = found?.task.rowId === rowId && found.year === year
      const inTime = on <= today && on <= dayOf(at) && at < now && (!withdrawn || withdrawn.at < now)
      return !fits || !inTime || [by, ...whose].some((id) => !people.has(id))
    })
    expect(astray).toEqual([])
    expect(
      signOffs.filter(({ _id, at, by, withdrawn }) => {
        const inTime = at < now && (!withdrawn || (at <= withdrawn.at && withdrawn.at < now))
        return !tasks.has(_id) || !inTime || !people.has(by)
      }),
    ).toEqual([])
    expect(responsibilityLists.filter(({ createdAt, updatedAt }) => createdAt > updatedAt || updatedAt >= now)).toEqual(
      [],
    )
    const texts = JSON.stringify([completions, signOffs, responsibilityLists, demo.listMemories])
    expect(withoutPersonalNumbers(texts)).toBe(texts)
    expect(JSON.parse(texts)).toEqual([completions, signOffs, responsibilityLists, demo.listMemories])
  })
})

it('shows a word taken back, an entry taken back, an entry made later, parts of many', () => {
  const { completions, signOffs } = november
  const ofYear = completions.filter(({ year }) => year === 2026)
  expect(signOffs.filter(({ withdrawn }) => withdrawn)).toHaveLength(1)
  expect(ofYear.filter(({ withdrawn }) => withdrawn)).toHaveLength(1)
  expect(ofYear.filter(({ on, at }) => dayOf(at) > on && on < '2026-09-01').length).toBeGreaterThan(2)
  expect(ofYear.filter(({ people }) => people.length === 1).length).toBeGreaterThan(4)
})
