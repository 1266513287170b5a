import type { Activity } from '../../domain/activities/activity'
import { MOST_MOVES } from '../../domain/activities/move'
import { dayOf } from '../../domain/calendar/beijing'
import { entryAt, everybody, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { tokenFor } from './codes'
import { plannedInput, unchangedInput } from './planned'
import { freshId } from './world'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

const DAY = 24 * 60
const revise = (input: object, openid = home.openids.secretary) => t.call(openid, 'activities.revise', input)
const detail = (activityId: string, openid = home.openids.member) => t.must(openid, 'activities.detail', { activityId })
const times = (begins: number, minutes = 60) => ({
  startsAt: minutesFromNow(begins),
  endsAt: minutesFromNow(begins + minutes),
})
const ahead = (fields: Partial<Activity> = {}, branch = home) =>
  seedActivity(t, branch, freshId(), { begins: 2 * DAY, ends: 2 * DAY + 60, ...fields })
const cardOf = async (activityId: string, openid = home.openids.member) => {
  const { cards } = await t.must(openid, 'activities.list', {
    from: dayOf(minutesFromNow(-10 * DAY)),
    to: dayOf(minutesFromNow(30 * DAY)),
  })
  return cards.find((card) => card.activityId === activityId)
}

describe('a new time', () => {
  it('needs a reason, which stays with what it was moved from, and everybody reads it', async () => {
    const held = ahead()
    const change = { ...unchangedInput(held), ...times(4 * DAY) }
    for (const reason of [{}, { reason: '' }, { reason: '  ' }]) {
      await expectRefusedUnchanged(t, () => revise({ ...change, ...reason }), 'REASON_NEEDED', '原因')
    }
    expect((await revise({ ...change, reason: '与上级会议冲突' })).ok).toBe(true)
    const was = { startsAt: held.startsAt, endsAt: held.endsAt, place: held.place, reason: '与上级会议冲突' }
    expect(await t.stored('activities', held._id)).toMatchObject({
      on: dayOf(change.startsAt),
      checkIn: { closesAt: change.endsAt },
      moves: [{ ...was, checkIn: held.checkIn, by: home.ids.secretary, at: expect.any(String) }],
    })
    const { moves, moved } = await detail(held._id)
    expect(moves).toEqual([{ ...was, at: expect.any(String) }])
    expect(moved).toEqual({ startsAt: held.startsAt, place: held.place, reason: '与上级会议冲突' })
    expect((await cardOf(held._id))?.moved).toEqual(moved)
  })

  it('whose reason WeChat doubts or refuses is not set', async () => {
    const held = ahead()
    for (const reason of ['【违规测试】', '换一天【复核测试】']) {
      const call = () => revise({ ...unchangedInput(held), ...times(3 * DAY), reason })
      await expectRefusedUnchanged(t, call, 'TEXT_REFUSED')
    }
  })

  it('of one that is over is a correction: no reason, no move', async () => {
    const held = seedActivity(t, home, freshId(), { begins: -3 * DAY, ends: -3 * DAY + 60 })
    expect((await revise({ ...unchangedInput(held), ...times(-3 * DAY - 30, 90), place: '礼堂' })).ok).toBe(true)
    const { moves, moved, place } = await detail(held._id)
    expect([moves, moved, place]).toEqual([[], undefined, '礼堂'])
  })

  it('makes leave that was granted for the old day lapse', async () => {
    const held = ahead()
    await t.must(home.openids.member, 'leave.ask', { activityId: held._id, category: 'duty' })
    const asked = { category: 'duty', state: 'asked', lapsed: false }
    expect((await cardOf(held._id))?.leave).toEqual(asked)
    expect((await cardOf(held._id, home.openids.second))?.leave).toBeUndefined()
    await revise({ ...unchangedInput(held), ...times(5 * DAY), reason: '改期' })
    expect((await cardOf(held._id))?.leave).toEqual({ ...asked, lapsed: true })
  })
})

describe('moves', () => {
  it('are made by a new place too, which needs no reason', async () => {
    const held = ahead()
    expect((await revise({ ...unchangedInput(held), place: '礼堂' })).ok).toBe(true)
    expect((await detail(held._id)).moved).toEqual({ startsAt: held.startsAt, place: '三楼会议室', reason: '' })
  })

  it('are not made by other words', async () => {
    const held = ahead()
    await revise({ ...unchangedInput(held), title: '换了主题' })
    const { moves, title } = await detail(held._id)
    expect([moves, title]).toEqual([[], '换了主题'])
  })

  it(`are kept to the latest ${MOST_MOVES}`, async () => {
    const held = ahead()
    for (let n = 1; n <= MOST_MOVES + 2; n++) {
      await revise({ ...unchangedInput(held), ...times(3 * DAY + n), reason: `第 ${n} 次` })
    }
    const { moves } = await detail(held._id)
    expect(moves.map(({ reason }) => reason)).toEqual(Array.from({ length: MOST_MOVES }, (_, n) => `第 ${n + 3} 次`))
  })

  it('sent twice are made once', async () => {
    const held = ahead()
    const change = { ...unchangedInput(held), ...times(6 * DAY), reason: '改期' }
    await revise(change)
    const before = await everythingStored(t)
    expect((await revise(change)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })
})

describe('once somebody is recorded, though nobody opened check-in', () => {
  const begun = async (fields: Partial<Activity> = {}) => {
    const held = seedActivity(t, home, freshId(), fields)
    await t.must(home.openids.member, 'checkIn.submit', { token: tokenFor(held) })
    return held
  }

  it('time and people stay; words can be corrected', async () => {
    const held = await begun()
    for (const change of [times(3 * DAY), { audience: { ...everybody, scope: 'full' } }]) {
      const call = () => revise({ ...unchangedInput(held), ...change, reason: '改期' })
      await expectRefusedUnchanged(t, call, 'ACTIVITY_STARTED', '不能再改')
    }
    expect((await revise({ ...unchangedInput(held), title: '更正后的主题' })).ok).toBe(true)
  })

  it('somebody who came unexpected and is added then has come as one of those expected', async () => {
    const committee = { ...everybody, scope: 'committee' as const }
    const held = await begun({ audience: committee })
    expect((await detail(held._id)).counts).toMatchObject({ came: 0, observers: 1 })
    const added = { ...unchangedInput(held), audience: { ...committee, plus: [home.ids.member] } }
    expect((await revise(added)).ok).toBe(true)
    expect((await detail(held._id)).counts).toMatchObject({ came: 1, observers: 0 })
    const { activities, rows } = await t.must(home.openids.secretary, 'attendance.register', { year: held.year })
    const column = activities.findIndex(({ activityId }) => activityId === held._id)
    expect(rows.find(({ memberId }) => memberId === home.ids.member)?.marks[column]).toBe('present')
    const before = await everythingStored(t)
    await revise(added)
    expect(await everythingStored(t)).toEqual(before)
  })
})

it('a settled sheet to which somebody is added who is not noted waits to be settled again', async () => {
  const branch = seedBranch(t, 'set')
  const { secretary } = branch.openids
  const committee = { ...everybody, scope: 'committee' as const }
  const held = seedActivity(t, branch, freshId(), { audience: committee, begins: -90, ends: -30 })
  const lines = (['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const).map((who) => ({
    memberId: branch.ids[who],
    state: 'absent',
  }))
  const settle = (more: object[] = []) =>
    t.must(secretary, 'attendance.settle', { activityId: held._id, lines: [...lines, ...more] })
  const unsettled = async () => (await t.must(secretary, 'activities.today')).waiting?.unsettled?.count ?? 0
  expect(await settle()).toMatchObject({ settled: 5, open: 0 })
  expect(await unsettled()).toBe(0)
  const { member } = branch.ids
  expect((await revise({ ...unchangedInput(held), audience: { ...committee, plus: [member] } }, secretary)).ok).toBe(
    true,
  )
  expect(await unsettled()).toBe(1)
  expect(await settle([{ memberId: member, state: 'absent' }])).toMatchObject({ settled: 1, open: 0 })
  expect(await unsettled()).toBe(0)
})

describe('a closed year', () => {
  const closed = async () => {
    const branch = seedBranch(t, `y${freshId().slice(-5)}`)
    const held = ahead({}, branch)
    await t.patch('branches', branch.branchId, { closedYears: [held.year, 2024] })
    return { branch, held, secretary: branch.openids.secretary }
  }

  it('takes no new activity and no other change, and says which year it is', async () => {
    const { held, secretary } = await closed()
    const year = `${held.year}`
    const input = plannedInput(times(2 * DAY))
    await expectRefusedUnchanged(t, () => t.call(secretary, 'activities.create', input), 'YEAR_CLOSED', year)
    const reworded = { ...unchangedInput(held), title: '改一改' }
    await expectRefusedUnchanged(t, () => revise(reworded, secretary), 'YEAR_CLOSED', year)
    const cancel = () => t.call(secretary, 'activities.cancel', { activityId: held._id, reason: '停办' })
    await expectRefusedUnchanged(t, cancel, 'YEAR_CLOSED', year)
    const open = () => t.call(secretary, 'checkIn.open', { activityId: held._id, early: true })
    await expectRefusedUnchanged(t, open, 'YEAR_CLOSED', year)
    const ask = () => t.call(secretary, 'leave.ask', { activityId: held._id, category: 'duty' })
    await expectRefusedUnchanged(t, ask, 'YEAR_CLOSED', year)
  })

  it('is neither left nor entered by a new time', async () => {
    const { branch, held, secretary } = await closed()
    const out = { ...unchangedInput(held), startsAt: '2098-03-01T06:00:00.000Z', endsAt: '2098-03-01T08:00:00.000Z' }
    await expectRefusedUnchanged(t, () => revise({ ...out, reason: '改期' }, secretary), 'YEAR_CLOSED')
    await t.patch('branches', branch.branchId, { closedYears: [2024] })
    const back = { ...unchangedInput(held), startsAt: '2024-03-01T06:00:00.000Z', endsAt: '2024-03-01T08:00:00.000Z' }
    await expectRefusedUnchanged(t, () => revise({ ...back, reason: '改期' }, secretary), 'YEAR_CLOSED', '2024')
  })

  it('asks nobody on the first screen to settle what cannot be settled any more', async () => {
    const { branch } = await closed()
    const past = seedActivity(t, branch, freshId(), { begins: -3 * DAY, ends: -3 * DAY + 60 })
    const unsettled = async () =>
      (await t.must(branch.openids.secretary, 'activities.today')).waiting?.unsettled?.first.activityId
    await t.patch('branches', branch.branchId, { closedYears: [past.year] })
    expect(await unsettled()).toBeUndefined()
    await t.patch('branches', branch.branchId, { closedYears: [] })
    expect(await unsettled()).toBe(past._id)
  })

  it('two that are closed at the same moment are both closed', async () => {
    const branch = seedBranch(t, 'two')
    const close = (year: number) => t.call(branch.openids.secretary, 'branch.closeYear', { year })
    const replies = await Promise.all([close(2023), close(2024), close(2022)])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
    expect((await t.stored('branches', branch.branchId))?.closedYears).toEqual([2022, 2023, 2024])
    expectRefusal(await close(new Date().getUTCFullYear() + 1), 'YEAR_NOT_OVER', '12 月')
  })
})

describe('entered after it was over (补录)', () => {
  it('says so, with who and when; what was planned before does not', async () => {
    const input = plannedInput(times(-3 * DAY))
    await t.must(home.openids.organisation, 'activities.create', input)
    const { createdAt } = { ...(await t.stored('activities', input.activityId)) }
    expect((await detail(input.activityId)).backEntered).toEqual({ at: createdAt, by: '郑晓梅' })
    const before = plannedInput()
    await t.must(home.openids.organisation, 'activities.create', before)
    expect((await detail(before.activityId)).backEntered).toBeNull()
  })

  it('can name a lecturer who has left since, but nobody who had left by then', async () => {
    const branch = seedBranch(t, 'lec')
    const { secretary } = branch.openids
    const gone = (on: string) =>
      t.must(secretary, 'members.changeState', { memberId: branch.ids.second, state: 'left', on })
    const lecture = () => plannedInput({ kind: 'partyLecture', ...times(-3 * DAY), lecturerIds: [branch.ids.second] })
    await gone(dayOf(minutesFromNow(-DAY)))
    const input = lecture()
    await t.must(secretary, 'activities.create', input)
    expect((await detail(input.activityId, secretary)).lecturers).toEqual([
      { memberId: branch.ids.second, name: '卫东升' },
    ])
    expect((await revise({ ...input, title: '更正主题' }, secretary)).ok).toBe(true)
    await gone(dayOf(minutesFromNow(-5 * DAY)))
    await expectRefusedUnchanged(t, () => t.call(secretary, 'activities.create', lecture()), 'NO_SUCH_MEMBER')
  })
})

it('an absence that turns out to be none is no longer shown as made up', async () => {
  const held = seedActivity(t, home, freshId())
  const madeUp = { on: held.on, what: '自学', at: held.startsAt, by: home.ids.secretary }
  t.insert('attendance', entryAt(held, home.ids.member, { state: 'absent', method: 'officer', madeUp }))
  expect((await cardOf(held._id))?.mine).toMatchObject({ state: 'absent', madeUpOn: held.on })
  await t.must(home.openids.secretary, 'attendance.enterSheet', {
    activityId: held._id,
    method: 'officer',
    entries: [{ memberId: home.ids.member, state: 'present', was: 'absent' }],
  })
  expect((await cardOf(held._id))?.mine).toMatchObject({ state: 'present' })
  expect((await cardOf(held._id))?.mine?.madeUpOn).toBeUndefined()
})
