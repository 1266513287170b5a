import { addDays, instantAt } from '../../domain/calendar/beijing'
import { listId, type RowContent } from '../../domain/responsibilities/list'
import type { Schedule } from '../../domain/responsibilities/schedule'
import { entryAt, everybody, idOf, type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { contentFor, dayFromToday, listDay, listYear } from './list-samples'
import { taskCalls } from './task-calls'
import { freshId } from './world'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `t${made.toString(36)}`)
})

const year = listYear()
const today = listDay()
const month = Number(today.slice(5, 7))

/** To be done in this month. */
const thisMonth: Schedule = [{ when: { kind: 'window', from: { month }, to: { month } } }]

/** A list of the home branch: led by the deputy, done by the organisation commissioner, unless said otherwise. */
async function listOf(...rows: Partial<RowContent>[]): Promise<string[]> {
  const contents = rows.map((fields, index) =>
    contentFor(home.ids.deputy, [home.ids.organisation], { work: `工作${index}`, schedule: thisMonth, ...fields }),
  )
  const at = instantAt(`${year}-01-01`, '09:00')
  const by = home.ids.secretary
  const ids = contents.map(() => freshId())
  t.insert('responsibilityLists', {
    _id: listId(home.branchId, year),
    branchId: home.branchId,
    ...{ year, source: 'pasted', titles: [], revision: 1, createdBy: by, createdAt: at, updatedBy: by, updatedAt: at },
    rows: contents.map((content, index) => ({
      rowId: ids[index] ?? '',
      versions: [{ ...content, from: `${year}-01-01`, by, at }],
    })),
  })
  return ids
}

async function tasksOf(rowId: string, who: Person = 'member') {
  const { tasks } = await t.must(home.openids[who], 'list.row', { year, rowId })
  return tasks
}

async function onlyTask(rowId: string): Promise<string> {
  const [task] = await tasksOf(rowId)
  if (!task) throw new Error('no task')
  return task.taskId
}

const { page, complete, signOff, withdrawSignOff } = taskCalls(() => ({ t, home }))
const mine = (who: Person) => t.must(home.openids[who], 'tasks.mine')

/** Something held on a day, with its minutes. */
function held(on: string, fields: Parameters<typeof seedActivity>[3] & { minutes?: 'draft' | 'confirmed' } = {}) {
  made += 1
  const { minutes, ...rest } = fields
  const times = { on, startsAt: instantAt(on, '00:00'), endsAt: instantAt(on, '00:01') }
  const activity = seedActivity(t, home, idOf(`ta${made.toString(36).padStart(8, '0')}`), {
    ...{ ...times, year: Number(on.slice(0, 4)), createdAt: instantAt(addDays(on, -3), '09:00') },
    ...rest,
  })
  if (minutes) {
    const at = activity.endsAt
    t.insert('minutes', {
      _id: activity._id,
      branchId: home.branchId,
      ...{ on, year: activity.year, state: minutes, items: [], remarks: '', corrections: [], photos: [] },
      ...{ createdBy: home.ids.secretary, createdAt: at, updatedBy: home.ids.secretary, updatedAt: at, revision: 1 },
    })
  }
  return activity
}

describe('done by itself', () => {
  it('a meeting counts once its minutes are confirmed, and says what it lacks until then', async () => {
    const [rowId] = await listOf({ evidence: 'committeeMeeting' })
    const taskId = await onlyTask(rowId ?? '')
    const activity = held(today, { kind: 'committeeMeeting', minutes: 'draft' })
    expect(await page('member', taskId)).toMatchObject({
      state: 'due',
      records: [],
      nearly: [{ id: activity._id, lacks: 'confirmation' }],
    })
    await t.patch('minutes', activity._id, { state: 'confirmed' })
    expect(await page('member', taskId)).toMatchObject({
      ...{ state: 'done', doneOn: today, waits: true },
      records: [{ id: activity._id, kind: 'committeeMeeting' }],
    })
  })

  it('one lecture counts in every row it serves, by whoever’s turn it is', async () => {
    const turn = { name: '周建国', assignee: { kind: 'role', words: '周建国', role: 'secretary' } } as const
    const lecture: Partial<RowContent> = {
      schedule: [{ when: { kind: 'window', from: { month }, to: { month } }, who: { name: '周建国' } }],
      turns: [turn],
    }
    const [five, other] = await listOf(
      { ...lecture, work: '讲党课', evidence: 'partyLecture' },
      { ...lecture, work: '廉政党课', evidence: 'integrityLecture' },
    )
    const taskId = await onlyTask(five ?? '')
    held(today, { kind: 'partyLecture', lecturerIds: [home.ids.deputy] })
    expect(await page('member', taskId)).toMatchObject({ state: 'due', records: [] })
    const { _id } = held(today, { kind: 'partyLecture', lecturerIds: [home.ids.secretary] })
    expect(await page('member', taskId)).toMatchObject({
      state: 'done',
      who: '书记 周建国',
      records: [{ id: _id }],
      alsoIn: [{ taskId: await onlyTask(other ?? ''), work: '廉政党课' }],
    })
  })

  it('coming to meetings as an ordinary member counts six times, for each who owes it', async () => {
    const owners = [{ kind: 'member' as const, words: '周建国', memberId: home.ids.secretary, name: '周建国' }]
    const [rowId] = await listOf({ schedule: [{ when: { kind: 'allYear' } }], evidence: 'doubleLife', owners })
    const taskId = await onlyTask(rowId ?? '')
    for (let held_ = 0; held_ < 6; held_++) {
      const activity = held(today, { kind: 'branchAssembly', audience: everybody })
      t.insert('attendance', { ...entryAt(activity, home.ids.secretary), year })
      if (held_ === 4) expect(await page('secretary', taskId)).toMatchObject({ state: 'due', done: 0, of: 1 })
    }
    expect(await page('secretary', taskId)).toMatchObject({ state: 'done', done: 1, of: 1, unit: '人' })
  })

  it('what is called off, lies ahead or belongs to another branch counts for nothing', async () => {
    const [rowId] = await listOf({ evidence: 'partyLecture', owners: [] })
    const taskId = await onlyTask(rowId ?? '')
    held(today, { kind: 'partyLecture', state: 'cancelled' })
    held(dayFromToday(1), { kind: 'partyLecture' })
    const foreign = seedBranch(t, `tf${made}`)
    seedActivity(t, foreign, freshId(), { kind: 'partyLecture', on: today, endsAt: instantAt(today, '00:20') })
    expect(await page('member', taskId)).toMatchObject({ records: [], done: 0 })
  })

  it('a record noted afterwards is labelled, and the task where that was after it was due', async () => {
    const [rowId] = await listOf({ evidence: 'committeeMeeting' })
    const taskId = await onlyTask(rowId ?? '')
    const fields = { kind: 'committeeMeeting', minutes: 'confirmed' } as const
    const { _id } = held(today, { ...fields, createdAt: instantAt(today, '00:02') })
    const read = await page('member', taskId)
    expect(read).toMatchObject({ state: 'done', records: [{ id: _id, backEntered: true }] })
    expect(read.backEntered).toBeUndefined()
    await t.patch('activities', _id, { createdAt: instantAt(`${year + 1}-01-01`, '09:00') })
    expect(await page('member', taskId)).toMatchObject({ state: 'done', backEntered: true })
  })
})

describe('done by hand', () => {
  const everyones = (): Partial<RowContent> => ({
    schedule: [{ when: { kind: 'allYear' }, who: 'each' }],
    owners: [{ kind: 'group', words: '全体党员', rule: { scope: 'all' } }],
  })
  /** Members of the branch now. */
  const ALL = 11

  it('everybody for themselves, the leader and officers for anybody, nobody for others', async () => {
    const [rowId] = await listOf(everyones())
    const taskId = await onlyTask(rowId ?? '')
    expect(await page('member', taskId)).toMatchObject({
      done: 0,
      of: ALL,
      mayComplete: 'self',
      parts: [{ name: '褚伟' }],
    })
    expect((await complete('member', taskId, { people: [home.ids.member] })).ok).toBe(true)
    expectRefusal(await complete('member', taskId, { people: [home.ids.second] }), 'NOT_YOURS')
    expectRefusal(await complete('member', taskId, { people: [] }), 'NOT_YOURS')
    expectRefusal(await complete('member', taskId, { people: [home.ids.member, home.ids.second] }), 'NOT_YOURS')
    expect((await complete('deputy', taskId, { people: [home.ids.second, home.ids.retired] })).ok).toBe(true)
    expect(await page('secretary', taskId)).toMatchObject({ done: 3, of: ALL, state: 'due', mayComplete: 'anybody' })
    expect((await page('secretary', taskId)).parts).toHaveLength(ALL)
    // Others' parts are no business of other members'.
    expect((await page('probationary', taskId)).parts).toEqual([
      { memberId: home.ids.probationary, name: '蒋新', doneOn: null },
    ])
    expect((await complete('secretary', taskId)).ok).toBe(true)
    expect(await page('member', taskId)).toMatchObject({ done: ALL, of: ALL, state: 'done' })
  })

  it('tells others of parts no more in its history than on its page', async () => {
    const [rowId] = await listOf(everyones())
    const taskId = await onlyTask(rowId ?? '')
    await complete('member', taskId, { people: [home.ids.member] })
    await complete('secretary', taskId, { people: [home.ids.second] })
    const told = async (who: Person) => (await page(who, taskId)).history.length
    expect(await told('secretary')).toBe(2)
    expect(await told('member')).toBe(1)
    expect(await told('probationary')).toBe(0)
  })

  it('says how often each owes it, and what somebody writes down for it', async () => {
    const rows = await listOf(
      { evidence: 'doubleLife' },
      { evidence: 'brief', schedule: [{ when: { kind: 'allYear' }, times: { n: 4 } }] },
      { evidence: 'committeeMeeting' },
    )
    const pages = await Promise.all(rows.map(async (id) => page('organisation', await onlyTask(id))))
    expect(pages.map(({ each }) => each)).toEqual([6, undefined, undefined])
    expect(pages.map(({ needs }) => needs.map(({ writes = [] }) => writes))).toEqual([[[]], [['brief']], [[]]])
  })

  it('names only people whose task it is', async () => {
    const [rowId] = await listOf({
      ...everyones(),
      owners: [{ kind: 'group', words: '支委', rule: { scope: 'committee' } }],
    })
    const taskId = await onlyTask(rowId ?? '')
    await expectRefusedUnchanged(
      t,
      () => complete('secretary', taskId, { people: [home.ids.member] }),
      'NO_SUCH_MEMBER',
    )
    expectRefusal(await complete('member', taskId, { people: [home.ids.member] }), 'NOT_YOURS')
  })

  it('late is late, and what was done in time and entered later says so', async () => {
    const before: Schedule = [{ when: { kind: 'window', to: { month: 1, day: 10 } } }]
    const [late, back] = await listOf({ schedule: before }, { schedule: before })
    const [lateTask, backTask] = [await onlyTask(late ?? ''), await onlyTask(back ?? '')]
    const isAfter = today > `${year}-01-10`
    if (isAfter) expect(await page('member', lateTask)).toMatchObject({ state: 'late' })
    await complete('organisation', lateTask)
    await complete('organisation', backTask, { on: `${year}-01-05` })
    if (!isAfter) return
    expect(await page('member', lateTask)).toMatchObject({ state: 'doneLate', doneOn: today })
    expect(await page('member', backTask)).toMatchObject({ state: 'done', backEntered: true, doneOn: `${year}-01-05` })
  })

  it('is never done ahead of time, nor more often than is asked', async () => {
    const [rowId] = await listOf({ schedule: [{ when: { kind: 'allYear' }, times: { n: 3, measure: '篇' } }] })
    const taskId = await onlyTask(rowId ?? '')
    expectRefusal(await complete('organisation', taskId, { on: dayFromToday(1) }), 'BAD_INPUT', '不能晚于今天')
    expectRefusal(await complete('organisation', taskId, { count: 4 }), 'BAD_INPUT', '3')
    await complete('organisation', taskId, { count: 2 })
    expect(await page('member', taskId)).toMatchObject({ done: 2, of: 3, unit: '篇', state: 'due' })
    await complete('organisation', taskId)
    expect(await page('member', taskId)).toMatchObject({ done: 3, of: 3, state: 'done' })
  })

  it('is entered once, however often it is sent', async () => {
    const [rowId] = await listOf({ schedule: [{ when: { kind: 'allYear' }, times: { n: 3 } }] })
    const taskId = await onlyTask(rowId ?? '')
    const entryId = freshId()
    const replies = await Promise.all([1, 2, 3].map(() => complete('organisation', taskId, { entryId })))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await page('member', taskId)).toMatchObject({ done: 1, of: 3 })
  })

  it('is taken back with a reason by whoever entered it or sees to lists', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    const entryId = freshId()
    await complete('organisation', taskId, { entryId, note: '报送材料' })
    const withdraw = (who: Person) =>
      t.call(home.openids[who], 'tasks.withdraw', { year, taskId, entryId, reason: '登记错了' })
    expectRefusal(await withdraw('member'), 'NOT_YOURS')
    await signOff('deputy', taskId)
    expectRefusal(await withdraw('organisation'), 'SIGNED_OFF')
    await withdrawSignOff('deputy', taskId)
    expect((await withdraw('organisation')).ok).toBe(true)
    expect((await withdraw('organisation')).ok).toBe(true)
    const { state, completions, history } = await page('member', taskId)
    expect({ state, completions }).toEqual({ state: 'due', completions: [] })
    expect(history.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^撤回登记.*登记错了$/),
      '撤回确认：还差一步',
      '确认完成',
      expect.stringMatching(/^登记：/),
    ])
  })

  it('shows its note to those concerned alone', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    await complete('organisation', taskId, { note: '材料在档案柜' })
    expect((await page('deputy', taskId)).completions).toMatchObject([{ note: '材料在档案柜' }])
    expect((await page('member', taskId)).completions).toMatchObject([{ note: '', by: '郑晓梅' }])
  })

  it('keeps no phone number in a note', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    expectRefusal(await complete('organisation', taskId, { note: '联系 13912345678' }), 'BAD_INPUT', '手机号')
  })

  it('is not entered in a closed year', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    await t.patch('branches', home.branchId, { closedYears: [year] })
    await expectRefusedUnchanged(t, () => complete('organisation', taskId), 'YEAR_CLOSED')
    expect(await page('organisation', taskId)).toMatchObject({ closed: true, mayComplete: 'nothing' })
  })
})

describe('signing off', () => {
  it('is the leader’s, for what is done and seen', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    expectRefusal(await signOff('deputy', taskId), 'NOT_DONE_YET')
    const { seen } = await page('deputy', taskId)
    await complete('organisation', taskId)
    expectRefusal(await signOff('deputy', taskId, seen), 'TASK_CHANGED')
    for (const other of ['secretary', 'organisation', 'member'] as const) {
      expectRefusal(await signOff(other, taskId), 'NOT_LEADER')
    }
    expect((await signOff('deputy', taskId)).ok).toBe(true)
    expect((await signOff('deputy', taskId)).ok).toBe(true)
    expect(await page('member', taskId)).toMatchObject({
      signedOff: true,
      signOff: { by: '吴秀兰' },
      maySignOff: false,
    })
    const log = await t.find('audit', { branchId: home.branchId, target: taskId })
    expect(log.filter(({ action }) => action === 'tasks.signOff')).toHaveLength(1)
  })

  it('is asked of whoever gives it, in the list too', async () => {
    const [rowId, other] = await listOf({}, { leaders: [{ kind: 'guest', words: '纪检组领导' }] })
    for (const id of [rowId, other]) await complete('organisation', await onlyTask(id ?? ''))
    const asked = async (who: Person) => {
      const { list } = await t.must(home.openids[who], 'list.read', { year })
      return list?.rows.map(({ awaitsYou = false }) => awaitsYou)
    }
    // The deputy leads the first, and stands in for a leader from outside as the secretary does.
    expect(await asked('deputy')).toEqual([true, true])
    expect(await asked('secretary')).toEqual([false, true])
    expect(await asked('organisation')).toEqual([false, false])
    await signOff('deputy', await onlyTask(rowId ?? ''))
    expect(await asked('deputy')).toEqual([false, true])
  })

  it('is done by whoever leads the branch where no leader can', async () => {
    const guest = { leaders: [{ kind: 'guest' as const, words: '纪检组领导' }] }
    const [rowId] = await listOf(guest)
    const taskId = await onlyTask(rowId ?? '')
    await complete('organisation', taskId)
    expectRefusal(await signOff('organisation', taskId), 'NOT_LEADER')
    expect((await signOff('secretary', taskId)).ok).toBe(true)
    expect(await page('member', taskId)).toMatchObject({ signOff: { standIn: true } })
  })

  it('is taken back with a reason, and given again', async () => {
    const [rowId] = await listOf({})
    const taskId = await onlyTask(rowId ?? '')
    await complete('organisation', taskId)
    await signOff('deputy', taskId)
    expectRefusal(await withdrawSignOff('organisation', taskId), 'NOT_LEADER')
    expect((await withdrawSignOff('deputy', taskId)).ok).toBe(true)
    expect((await withdrawSignOff('deputy', taskId)).ok).toBe(true)
    expect(await page('member', taskId)).toMatchObject({ signOff: null, waits: true })
    await signOff('deputy', taskId)
    expect(await page('member', taskId)).toMatchObject({ signedOff: true })
  })

  it('says when what it was given for has changed since', async () => {
    const [rowId] = await listOf({ evidence: 'committeeMeeting' })
    const taskId = await onlyTask(rowId ?? '')
    const { _id } = held(today, { kind: 'committeeMeeting', minutes: 'confirmed' })
    await signOff('deputy', taskId)
    await t.patch('activities', _id, { state: 'cancelled' })
    const changed = await page('deputy', taskId)
    expect(changed).toMatchObject({ state: 'due', signOff: { changed: true } })
    expect(changed.signedOff).toBeUndefined()
  })
})

describe('the first screen', () => {
  it('tells each what they have to do, and leaders what waits for their word', async () => {
    const [first, second] = await listOf(
      { work: '近期' },
      { work: '未到', schedule: [{ when: { kind: 'window', from: { month: 12 }, to: { month: 24 } } }] },
    )
    expect(second).toBeDefined()
    const taskId = await onlyTask(first ?? '')
    const due = (await tasksOf(first ?? ''))[0]?.to ?? ''
    const isSoon = due <= dayFromToday(14)
    const before = await mine('organisation')
    expect(before.tasks.map(({ work }) => work)).toEqual(isSoon ? ['近期'] : [])
    expect(await mine('member')).toMatchObject({ tasks: [], count: 0, waiting: null })
    await complete('organisation', taskId)
    expect(await mine('organisation')).toMatchObject({ count: 0 })
    expect(await mine('deputy')).toMatchObject({ waiting: { count: 1, first: { taskId, work: '近期' } } })
    await signOff('deputy', taskId)
    expect(await mine('deputy')).toMatchObject({ waiting: null })
  })

  it('costs two round trips beside the caller’s', async () => {
    await listOf({}, {}, {})
    const reply = await t.call(home.openids.member, 'tasks.mine')
    const isEarly = today <= `${year}-03-31`
    expect(reply).toMatchObject({ roundTrips: isEarly ? 5 : 3, depth: 2 })
  })
})
