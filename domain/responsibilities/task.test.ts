import { contentFor, templateContent } from './content.fixture'
import type { ResponsibilityRow } from './list'
import { type Task, tasksOf, tasksOfContent } from './task'
import { rowOf, tasksFor, version, YEAR } from './year.fixture'

const days = (tasks: readonly Task[]) => tasks.map(({ from, to }) => `${from}/${to}`)
const dues = (tasks: readonly Task[]) => tasks.map(({ to, past }) => (past ? `${to} past` : to))
const tasksIn = (row: ResponsibilityRow, touched: string[] = []) => tasksOf(row, YEAR, new Set(touched))

const monthly = contentFor('每月1次')
const quarterly = contentFor('每季度')

describe('a change in mid-year', () => {
  const row = rowOf(monthly, { versions: [version(monthly, '2026-01-01'), version(quarterly, '2026-06-15')] })

  test('leaves what was due before, and what is due from then on is the new one’s', () => {
    expect(dues(tasksIn(row))).toEqual([
      ...['2026-01-31 past', '2026-02-28 past', '2026-03-31 past', '2026-04-30 past', '2026-05-31 past'],
      ...['2026-06-30', '2026-09-30', '2026-12-31'],
    ])
  })

  test('keeps what somebody has said something about, and owes it no more', () => {
    const july = tasksOfContent('r1', monthly, YEAR)[6]?.taskId ?? ''
    const kept = tasksIn(row, [july]).filter(({ superseded }) => superseded)
    expect(dues(kept)).toEqual(['2026-07-31 past'])
  })

  test('the same duty is the same task, with what it says now', () => {
    const other = contentFor('每月1次', { owner: '何静' })
    const changed = rowOf(monthly, { versions: [version(monthly, '2026-01-01'), version(other, '2026-06-30')] })
    const ids = tasksOfContent('r1', monthly, YEAR).map(({ taskId }) => taskId)
    const tasks = tasksIn(changed, ids)
    expect(tasks.map(({ taskId }) => taskId)).toEqual(ids)
    expect(dues(tasks)).toEqual(ids.map((id, index) => `${id.split(':')[1]}${index < 5 ? ' past' : ''}`))
    expect(tasks.map(({ content }) => content.owners[0]?.words)).toEqual([
      ...Array<string>(5).fill('苏禾'),
      ...Array<string>(7).fill('何静'),
    ])
  })

  test('due on the very day of the change is the new one’s', () => {
    const july = contentFor('7月')
    const changed = rowOf(monthly, { versions: [version(monthly, '2026-01-01'), version(july, '2026-03-31')] })
    expect(dues(tasksIn(changed))).toEqual(['2026-01-31 past', '2026-02-28 past', '2026-07-31'])
  })

  test('from the year’s beginning replaces what the row ever said', () => {
    const versions = [version(monthly, '2026-01-01'), version(contentFor('7月'), '2026-05-01')]
    const corrected = rowOf(monthly, { versions: [...versions, version(quarterly, '2026-01-01')] })
    expect(dues(tasksIn(corrected))).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'])
  })

  test('a correction can be changed again', () => {
    const versions = [version(contentFor('7月'), '2026-01-01'), version(monthly, '2026-01-01')]
    const changed = rowOf(monthly, { versions: [...versions, version(contentFor('12月'), '2026-03-01')] })
    expect(dues(tasksIn(changed))).toEqual(['2026-01-31 past', '2026-02-28 past', '2026-12-31'])
  })
})

test('a row that is dropped leaves what was due before, and what was said of later ones', () => {
  const dropped = { from: '2026-03-31', reason: '', by: '苏禾', at: '' }
  const row = rowOf(monthly, { dropped })
  expect(dues(tasksIn(row))).toEqual(['2026-01-31 past', '2026-02-28 past'])
  const last = tasksOfContent('r1', monthly, YEAR)[11]
  expect(tasksIn(row, [last?.taskId ?? '']).map(({ to, superseded }) => [to, superseded])).toEqual([
    ['2026-01-31', undefined],
    ['2026-02-28', undefined],
    ['2026-12-31', true],
  ])
})

test('a row added late is the whole year’s, for what was done before can be entered', () => {
  expect(tasksIn(rowOf(monthly, { versions: [version(monthly, '2026-09-01')] }))).toHaveLength(12)
})

describe('ids', () => {
  const all = [
    '3月（计划）、3月（预算）',
    '张三（4月）、李四（4月）',
    '每周',
    '12月或次年1月',
    '全年',
    '随时',
    '每月25日前',
  ]

  test.each(all)('%s: fit and differ', (deadline) => {
    const ids = tasksOfContent('aB3dEf6hIj9l', contentFor(deadline), YEAR).map(({ taskId }) => taskId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(id).toMatch(/^[\w:-]{1,80}$/)
    }
  })

  test('two of the same words due on one day differ, too', () => {
    const [duty] = contentFor('3月').schedule
    const tasks = tasksOfContent('r1', contentFor('3月', { schedule: duty ? [duty, duty] : [] }), YEAR)
    expect(new Set(tasks.map(({ taskId }) => taskId)).size).toBe(2)
  })

  test('are the same for another owner, leader, evidence or beginning', () => {
    const ids = (deadline: string, change = {}) => tasksFor(deadline, change).map(({ taskId }) => taskId)
    expect(ids('6月底前', { owner: '何静', leader: '罗成' })).toEqual(ids('6月底前'))
    expect(ids('6月底前', { owner: '全体党员', evidence: 'integrityPledge' })).toEqual(ids('6月底前'))
    expect(ids('4月—6月')).toEqual(ids('6月底前'))
  })
})

describe('days', () => {
  test.each<[string, Parameters<typeof tasksFor>[1], string[]]>([
    ['12月或次年1月', {}, ['2026-12-01/2027-01-31']],
    ['2月29日前', {}, ['2026-01-01/2026-02-28']],
    ['12月、3月', {}, ['2026-03-01/2026-03-31', '2026-12-01/2026-12-31']],
    [
      '3月—5月',
      { evidence: 'partyBuilding' },
      ['2026-03-01/2026-03-31', '2026-04-01/2026-04-30', '2026-05-01/2026-05-31'],
    ],
    ['3月10日—4月20日', { evidence: 'dues' }, ['2026-03-10/2026-03-31', '2026-04-01/2026-04-20']],
    ['3月', { evidence: 'partyBuilding' }, ['2026-03-01/2026-03-31']],
    ['全年不少于4次', { evidence: 'partyBuilding' }, ['2026-01-01/2026-12-31']],
    ['上半年', { evidence: 'committeeMeeting' }, ['2026-01-01/2026-06-30']],
  ])('%s %j', (deadline, change, expected) => {
    expect(days(tasksFor(deadline, change))).toEqual(expected)
  })

  test('a leap year’s February ends on the 29th', () => {
    expect(tasksOfContent('r1', templateContent('dues'), 2028)[1]?.to).toBe('2028-02-29')
  })

  test('what is to be seen each month is due each month, once, and has no open end', () => {
    for (const id of ['partyBuilding', 'dues'] as const) {
      const tasks = tasksOfContent('r1', templateContent(id), YEAR)
      expect(tasks).toHaveLength(12)
      expect(tasks.every(({ open, times }) => open === undefined && times.n === 1)).toBe(true)
    }
  })

  test('dues are owed by the month however a list counts them; what else a list counts is the list’s', () => {
    expect(tasksFor('每季度', { evidence: 'dues' })).toHaveLength(12)
    expect(tasksFor('全年12次', { evidence: 'dues' }).map(({ times }) => times.n)).toEqual(Array(12).fill(1))
    expect(tasksFor('每季度', { evidence: 'partyBuilding' })).toHaveLength(4)
  })
})

test.each<[string, string | undefined][]>([
  [
    ['每月25日前', '2026-01-31'],
    ['每季度', '2026-03-31'],
    ['4月', '2026-12-31'],
    ['9月30日前', '2026-12-31'],
    ['全年', '2026-12-31'],
    ['12月', undefined],
    ['10月底前', undefined],
    ['12月或次年1月', undefined],
  ],
])('how long late still counts', (...cases) => {
  for (const [deadline, expected] of cases)
    expect([deadline, tasksFor(deadline)[0]?.lateUntil]).toEqual([deadline, expected])
})

describe('who and what', () => {
  test('first and last are by their days, whatever the order of the words', () => {
    const kinds = (deadline: string) =>
      tasksFor(deadline, { evidence: 'planAndSummary' }).map(({ needs }) => needs.flatMap(({ anyOf }) => anyOf).join())
    expect(kinds('3月、12月')).toEqual(['workPlan', 'workSummary'])
    expect(kinds('12月、3月')).toEqual(['workPlan', 'workSummary'])
    expect(kinds('12月')).toEqual(['workPlan,workSummary'])
    expect(kinds('每季度')).toEqual(['workPlan', '', '', 'workSummary'])
  })

  test('six times a year is asked for only where the list leaves it open', () => {
    const least = (deadline: string) =>
      tasksFor(deadline, { evidence: 'doubleLife' }).map(({ needs }) => needs[0]?.least)
    expect(least('全年')).toEqual([6])
    expect(least('12月底前')).toEqual([6])
    expect(least('全年不少于4次')).toEqual([undefined])
    expect(least('每半年')).toEqual([undefined, undefined])
  })

  test('a turn is kept with whom it means, and is nobody else’s', () => {
    const [first, second] = tasksFor('周明远（4月）、某某某（6月）')
    expect(first?.who).toMatchObject({ name: '周明远', assignee: { kind: 'member', memberId: '周明远' } })
    expect(second?.who).toMatchObject({ name: '某某某' })
  })

  test('每人, and evidence that everybody owes, make it everybody’s own', () => {
    expect(tasksFor('12月', { owner: '全体党员每人1篇' })[0]?.who).toBe('each')
    expect(tasksFor('12月', { owner: '全体党员', evidence: 'integrityPledge' })[0]?.who).toBe('each')
    expect(tasksFor('12月', { owner: '全体党员' })[0]?.who).toBe('owners')
  })
})
