import type { Activity } from '../../domain/activities/activity'
import { checkInWindow } from '../../domain/activities/check-in-window'
import { addDays, dayOf, instantAt } from '../../domain/calendar/beijing'
import type { ErrorCode } from '../../domain/errors'
import {
  entryAt,
  everybody,
  idOf,
  minutesFromNow,
  type Person,
  type SeededBranch,
  seedActivity,
  seedBranch,
} from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { tokenFor } from './codes'
import { ofFirstGroup } from './world'

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'lv')
  foreign = seedBranch(t, 'lf')
})
afterAll(() => t.close())

let made = 0
const tomorrow = { begins: 24 * 60, ends: 26 * 60 }
/** An activity of tomorrow of its own for each test, unless said otherwise. */
function activity(options: Parameters<typeof seedActivity>[3] = tomorrow, branch = home): Activity {
  made += 1
  return seedActivity(t, branch, idOf(`lv${String(made).padStart(10, '0')}`), options)
}

const ask = (who: Person, { _id }: Activity, category = 'duty') =>
  t.call(home.openids[who], 'leave.ask', { activityId: _id, category })
const withdraw = (who: Person, { _id }: Activity) => t.call(home.openids[who], 'leave.withdraw', { activityId: _id })
const decide = (by: Person, { _id }: Activity, whose: Person, grant: boolean, answer?: string) =>
  t.call(home.openids[by], 'leave.decide', { activityId: _id, memberId: home.ids[whose], grant, answer })
const list = (by: Person, activityId?: string) => t.must(home.openids[by], 'leave.list', { activityId })
const requestOf = ({ _id }: Activity, whose: Person) => t.stored('leaveRequests', `${_id}:${home.ids[whose]}`)
const detailOf = (who: Person, { _id }: Activity) => t.must(home.openids[who], 'activities.detail', { activityId: _id })
const auditOf = async ({ _id }: Activity, whose: Person) =>
  (await t.allOf('audit')).filter(({ target }) => target === `${_id}:${home.ids[whose]}`)

/** The activity is put off to a time so many days later. */
async function move(held: Activity, days: number, time = '09:00'): Promise<void> {
  const on = addDays(held.on, days)
  const startsAt = instantAt(on, time)
  const endsAt = new Date(Date.parse(startsAt) + 2 * 3_600_000).toISOString()
  const { kind, title, place, topics, audience } = held
  await t.must(home.openids.secretary, 'activities.revise', {
    activityId: held._id,
    ...{ kind, title, place, topics, audience, startsAt, endsAt },
    reason: '与上级会议冲突',
  })
}

async function closeYear(branch: SeededBranch, year: number): Promise<void> {
  await t.patch('branches', branch.branchId, { closedYears: [year] })
}

describe('a member asks', () => {
  it('with a category and nothing more; it stands on their own card, and on nobody else’s', async () => {
    const held = activity()
    expect((await ask('member', held)).data).toEqual({ state: 'asked' })
    expect(await requestOf(held, 'member')).toEqual({
      _id: `${held._id}:${home.ids.member}`,
      branchId: home.branchId,
      activityId: held._id,
      memberId: home.ids.member,
      on: held.on,
      year: held.year,
      category: 'duty',
      state: 'asked',
      forStart: held.startsAt,
      askedAt: expect.any(String),
    })
    const own = { category: 'duty', state: 'asked', lapsed: false }
    expect((await detailOf('member', held)).leave).toEqual(own)
    const { cards } = await t.must(home.openids.member, 'activities.list', { from: held.on, to: held.on })
    expect(cards.find(({ activityId }) => activityId === held._id)?.leave).toEqual(own)
    expect((await detailOf('second', held)).leave).toBeUndefined()
    expect(await auditOf(held, 'member')).toMatchObject([{ action: 'leave.ask', by: home.ids.member }])
  })

  it('again, also four times at once: it is the same request', async () => {
    const held = activity()
    const replies = await Promise.all([1, 2, 3, 4].map(() => ask('member', held)))
    for (const reply of replies) expect(reply.data).toEqual({ state: 'asked' })
    const before = await everythingStored(t)
    expect((await ask('member', held)).data).toEqual({ state: 'asked' })
    expect(await everythingStored(t)).toEqual(before)
    expect(await auditOf(held, 'member')).toHaveLength(1)
  })

  it('with another category: it has to be decided anew', async () => {
    const held = activity()
    await ask('member', held)
    await decide('organisation', held, 'member', true)
    expect((await ask('member', held)).data).toEqual({ state: 'granted' })
    expect((await ask('member', held, 'sick')).data).toEqual({ state: 'asked' })
    const request = await requestOf(held, 'member')
    expect(request).toMatchObject({ category: 'sick', state: 'asked' })
    expect(request).not.toHaveProperty('decidedBy')
  })

  it('up to the end, also while the activity is on', async () => {
    const on = activity({ begins: -30, ends: 30 })
    expect((await ask('member', on)).data).toEqual({ state: 'asked' })
    expect((await withdraw('member', on)).ok).toBe(true)
  })

  type Case = [what: string, code: ErrorCode, sentence: string, held: () => Activity]
  const settled = () => ({ at: minutesFromNow(-1), by: home.ids.secretary })
  const cases: Case[] = [
    ['of an activity that is over', 'LEAVE_TOO_LATE', '由组织者登记', () => activity({ begins: -120, ends: -1 })],
    ['of one called off', 'ACTIVITY_CANCELLED', '不用请假', () => activity({ ...tomorrow, state: 'cancelled' })],
    [
      'of a meeting of others',
      'NOT_EXPECTED',
      '不用请假',
      () => activity({ ...tomorrow, audience: { ...everybody, scope: 'committee' } }),
    ],
    ['once the sheet is settled', 'LEAVE_SETTLED', '更正', () => activity({ settled: settled() })],
    ['of another branch’s', 'NO_SUCH_ACTIVITY', '刷新', () => activity(tomorrow, foreign)],
    ['of none', 'NO_SUCH_ACTIVITY', '刷新', () => ({ ...activity(), _id: 'nowhere00000' })],
  ]
  it.each(cases)('%s: %s', async (_what, code, sentence, held) => {
    const one = held()
    await expectRefusedUnchanged(t, () => ask('member', one), code, sentence)
  })

  it('when they are here already', async () => {
    const held = activity({ begins: -5, ends: 60 })
    await t.must(home.openids.member, 'checkIn.submit', { token: tokenFor(held) })
    await expectRefusedUnchanged(t, () => ask('member', held), 'ALREADY_HERE')
  })

  it('of a closed year', async () => {
    const branch = seedBranch(t, 'lc')
    const held = activity(tomorrow, branch)
    await closeYear(branch, held.year)
    const asked = () => t.call(branch.openids.member, 'leave.ask', { activityId: held._id, category: 'duty' })
    await expectRefusedUnchanged(t, asked, 'YEAR_CLOSED')
  })

  it('for a reason that is no category', async () => {
    const held = activity()
    await expectRefusedUnchanged(t, () => ask('member', held, '感冒发烧'), 'BAD_INPUT', '类别')
    expectRefusal(await t.call('', 'leave.ask', { activityId: held._id, category: 'duty' }), 'NO_IDENTITY')
    expectRefusal(
      await t.call(home.openids.left, 'leave.ask', { activityId: held._id, category: 'duty' }),
      'LEFT_BRANCH',
    )
  })
})

describe('a member takes it back', () => {
  it('also when it was granted; a repeat changes nothing', async () => {
    const held = activity()
    await ask('member', held)
    await decide('organisation', held, 'member', true)
    expect((await withdraw('member', held)).ok).toBe(true)
    expect((await detailOf('member', held)).leave).toBeUndefined()
    const before = await everythingStored(t)
    expect((await withdraw('member', held)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    expect((await auditOf(held, 'member')).map(({ action }) => action)).toEqual([
      'leave.ask',
      'leave.decide',
      'leave.withdraw',
    ])
    expect((await ask('member', held)).data).toEqual({ state: 'asked' })
  })

  it('not what was never asked, nor when it is too late or settled or called off', async () => {
    const held = activity()
    await expectRefusedUnchanged(t, () => withdraw('member', held), 'NO_SUCH_LEAVE')
    const theirs = activity(tomorrow, foreign)
    await expectRefusedUnchanged(t, () => withdraw('member', theirs), 'NO_SUCH_ACTIVITY')
    await ask('member', held)
    await t.patch('activities', held._id, { settled: { at: minutesFromNow(-1), by: home.ids.secretary } })
    await expectRefusedUnchanged(t, () => withdraw('member', held), 'LEAVE_SETTLED')
    const over = activity()
    await ask('member', over)
    await t.patch('activities', over._id, { endsAt: minutesFromNow(-1) })
    await expectRefusedUnchanged(t, () => withdraw('member', over), 'LEAVE_TOO_LATE')
    const off = activity()
    await ask('member', off)
    await t.must(home.openids.secretary, 'activities.cancel', { activityId: off._id, reason: '停电' })
    await expectRefusedUnchanged(t, () => withdraw('member', off), 'ACTIVITY_CANCELLED')
  })

  it('not of a closed year', async () => {
    const branch = seedBranch(t, 'lw')
    const held = activity(tomorrow, branch)
    await t.must(branch.openids.member, 'leave.ask', { activityId: held._id, category: 'duty' })
    await closeYear(branch, held.year)
    const taken = () => t.call(branch.openids.member, 'leave.withdraw', { activityId: held._id })
    await expectRefusedUnchanged(t, taken, 'YEAR_CLOSED')
  })
})

describe('an officer decides', () => {
  it('grants, and refuses with a word; each sees it, and it can be changed until the sheet is settled', async () => {
    const held = activity()
    await ask('member', held, 'personal')
    expect((await decide('discipline', held, 'member', false, '要通过重要决议')).ok).toBe(true)
    const refused = { category: 'personal', state: 'refused', lapsed: false, answer: '要通过重要决议' }
    expect((await detailOf('member', held)).leave).toEqual(refused)
    expect((await decide('organisation', held, 'member', true)).ok).toBe(true)
    const granted = { category: 'personal', state: 'granted', lapsed: false }
    expect((await detailOf('member', held)).leave).toEqual(granted)
    expect(await requestOf(held, 'member')).toMatchObject({ decidedBy: home.ids.organisation })
    const board = await t.must(home.openids.secretary, 'checkIn.board', { activityId: held._id })
    const { leave } = board.people.find(({ memberId }) => memberId === home.ids.member) ?? {}
    expect(leave).toEqual({ category: 'personal', granted: true })
  })

  it('a repeat changes nothing, also by another officer or with an answer to a grant', async () => {
    const held = activity()
    await ask('member', held)
    await decide('secretary', held, 'member', true)
    const before = await everythingStored(t)
    expect((await decide('secretary', held, 'member', true)).ok).toBe(true)
    expect((await decide('deputy', held, 'member', true, '好')).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('two at once: one decision stands, and both are in the log', async () => {
    const held = activity()
    await ask('member', held)
    const replies = await Promise.all([
      decide('secretary', held, 'member', true),
      decide('organisation', held, 'member', false, '人手不够'),
    ])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    const request = await requestOf(held, 'member')
    expect(['granted', 'refused']).toContain(request?.state)
    expect(request?.answer).toBe(request?.state === 'refused' ? '人手不够' : undefined)
    const decisions = (await auditOf(held, 'member')).filter(({ action }) => action === 'leave.decide')
    expect(decisions).toHaveLength(2)
  })

  it('not their own, unless they are the secretary', async () => {
    const held = activity()
    for (const who of ['organisation', 'secretary'] as const) await ask(who, held)
    await expectRefusedUnchanged(t, () => decide('organisation', held, 'organisation', true), 'OWN_LEAVE', '另一位')
    expect((await decide('secretary', held, 'secretary', true)).ok).toBe(true)
    expect((await decide('deputy', held, 'organisation', true)).ok).toBe(true)
  })

  it('not what was withdrawn or never asked, settled, of a closed year, or another branch’s', async () => {
    const held = activity()
    await expectRefusedUnchanged(t, () => decide('secretary', held, 'member', true), 'NO_SUCH_LEAVE')
    await ask('member', held)
    await withdraw('member', held)
    await expectRefusedUnchanged(t, () => decide('secretary', held, 'member', true), 'NO_SUCH_LEAVE')
    await ask('member', held)
    await t.patch('activities', held._id, { settled: { at: minutesFromNow(-1), by: home.ids.secretary } })
    await expectRefusedUnchanged(t, () => decide('secretary', held, 'member', true), 'LEAVE_SETTLED')
    const theirs = activity(tomorrow, foreign)
    await expectRefusedUnchanged(t, () => decide('secretary', theirs, 'member', true), 'NO_SUCH_ACTIVITY')
    await expectRefusedUnchanged(
      t,
      () => decide('secretary', held, 'member', false, '长'.repeat(61)),
      'BAD_INPUT',
      '60',
    )
    const branch = seedBranch(t, 'ld')
    const closed = activity(tomorrow, branch)
    await t.must(branch.openids.member, 'leave.ask', { activityId: closed._id, category: 'duty' })
    await closeYear(branch, closed.year)
    const decided = () =>
      t.call(branch.openids.secretary, 'leave.decide', {
        activityId: closed._id,
        memberId: branch.ids.member,
        grant: true,
      })
    await expectRefusedUnchanged(t, decided, 'YEAR_CLOSED')
  })

  it('not what was called off', async () => {
    const held = activity()
    await ask('member', held)
    await t.must(home.openids.secretary, 'activities.cancel', { activityId: held._id, reason: '停电' })
    await expectRefusedUnchanged(t, () => decide('secretary', held, 'member', true), 'NO_SUCH_LEAVE')
  })

  it('a group leader for the own group alone', async () => {
    const own = activity({ ...tomorrow, kind: 'groupMeeting', audience: ofFirstGroup(home) })
    const branchs = activity()
    for (const held of [own, branchs]) await ask('member', held)
    expect((await decide('leader', own, 'member', true)).ok).toBe(true)
    await expectRefusedUnchanged(t, () => decide('leader', branchs, 'member', true), 'NOT_ALLOWED')
    await expectRefusedUnchanged(t, () => decide('second', own, 'member', true), 'NOT_ALLOWED')
    await ask('leader', own)
    await expectRefusedUnchanged(t, () => decide('leader', own, 'leader', true), 'OWN_LEAVE')
  })
})

describe('an activity that is moved', () => {
  it('within its day keeps the leave', async () => {
    const held = activity({ begins: 3 * 24 * 60, ends: 3 * 24 * 60 + 60 })
    await ask('member', held)
    await decide('secretary', held, 'member', true)
    await move(held, 0, '23:00')
    expect((await detailOf('member', held)).leave).toEqual({ category: 'duty', state: 'granted', lapsed: false })
  })

  it('to another day lets it lapse: nobody decides it, and it is asked anew', async () => {
    const held = activity({ begins: 3 * 24 * 60, ends: 3 * 24 * 60 + 60 })
    await ask('member', held)
    await ask('second', held)
    await decide('secretary', held, 'member', true)
    await move(held, 2)
    expect((await detailOf('member', held)).leave).toMatchObject({ state: 'granted', lapsed: true })
    expect((await list('secretary')).filter(({ activityId }) => activityId === held._id)).toEqual([])
    expect((await list('secretary', held._id)).map(({ lapsed }) => lapsed)).toEqual([true, true])
    await expectRefusedUnchanged(t, () => decide('secretary', held, 'second', true), 'NO_SUCH_LEAVE')
    const board = await t.must(home.openids.secretary, 'checkIn.board', { activityId: held._id })
    expect(board.people.filter(({ leave }) => leave)).toEqual([])
    expect((await ask('member', held)).data).toEqual({ state: 'asked' })
    expect((await detailOf('member', held)).leave).toEqual({ category: 'duty', state: 'asked', lapsed: false })
    expect((await detailOf('secretary', held)).record?.asked).toBe(1)
  })
})

describe('the list of what waits', () => {
  it('is the branch’s for officers, soonest first, and the own group’s for its leader', async () => {
    const branch = seedBranch(t, 'll')
    const group = { kind: 'groupMeeting', audience: ofFirstGroup(branch) } as const
    const later = activity({ begins: 5 * 24 * 60, ends: 5 * 24 * 60 + 60 }, branch)
    const sooner = activity({ ...tomorrow, ...group, title: '第一党小组会' }, branch)
    for (const { _id } of [later, sooner])
      await t.must(branch.openids.member, 'leave.ask', { activityId: _id, category: 'holiday' })
    const waiting = await t.must(branch.openids.publicity, 'leave.list', {})
    expect(waiting.map(({ title, name, category }) => [title, name, category])).toEqual([
      ['第一党小组会', '褚伟', 'holiday'],
      ['主题党日', '褚伟', 'holiday'],
    ])
    expect((await t.must(branch.openids.leader, 'leave.list', {})).map(({ title }) => title)).toEqual(['第一党小组会'])
    expectRefusal(await t.call(branch.openids.leader, 'leave.list', { activityId: later._id }), 'NOT_ALLOWED')
    const theirs = activity(tomorrow, foreign)
    expectRefusal(await t.call(branch.openids.publicity, 'leave.list', { activityId: theirs._id }), 'NO_SUCH_ACTIVITY')
    expectRefusal(await t.call(branch.openids.member, 'leave.list', {}), 'NOT_ALLOWED')
    const { waiting: today } = await t.must(branch.openids.publicity, 'activities.today')
    expect(today?.leaves).toMatchObject({ count: 2, first: { activityId: sooner._id } })
    expect((await t.must(branch.openids.leader, 'activities.today')).waiting?.leaves).toMatchObject({ count: 1 })
    expect((await t.must(branch.openids.member, 'activities.today')).waiting).toBeNull()
  })

  it('leaves out what was decided, withdrawn, called off or settled; one activity’s has them all', async () => {
    const branch = seedBranch(t, 'lo')
    const held = activity(tomorrow, branch)
    const asked = ['member', 'second', 'retired'] as const
    for (const who of asked) await t.must(branch.openids[who], 'leave.ask', { activityId: held._id, category: 'duty' })
    await t.must(branch.openids.second, 'leave.withdraw', { activityId: held._id })
    await t.must(branch.openids.secretary, 'leave.decide', {
      activityId: held._id,
      memberId: branch.ids.retired,
      grant: true,
    })
    const all = () => t.must(branch.openids.secretary, 'leave.list', {})
    expect((await all()).map(({ name }) => name)).toEqual(['褚伟'])
    const ofIt = await t.must(branch.openids.secretary, 'leave.list', { activityId: held._id })
    expect(Object.fromEntries(ofIt.map(({ name, state }) => [name, state]))).toEqual({
      褚伟: 'asked',
      卫东升: 'withdrawn',
      沈德福: 'granted',
    })
    await t.patch('activities', held._id, { settled: { at: minutesFromNow(0), by: branch.ids.secretary } })
    expect(await all()).toEqual([])
    const settled = await t.must(branch.openids.secretary, 'leave.list', { activityId: held._id })
    expect(settled.map((line) => [line.settled, line.lapsed])).toEqual([1, 2, 3].map(() => [true, false]))
    await t.patch('activities', held._id, { state: 'cancelled' })
    expect(await all()).toEqual([])
    expect((await t.must(branch.openids.secretary, 'activities.today')).waiting?.leaves).toBeNull()
  })
})

it('granted leave is leave in the register once the activity is over, and presence outweighs it', async () => {
  const branch = seedBranch(t, 'lr')
  const held = activity({ begins: -180, ends: -60 }, branch)
  const request = (who: Person, state: 'granted' | 'asked') => ({
    _id: `${held._id}:${branch.ids[who]}`,
    branchId: branch.branchId,
    activityId: held._id,
    memberId: branch.ids[who],
    on: held.on,
    year: held.year,
    category: 'sick' as const,
    state,
    forStart: held.startsAt,
    askedAt: minutesFromNow(-600),
  })
  t.insert('leaveRequests', request('member', 'granted'), request('second', 'asked'), request('retired', 'granted'))
  t.insert('attendance', entryAt(held, branch.ids.retired))
  const { rows } = await t.must(branch.openids.secretary, 'attendance.register', { year: held.year })
  const rowOf = (who: Person) => rows.find(({ memberId }) => memberId === branch.ids[who])
  expect(rowOf('member')).toMatchObject({ marks: ['leave'], why: [{ column: 0, category: 'sick' }] })
  expect(rowOf('second')).toMatchObject({ marks: ['open'], why: [] })
  expect(rowOf('retired')).toMatchObject({ marks: ['present'], why: [] })
  const mine = await t.must(branch.openids.member, 'attendance.mine', { year: held.year })
  expect(mine.items).toMatchObject([{ mark: 'leave', leave: { category: 'sick', state: 'granted' } }])
})

it('a check-in window of seconds is no matter to leave: it can be asked before the door opens', async () => {
  const startsAt = minutesFromNow(20)
  const endsAt = minutesFromNow(80)
  const held = activity({ begins: 20, ends: 80, checkIn: checkInWindow(startsAt, endsAt), on: dayOf(startsAt) })
  expect((await ask('probationary', held)).data).toEqual({ state: 'asked' })
})
