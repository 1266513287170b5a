import { templateContent } from './content.fixture'
import { matched } from './matching'
import type { EvidenceRecord } from './records'
import { type Task, tasksOfContent } from './task'
import type { TemplateRowId } from './template'
import { meeting, people, record, tasksFor, YEAR } from './year.fixture'

const built = (id: TemplateRowId) => tasksOfContent('r1', templateContent(id), YEAR)

/** Per task that has any, the days of its records. */
function given(tasks: readonly Task[], records: readonly EvidenceRecord[]): Record<string, string[]> {
  const matching = matched(tasks, records, people)
  const found = tasks.map((task): [string, string[]] => [
    task.to,
    matching.of(task).flatMap((one) => one.records.map(({ on }) => on)),
  ])
  return Object.fromEntries(found.filter(([, days]) => days.length > 0))
}

const committee = (on: string) => meeting('committeeMeeting', on)
const lecture = (on: string, lecturer: string) => record('partyLecture', on, { lecturerIds: [lecturer] })

describe('each month', () => {
  const tasks = built('committeeMeeting')
  test.each<[string, string[], Record<string, string[]>]>([
    ['one each', ['2026-01-31', '2026-02-01'], { '2026-01-31': ['2026-01-31'], '2026-02-28': ['2026-02-01'] }],
    ['a second one in April is not March’s', ['2026-04-01', '2026-04-20'], { '2026-04-30': ['2026-04-01'] }],
    ['one in next January is next year’s', ['2027-01-10'], {}],
    ['one in last December is last year’s', ['2025-12-31'], {}],
  ])('%s', (_words, days, expected) => {
    expect(given(tasks, days.map(committee))).toEqual(expected)
  })

  test('between one turn’s days and the next’s it is the former’s, late, and no earlier one’s', () => {
    const before25th = tasksFor('每月25日前', { evidence: 'committeeMeeting' })
    expect(given(before25th, [committee('2026-03-28')])).toEqual({ '2026-03-25': ['2026-03-28'] })
    expect(given(before25th, [committee('2026-03-20'), committee('2026-03-28')])).toEqual({
      '2026-03-25': ['2026-03-20'],
    })
    expect(given(before25th, [committee('2026-12-31')])).toEqual({ '2026-12-25': ['2026-12-31'] })
  })

  test('one that lacks its minutes counts for none, not even late, and is told where it was held', () => {
    const bare = record('committeeMeeting', '2026-04-10')
    expect(given(tasks, [bare])).toEqual({})
    const matching = matched(tasks, [bare], people)
    expect(tasks.flatMap((task) => matching.nearly(task).map(({ lacks }) => [task.to, lacks]))).toEqual([
      ['2026-04-30', 'minutes'],
    ])
  })

  test('what lacks something is not told where enough is there', () => {
    const matching = matched(tasks, [record('committeeMeeting', '2026-04-10'), committee('2026-04-20')], people)
    expect(tasks.flatMap((task) => matching.nearly(task))).toEqual([])
  })
})

describe('row 5: five lectures', () => {
  const tasks = built('partyLecture')
  const guest = record('partyLecture', '2026-06-20', { guestLecturers: ['王组长'] })

  test('each by whose turn it is, a guest’s too', () => {
    const all = [
      lecture('2026-04-10', '周明远'),
      guest,
      lecture('2026-07-01', '林岚'),
      lecture('2026-10-15', '罗成'),
      lecture('2026-12-09', '周明远'),
    ]
    expect(Object.keys(given(tasks, all))).toEqual([
      '2026-04-30',
      '2026-06-30',
      '2026-07-31',
      '2026-10-31',
      '2026-12-31',
    ])
  })

  test.each<[string, EvidenceRecord[], Record<string, string[]>]>([
    ['late is April’s', [lecture('2026-05-10', '周明远')], { '2026-04-30': ['2026-05-10'] }],
    ['early is nothing by itself', [lecture('2026-03-10', '周明远')], {}],
    [
      'one in November is October’s, late, for the secretary is of the group, too',
      [lecture('2026-04-01', '周明远'), lecture('2026-11-01', '周明远')],
      { '2026-04-30': ['2026-04-01'], '2026-10-31': ['2026-11-01'] },
    ],
    ['another’s is nothing', [lecture('2026-04-10', '何静')], {}],
    ['December’s may come in January', [lecture('2027-01-08', '周明远')], { '2026-12-31': ['2027-01-08'] }],
  ])('%s', (_words, records, expected) => {
    expect(given(tasks, records)).toEqual(expected)
  })

  test('next January’s lecture is not last April’s; one too many is nothing', () => {
    const december = lecture('2026-12-20', '周明远')
    expect(given(built('integrityLecture'), [december, lecture('2027-01-08', '周明远')])).toEqual({
      '2026-12-31': ['2026-12-20'],
    })
  })

  test('one that fits two turns leaves the other what only fits that one', () => {
    const both = tasksFor('党组成员（10月）、周明远（10月）', { evidence: 'partyLecture' })
    const matching = matched(both, [lecture('2026-10-01', '周明远'), lecture('2026-10-20', '罗成')], people)
    expect(both.map((task) => matching.of(task)[0]?.records.map(({ on }) => on))).toEqual([
      ['2026-10-20'],
      ['2026-10-01'],
    ])
  })
})

test('rows 5 and 23 share a lecture: each row has its own matching', () => {
  const records = [lecture('2026-04-10', '周明远')]
  for (const id of ['partyLecture', 'integrityLecture'] as const) {
    expect(given(built(id), records)).toEqual({ '2026-04-30': ['2026-04-10'] })
  }
})

test('a record in the days of several is the one’s that is due first', () => {
  const tasks = tasksFor('6月底前（初稿）、9月底前（定稿）', { evidence: 'brief' })
  expect(given(tasks, [record('brief', '2026-05-01')])).toEqual({ '2026-06-30': ['2026-05-01'] })
  expect(given(tasks, [record('brief', '2026-05-01'), record('brief', '2026-05-02')])).toEqual({
    '2026-06-30': ['2026-05-01'],
    '2026-09-30': ['2026-05-02'],
  })
})

test('a plan made early is there, a summary of last year is not this year’s', () => {
  const tasks = built('planAndSummary')
  expect(given(tasks, [record('workPlan', '2026-02-20')])).toEqual({ '2026-03-31': ['2026-02-20'] })
  expect(given(tasks, [record('workPlan', '2025-12-20'), record('workSummary', '2026-01-10')])).toEqual({})
  expect(given(tasks, [record('workPlan', '2027-02-20'), record('workSummary', '2027-01-05')])).toEqual({
    '2026-12-31': ['2027-01-05'],
  })
})

describe('dues are a month’s, whenever it is complete', () => {
  const tasks = built('dues')
  const complete = (month: string, on: string) => record('duesMonth', on, { month })
  test.each<[string, EvidenceRecord[], Record<string, string[]>]>([
    ['in the month', [complete('2026-01', '2026-01-20')], { '2026-01-31': ['2026-01-20'] }],
    ['late is still that month’s', [complete('2026-01', '2026-03-02')], { '2026-01-31': ['2026-03-02'] }],
    ['ahead', [complete('2026-03', '2026-01-05')], { '2026-03-31': ['2026-01-05'] }],
    ['December’s in January', [complete('2026-12', '2027-01-03')], { '2026-12-31': ['2027-01-03'] }],
    ['next year’s', [complete('2027-01', '2026-12-30')], {}],
  ])('%s', (_words, records, expected) => {
    expect(given(tasks, records)).toEqual(expected)
  })
})

test('several of one need: the oldest, as many as are asked for', () => {
  const tasks = tasksFor('全年不少于2篇', { evidence: 'brief' })
  const days = ['2026-09-01', '2026-02-01', '2026-05-01']
  expect(
    given(
      tasks,
      days.map((on) => record('brief', on)),
    ),
  ).toEqual({ '2026-12-31': ['2026-02-01', '2026-05-01'] })
})

test('everybody’s own is each one’s alone', () => {
  const [task] = built('study') as [Task]
  const matching = matched([task], [record('studyNote', '2026-05-01', { personId: '何静' })], people)
  expect(matching.of(task, '何静')[0]?.records).toHaveLength(1)
  expect(matching.of(task, '苏禾')[0]?.records).toHaveLength(0)
  expect(matching.of(task)).toEqual([])
})

test('everybody in turn: a lecture is its lecturer’s alone', () => {
  const [task] = tasksFor('12月底前', { owner: '党组成员每人1次', evidence: 'partyLecture' }) as [Task]
  const matching = matched([task], [lecture('2026-05-01', '罗成')], people)
  expect(['周明远', '林岚', '罗成'].map((id) => matching.of(task, id)[0]?.records.length)).toEqual([0, 0, 1])
})

test('what a row no longer asks for takes nothing from what it does', () => {
  const [july] = tasksFor('7月', { evidence: 'brief' }) as [Task]
  const [quarter] = tasksFor('7月—9月', { evidence: 'brief' }) as [Task]
  const records = [record('brief', '2026-07-10')]
  expect(given([july, quarter], records)).toEqual({ '2026-07-31': ['2026-07-10'] })
  const kept: Task = { ...july, past: true, superseded: true }
  expect(given([kept, quarter], records)).toEqual({ '2026-09-30': ['2026-07-10'] })
  expect(given([kept, quarter], [...records, record('brief', '2026-07-20')])).toEqual({
    '2026-07-31': ['2026-07-20'],
    '2026-09-30': ['2026-07-10'],
  })
})
