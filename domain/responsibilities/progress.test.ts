import { templateContent } from './content.fixture'
import { progressOf, seenOf, type TaskProgress } from './progress'
import { type Task, tasksOfContent } from './task'
import type { TemplateRowId } from './template'
import { meeting, people, person, progressFor, record, said, signedOff, tasksFor, YEAR } from './year.fixture'

const built = (id: TemplateRowId) => tasksOfContent('r1', templateContent(id), YEAR)
const [april] = tasksFor('4月') as [Task]
const one = (task: Task, source: Parameters<typeof progressFor>[1]) => progressFor([task], source)[0] as TaskProgress
const figure = ({ figure: { done, of } }: TaskProgress) => `${done}/${of}`

describe('one thing for all, said by hand', () => {
  test.each<[string, Parameters<typeof progressFor>[1], string]>([
    ['before it begins', { today: '2026-03-31' }, 'ahead'],
    ['on its first day', { today: '2026-04-01' }, 'due'],
    ['on its last day', { today: '2026-04-30' }, 'due'],
    ['the day after', { today: '2026-05-01' }, 'late'],
    ['done in its days', { completions: [said(april, '2026-04-30')] }, 'done'],
    ['done early', { completions: [said(april, '2026-02-01')], today: '2026-02-01' }, 'done'],
    ['done late', { completions: [said(april, '2026-05-01')] }, 'doneLate'],
    [
      'done in its days, entered after',
      { completions: [said(april, '2026-04-20', { at: '2026-04-30T16:00:00.000Z' })] },
      'done 补录',
    ],
    [
      'entered on the last evening in Beijing',
      { completions: [said(april, '2026-04-20', { at: '2026-04-30T15:59:00.000Z' })] },
      'done',
    ],
    [
      'done late, entered later',
      { completions: [said(april, '2026-05-01', { at: '2026-06-01T00:00:00.000Z' })] },
      'doneLate',
    ],
    [
      'said late, and in time by somebody else',
      { completions: [said(april, '2026-05-09'), said(april, '2026-04-20', { at: '2026-05-10T00:00:00.000Z' })] },
      'done 补录',
    ],
    ['withdrawn', { completions: [said(april, '2026-04-20', { withdrawn: { by: '', at: '', reason: '' } })] }, 'late'],
    ['of another task', { completions: [said({ ...april, taskId: 'x' }, '2026-04-20')] }, 'late'],
    [
      'somebody’s part of what was everybody’s before',
      { completions: [said(april, '2026-04-20', { people: ['何静'] })] },
      'late',
    ],
  ])('%s', (_words, source, state) => {
    const progress = one(april, source)
    expect(`${progress.state}${progress.done?.backEntered ? ' 补录' : ''}`).toBe(state)
    expect(figure(progress)).toBe(progress.done ? '1/1' : '0/1')
  })

  test('so many times', () => {
    const [task] = tasksFor('全年4篇') as [Task]
    const twice = said(task, '2026-03-01', { count: 2 })
    expect(figure(one(task, { completions: [twice] }))).toBe('2/4')
    const progress = one(task, { completions: [twice, said(task, '2026-08-01', { count: 3 })] })
    expect([figure(progress), progress.state, progress.done?.on]).toEqual(['4/4', 'done', '2026-08-01'])
  })

  test('on request is never late', () => {
    const [task] = tasksFor('按上级要求') as [Task]
    expect(one(task, { today: '2027-03-01' }).state).toBe('open')
    expect(one(task, { today: '2027-03-01', completions: [said(task, '2027-02-01')] }).state).toBe('done')
  })

  test('all year is late only when the year is over', () => {
    const [task] = tasksFor('全年') as [Task]
    expect([one(task, {}).state, one(task, { today: '2027-01-01' }).state]).toEqual(['due', 'late'])
  })

  test('what nobody owes any more is not late', () => {
    expect(one({ ...april, superseded: true }, {}).state).toBe('open')
    expect(one({ ...april, superseded: true }, { completions: [said(april, '2026-05-02')] }).state).toBe('doneLate')
  })
})

describe('records', () => {
  const [march] = tasksFor('3月', { evidence: 'committeeMeeting' }) as [Task]
  test.each<[string, Partial<Parameters<typeof record>[2]>, string, string, boolean]>([
    ['in time', {}, '2026-03-05', 'done', false],
    ['late', {}, '2026-04-05', 'doneLate', false],
    [
      'noted afterwards, still in its days',
      { backEntered: true, enteredOn: '2026-03-06' },
      '2026-03-05',
      'done',
      false,
    ],
    ['noted after it was due', { backEntered: true, enteredOn: '2026-04-01' }, '2026-03-05', 'done', true],
    ['noted afterwards, nobody knows when', { backEntered: true }, '2026-03-05', 'done', true],
    ['late and noted afterwards', { backEntered: true }, '2026-04-05', 'doneLate', false],
  ])('%s', (_words, change, on, state, backEntered) => {
    const progress = one(march, { records: [meeting('committeeMeeting', on, change)] })
    expect([progress.state, progress.done]).toEqual([state, { on, backEntered }])
  })

  test('what lies ahead of today is not seen', () => {
    const records = [meeting('committeeMeeting', '2026-03-05')]
    expect(one(march, { records, today: '2026-03-04' })).toMatchObject({ state: 'due', records: [] })
  })

  test('what is said adds to what is recorded where one thing counts', () => {
    const [task] = tasksFor('全年3篇', { evidence: 'brief' }) as [Task]
    const records = [record('brief', '2026-02-01')]
    const progress = one(task, { records, completions: [said(task, '2026-05-01')] })
    expect([figure(progress), progress.state]).toEqual(['2/3', 'due'])
    const enough = one(task, { records, completions: [said(task, '2026-05-01', { count: 2 })] })
    expect([figure(enough), enough.done?.on]).toEqual(['3/3', '2026-05-01'])
  })

  test('where several things count, what is said counts as the whole', () => {
    const [task] = built('appraisal') as [Task]
    const life = meeting('organisationalLifeMeeting', '2026-12-10')
    const half = one(task, { records: [life] })
    expect([figure(half), half.state]).toEqual(['1/2', 'due'])
    const records = [life, record('appraisalMeeting', '2027-01-20')]
    const both = one(task, { records, today: '2027-02-05' })
    expect([figure(both), both.state, both.done?.on]).toEqual(['2/2', 'done', '2027-01-20'])
    const whole = one(task, { records: [life], completions: [said(task, '2026-12-20')] })
    expect([figure(whole), whole.done?.on]).toEqual(['2/2', '2026-12-20'])
    const saidLate = one(task, { records, completions: [said(task, '2027-02-03')], today: '2027-02-05' })
    expect([saidLate.state, saidLate.done?.on]).toEqual(['done', '2027-01-20'])
  })

  test('what lacks something is told until the task is done', () => {
    const records = [record('committeeMeeting', '2026-03-05', { minutes: 'ready' })]
    expect(one(march, { records }).nearly).toEqual([{ record: records[0], lacks: 'confirmation' }])
    expect(one(march, { records, completions: [said(march, '2026-03-05')] }).nearly).toEqual([])
  })
})

describe('everybody’s own', () => {
  const members = Array.from({ length: 28 }, (_one, index) => person(`m${index}`))
  const [pledges] = built('integrityPledge') as [Task]
  const signed = (count: number, on = '2026-05-01') =>
    members.slice(0, count).map(({ _id }) => record('integrityPledge', on, { personId: _id }))
  const of = (source: Parameters<typeof progressFor>[1]) => one(pledges, { people: members, ...source })

  test('9 of 28, and all of them', () => {
    expect([figure(of({ records: signed(9) })), of({ records: signed(9), today: '2026-06-30' }).state]).toEqual([
      '9/28',
      'due',
    ])
    expect(of({ records: signed(28) })).toMatchObject({
      state: 'done',
      figure: { done: 28, of: 28 },
      done: { on: '2026-05-01' },
    })
  })

  test('done on the day of the last; one late, all late', () => {
    const last = record('integrityPledge', '2026-07-02', { personId: 'm27' })
    expect(of({ records: [...signed(27), last] })).toMatchObject({ state: 'doneLate', done: { on: '2026-07-02' } })
  })

  test('by hand for some, or for all', () => {
    const some = said(pledges, '2026-05-02', { people: ['m26', 'm27', 'm27'] })
    expect(of({ records: signed(26), completions: [some] }).state).toBe('done')
    expect(figure(of({ completions: [some] }))).toBe('2/28')
    expect(of({ completions: [said(pledges, '2026-05-02')] })).toMatchObject({
      state: 'done',
      figure: { done: 28, of: 28 },
    })
  })

  test('who leaves before it is due owes nothing, who leaves later does; who joins in time owes it', () => {
    const left = (stateSince: string) =>
      members.map((one) => (one._id === 'm27' ? person('m27', { state: 'left', stateSince }) : one))
    expect(of({ records: signed(27), people: left('2026-06-30') }).state).toBe('done')
    expect(of({ records: signed(27), people: left('2026-07-01') }).state).toBe('late')
    const joined = (joinedOn: string) => [...members, person('新来', { joinedOn })]
    expect(figure(of({ records: signed(28), people: joined('2026-06-30') }))).toBe('28/29')
    expect(figure(of({ records: signed(28), people: joined('2026-07-01') }))).toBe('28/28')
    expect(figure(of({ records: signed(28), people: joined('2026-06-30'), today: '2026-05-31' }))).toBe('28/28')
  })

  test('where nobody is known it is one thing for all, said by hand', () => {
    const each = tasksFor('12月', { owner: '中层干部', evidence: 'doubleLife' })[0] as Task
    const records = [record('branchAssembly', '2026-12-01', { cameIds: ['何静'] })]
    expect(one(each, { records })).toMatchObject({ state: 'due', parts: [], records: [], figure: { done: 0, of: 1 } })
    expect(one(each, { completions: [said(each, '2026-12-01')] })).toMatchObject({ state: 'done' })
  })

  test('row 6: six times as an ordinary member, not counting what one held oneself', () => {
    const [task] = built('doubleLife') as [Task]
    const came = (on: string, change = {}) =>
      record('themePartyDay', on, { cameIds: ['周明远', '林岚', '罗成'], ...change })
    const days = ['01', '02', '03', '04', '05'].map((month) => came(`2026-${month}-10`))
    const own = record('partyLecture', '2026-04-20', { cameIds: ['周明远', '林岚', '罗成'], lecturerIds: ['周明远'] })
    const parts = one(task, { records: [...days, own] }).parts.map(({ personId, done }) => [personId, done?.on])
    expect(parts).toEqual([
      ['周明远', undefined],
      ['林岚', '2026-05-10'],
      ['罗成', '2026-05-10'],
    ])
    expect(one(task, { records: [...days, own, came('2026-11-10')] })).toMatchObject({
      state: 'done',
      done: { on: '2026-11-10' },
    })
  })
})

describe('signing off', () => {
  test('stands until it is withdrawn, and is not what makes a task done', () => {
    expect(one(april, { signOffs: [signedOff(april)] })).toMatchObject({ state: 'late', signOff: { by: '林岚' } })
    const withdrawn = { by: '', at: '', reason: '' }
    expect(one(april, { signOffs: [signedOff(april, { withdrawn })] }).signOff).toBeUndefined()
  })

  test('what was seen changes with what counts, and with nothing else', () => {
    const completions = [said(april, '2026-04-20')]
    const seen = seenOf(one(april, { completions }))
    expect(seenOf(one(april, { completions, signOffs: [signedOff(april)], today: '2027-01-01' }))).toBe(seen)
    expect(seenOf(one(april, { completions, records: [record('brief', '2026-04-20')] }))).toBe(seen)
    expect(seenOf(one(april, { completions: [...completions, said(april, '2026-04-21')] }))).not.toBe(seen)
    expect(seenOf(one(april, { completions: [said(april, '2026-05-20')] }))).not.toBe(seen)
  })
})

test('a year without a trace is late in everything that was due', () => {
  const tasks = (['committeeMeeting', 'partyLecture', 'integrityPledge'] as const).flatMap(built)
  const states = progressOf(tasks, { records: [], completions: [], signOffs: [], people, today: '2027-04-01' })
  expect(states.every(({ state, records, signOff }) => state === 'late' && records.length === 0 && !signOff)).toBe(true)
})
