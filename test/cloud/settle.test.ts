import type { Activity } from '../../domain/activities/activity'
import type { AttendanceState } from '../../domain/attendance/attendance'
import type { LeaveCategory, LeaveState } from '../../domain/attendance/leave'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import {
  entryAt,
  everybody,
  idOf,
  memberOf,
  minutesFromNow,
  type Person,
  type SeededBranch,
  seedActivity,
  seedBranch,
} from './branch'
import { everythingStored, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { tokenAt, tokenFor } from './codes'
import { ofFirstGroup } from './world'

let t: TestCloud
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  foreign = seedBranch(t, 'sf')
})
afterAll(() => t.close())

let made = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  made += 1
  return seedBranch(t, `s${made}x`)
}
/** An activity that began half an hour ago, unless said otherwise. */
function activity(branch: SeededBranch, options: Parameters<typeof seedActivity>[3] = {}): Activity {
  made += 1
  return seedActivity(t, branch, idOf(`se${String(made).padStart(10, '0')}`), { begins: -30, ends: 30, ...options })
}
const over = { begins: -180, ends: -60 }

type Line = { memberId: string; state: 'leave' | 'absent'; category?: LeaveCategory }

const settle = (branch: SeededBranch, { _id }: Activity, lines: Line[], by: Person = 'secretary') =>
  t.call(branch.openids[by], 'attendance.settle', { activityId: _id, lines })
const accept = (branch: SeededBranch, { _id }: Activity, memberIds: string[], ok = true, by: Person = 'secretary') =>
  t.call(branch.openids[by], 'attendance.acceptLate', { activityId: _id, memberIds, accept: ok })
const study = (
  branch: SeededBranch,
  { _id }: Activity,
  whose: Person,
  madeUp: { on: string; what: string } | null,
  by: Person = 'secretary',
) => t.call(branch.openids[by], 'attendance.madeUp', { activityId: _id, memberId: branch.ids[whose], madeUp })
const boardOf = (branch: SeededBranch, { _id }: Activity) =>
  t.must(branch.openids.secretary, 'checkIn.board', { activityId: _id })
const entryOf = ({ _id }: Activity, memberId: string) => t.stored('attendance', `${_id}:${memberId}`)
const entriesOf = async ({ _id }: Activity) => (await t.allOf('attendance')).filter((entry) => entry.activityId === _id)
const auditOf = async (action: string, { _id }: Activity) =>
  (await t.allOf('audit')).filter((entry) => entry.action === action && entry.target.startsWith(_id))
const waitingOf = async (branch: SeededBranch, who: Person = 'secretary') =>
  (await t.must(branch.openids[who], 'activities.today')).waiting

/** Everybody expected who has no entry yet, as absent. */
async function absentees(branch: SeededBranch, held: Activity): Promise<Line[]> {
  const { people } = await boardOf(branch, held)
  return people
    .filter(({ expected, state }) => expected && state === null)
    .map(({ memberId }) => ({ memberId, state: 'absent' as const }))
}

function askedFor(branch: SeededBranch, held: Activity, who: Person, category: LeaveCategory, state: LeaveState) {
  const { _id: activityId, on, year, startsAt: forStart } = held
  const memberId = branch.ids[who]
  const fields = { activityId, memberId, on, year, category, state, forStart, askedAt: minutesFromNow(-600) }
  t.insert('leaveRequests', { _id: `${activityId}:${memberId}`, branchId: branch.branchId, ...fields })
}

describe('settling the sheet', () => {
  it('enters all who did not come with one confirm, each as shown, and says who did it and when', async () => {
    const branch = newBranch()
    const { ids } = branch
    const held = activity(branch, over)
    askedFor(branch, held, 'second', 'duty', 'granted')
    t.insert('attendance', entryAt(held, ids.member), entryAt(held, ids.secretary))
    const lines = (await absentees(branch, held)).map((line): Line => {
      if (line.memberId === ids.second) return { ...line, state: 'leave' }
      return line.memberId === ids.retired ? { ...line, state: 'leave', category: 'sick' } : line
    })
    expect(lines).toHaveLength(9)
    expect((await settle(branch, held, lines, 'organisation')).data).toEqual({ settled: 9, arrived: 0, open: 0 })
    // The category that was granted holds where the line says none.
    expect(await entryOf(held, ids.second)).toMatchObject({ state: 'leave', category: 'duty', method: 'settled' })
    expect(await entryOf(held, ids.retired)).toMatchObject({ state: 'leave', category: 'sick' })
    expect(await entryOf(held, ids.leader)).toMatchObject({
      state: 'absent',
      observer: false,
      proofs: [],
      ruling: { state: 'absent', method: 'settled', by: ids.organisation },
      revision: 1,
    })
    expect(await entryOf(held, ids.member)).toMatchObject({ state: 'present', method: 'scan' })
    const { settled, people } = await boardOf(branch, held)
    expect(settled).toEqual({ at: expect.any(String), by: '郑晓梅' })
    expect(people.filter(({ expected, state }) => expected && state === null)).toEqual([])
    expect((await t.stored('activities', held._id))?.expected).toHaveLength(11)
    expect(await auditOf('attendance.settle', held)).toMatchObject([{ by: ids.organisation, after: { open: 0 } }])
  })

  it('a repeat changes nothing', async () => {
    const branch = newBranch()
    const held = activity(branch)
    const lines = await absentees(branch, held)
    await settle(branch, held, lines)
    const before = await everythingStored(t)
    expect((await settle(branch, held, lines, 'deputy')).data).toEqual({ settled: 0, arrived: 0, open: 0 })
    expect(await everythingStored(t)).toEqual(before)
  })

  it('leaves open who is in no line, and is not settled until nobody is', async () => {
    const branch = newBranch()
    const held = activity(branch, over)
    const [first, ...rest] = await absentees(branch, held)
    expect((await settle(branch, held, rest)).data).toEqual({ settled: 10, arrived: 0, open: 1 })
    expect((await boardOf(branch, held)).settled).toBeNull()
    expect((await waitingOf(branch))?.unsettled).toMatchObject({ count: 1, first: { activityId: held._id } })
    expect((await settle(branch, held, first ? [first] : [])).data).toEqual({ settled: 1, arrived: 0, open: 0 })
    expect((await boardOf(branch, held)).settled).not.toBeNull()
    expect((await waitingOf(branch))?.unsettled).toBeNull()
  })

  it('of a meeting everybody came to is a confirm without lines', async () => {
    const branch = newBranch()
    const held = activity(branch, { ...over, audience: { ...everybody, scope: 'committee' } })
    const committee = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const
    t.insert('attendance', ...committee.map((who) => entryAt(held, branch.ids[who])))
    expect((await settle(branch, held, [])).data).toEqual({ settled: 0, arrived: 0, open: 0 })
    expect((await boardOf(branch, held)).settled).toMatchObject({ by: '周建国' })
  })

  it('keeps whoever has come meanwhile, and says so', async () => {
    const branch = newBranch()
    const held = activity(branch)
    const lines = await absentees(branch, held)
    await t.must(branch.openids.member, 'checkIn.submit', { token: tokenFor(held) })
    expect((await settle(branch, held, lines)).data).toEqual({ settled: 10, arrived: 1, open: 0 })
    expect(await entryOf(held, branch.ids.member)).toMatchObject({ state: 'late', method: 'scan' })
  })

  it('passes over lines about people nobody expected', async () => {
    const branch = newBranch()
    const held = activity(branch, { audience: { ...everybody, scope: 'committee' } })
    const outsider: Line = { memberId: branch.ids.member, state: 'absent' }
    expect((await settle(branch, held, [...(await absentees(branch, held)), outsider])).data).toEqual({
      settled: 5,
      arrived: 0,
      open: 0,
    })
    expect(await entryOf(held, branch.ids.member)).toBeUndefined()
  })

  it('by two officers at once leaves one entry a person and one of them in the log', async () => {
    const branch = newBranch()
    const held = activity(branch)
    const lines = await absentees(branch, held)
    const replies = await Promise.all([settle(branch, held, lines), settle(branch, held, lines, 'deputy')])
    expect(replies.map(({ data }) => data?.settled).sort()).toEqual([0, lines.length])
    expect(await entriesOf(held)).toHaveLength(lines.length)
    expect(await auditOf('attendance.settle', held)).toHaveLength(1)
  })

  it('refuses what is called off, has not begun, knows nobody of that name, or belongs to a closed year', async () => {
    const branch = newBranch()
    const off = activity(branch, { state: 'cancelled' })
    await expectRefusedUnchanged(t, () => settle(branch, off, []), 'ACTIVITY_CANCELLED', '没有名单')
    const ahead = activity(branch, { begins: 10, ends: 70 })
    await expectRefusedUnchanged(t, () => settle(branch, ahead, []), 'NOT_BEGUN')
    const held = activity(branch)
    const nobody: Line = { memberId: foreign.ids.member, state: 'absent' }
    await expectRefusedUnchanged(t, () => settle(branch, held, [nobody]), 'NO_SUCH_MEMBER')
    const came = [{ memberId: branch.ids.member, state: 'present' }] as unknown as Line[]
    await expectRefusedUnchanged(t, () => settle(branch, held, came), 'BAD_INPUT', '状态')
    const theirs = activity(foreign)
    await expectRefusedUnchanged(t, () => settle(branch, theirs, []), 'NO_SUCH_ACTIVITY')
    await expectRefusedUnchanged(t, () => settle(branch, held, [], 'member'), 'NOT_ALLOWED')
    await t.patch('branches', branch.branchId, { closedYears: [held.year] })
    await expectRefusedUnchanged(t, () => settle(branch, held, []), 'YEAR_CLOSED')
    expect(await waitingOf(branch)).toMatchObject({ unsettled: null, late: null, leaves: null })
  })

  it('a group leader for the own group alone', async () => {
    const branch = newBranch()
    const own = activity(branch, { ...over, kind: 'groupMeeting', audience: ofFirstGroup(branch) })
    const branchs = activity(branch, over)
    expect((await waitingOf(branch, 'leader'))?.unsettled).toMatchObject({ count: 1, first: { activityId: own._id } })
    expect((await waitingOf(branch))?.unsettled).toMatchObject({ count: 2 })
    expect((await settle(branch, own, await absentees(branch, own), 'leader')).data).toMatchObject({ open: 0 })
    await expectRefusedUnchanged(t, () => settle(branch, branchs, [], 'leader'), 'NOT_ALLOWED')
    expect((await waitingOf(branch, 'leader'))?.unsettled).toBeNull()
    expect(await waitingOf(branch, 'member')).toBeNull()
  })
})

it.each([
  ['from its beginning on', (n: number) => 9 * n],
  ['at its end', (n: number) => 120 + 9 * n],
  ['half of them before, half of them after', (n: number) => (n < 15 ? 0 : 250)],
])(
  'thirty members check in while the sheet is settled, %s: each has one entry, no check-in is lost',
  async (_when, waitMs) => {
    const branch = newBranch()
    const people = Array.from({ length: 30 }, (_, n) => ({
      id: idOf(`hall${made}m${n}x`),
      openid: `wx-hall-${made}-${n}`,
    }))
    t.insert(
      'members',
      ...people.map(({ id, openid }, n) => memberOf(branch.branchId, id, { name: `党员${n}号`, openid })),
    )
    const held = activity(branch)
    const lines = await absentees(branch, held)
    const token = tokenFor(held)
    t.cloud.faults.latencyMs = 2
    const settled = settle(branch, held, lines)
    const submitted = people.map(async ({ openid }, n) => {
      await new Promise((resolve) => setTimeout(resolve, waitMs(n)))
      return t.call(openid, 'checkIn.submit', { token })
    })
    const outcomes = (await Promise.all(submitted)).map(({ data }) => data?.outcome)
    const told = await settled
    t.cloud.faults.latencyMs = 0
    expect(told.ok).toBe(true)
    expect(outcomes.filter((outcome) => outcome !== 'recorded' && outcome !== 'noted')).toEqual([])
    const entries = await entriesOf(held)
    expect(entries).toHaveLength(41)
    expect(new Set(entries.map(({ memberId }) => memberId)).size).toBe(41)
    for (const [n, { id }] of people.entries()) {
      const entry = entries.find(({ memberId }) => memberId === id)
      // Either they were first and have come, or the sheet was and their check-in waits beside it for a look.
      expect(entry?.proofs).toHaveLength(1)
      if (outcomes[n] === 'recorded') expect(entry).toMatchObject({ state: 'late', method: 'scan' })
      else expect(entry).toMatchObject({ state: 'absent', unseen: true })
    }
    const noted = people.filter((_person, n) => outcomes[n] === 'noted').map(({ id }) => id)
    expect(told.data).toEqual({ settled: 11 + noted.length, arrived: 30 - noted.length, open: 0 })
    if (noted.length > 0) expect((await accept(branch, held, noted)).data).toEqual({ changed: noted.length })
    const came = (await entriesOf(held)).filter(({ state }) => state === 'late')
    expect(came).toHaveLength(30)
  },
)

describe('a check-in that comes after the sheet was settled', () => {
  /** Settled, and then word comes of two who were there in time. */
  async function settledWithLate() {
    const branch = newBranch()
    const held = activity(branch)
    await settle(branch, held, await absentees(branch, held))
    const token = tokenAt(held, minutesFromNow(-29))
    for (const who of ['member', 'second'] as const) {
      const { data } = await t.call(branch.openids[who], 'checkIn.submit', { token, kept: true })
      expect(data).toMatchObject({ outcome: 'noted', state: 'absent' })
    }
    return { branch, held, ids: [branch.ids.member, branch.ids.second] as const }
  }

  it('changes nothing by itself, and waits for an officer, who sees when they were there', async () => {
    const { branch, held, ids } = await settledWithLate()
    const board = await boardOf(branch, held)
    const person = board.people.find(({ memberId }) => memberId === ids[0])
    expect(person).toMatchObject({ state: 'absent', unseen: true, proven: { method: 'scan' } })
    expect(person?.proven?.minutesOffline).toBeGreaterThanOrEqual(28)
    expect(board.people.find(({ memberId }) => memberId === branch.ids.retired)).not.toHaveProperty('proven')
    expect((await waitingOf(branch))?.late).toMatchObject({ count: 2, first: { activityId: held._id } })
    const detail = await t.must(branch.openids.secretary, 'activities.detail', { activityId: held._id })
    expect(detail.record).toMatchObject({ unseen: 2, open: 0 })
    const mine = await t.must(branch.openids.member, 'activities.detail', { activityId: held._id })
    expect(mine.mine).toMatchObject({ state: 'absent', unseen: true })
  })

  it('accepted counts for the minute it was shown; dismissed stays as ruled; neither waits any longer', async () => {
    const { branch, held, ids } = await settledWithLate()
    expect((await accept(branch, held, [ids[0]])).data).toEqual({ changed: 1 })
    expect((await accept(branch, held, [ids[1]], false, 'deputy')).data).toEqual({ changed: 1 })
    const accepted = await entryOf(held, ids[0])
    expect(accepted).toMatchObject({ state: 'present', method: 'scan', revision: 3 })
    for (const gone of ['ruling', 'unseen']) expect(accepted).not.toHaveProperty(gone)
    const dismissed = await entryOf(held, ids[1])
    expect(dismissed).toMatchObject({ state: 'absent', method: 'settled', proofs: [{ method: 'scan' }] })
    expect(dismissed).not.toHaveProperty('unseen')
    expect((await waitingOf(branch))?.late).toBeNull()
    expect(await auditOf('attendance.acceptLate', held)).toHaveLength(1)
    expect(await auditOf('attendance.dismissLate', held)).toMatchObject([{ by: branch.ids.deputy }])
  })

  it('sent once more after it was dismissed does not come up again', async () => {
    const { branch, held, ids } = await settledWithLate()
    await accept(branch, held, [...ids], false)
    const before = await everythingStored(t)
    const token = tokenAt(held, minutesFromNow(-29))
    const again = await t.call(branch.openids.member, 'checkIn.submit', { token, kept: true })
    expect(again.data?.outcome).toBe('noted')
    expect(await everythingStored(t)).toEqual(before)
  })

  it('is accepted all at once, by two officers at once: each is changed by one of them', async () => {
    const { branch, held, ids } = await settledWithLate()
    const replies = await Promise.all([accept(branch, held, [...ids]), accept(branch, held, [...ids], true, 'deputy')])
    expect(replies.map(({ data, error }) => data?.changed ?? error?.code).sort()).toEqual([2, 'NOTHING_TO_ACCEPT'])
    expect((await entriesOf(held)).filter(({ state }) => state === 'present')).toHaveLength(2)
  })

  it('is no matter of theirs who may not record, nor of a closed year, nor where there is nothing', async () => {
    const { branch, held, ids } = await settledWithLate()
    const none = [branch.ids.retired, 'nowhere00000']
    await expectRefusedUnchanged(t, () => accept(branch, held, none), 'NOTHING_TO_ACCEPT')
    await expectRefusedUnchanged(t, () => accept(branch, held, [...ids], true, 'leader'), 'NOT_ALLOWED')
    const theirs = activity(foreign)
    await expectRefusedUnchanged(t, () => accept(branch, theirs, [...ids]), 'NO_SUCH_ACTIVITY')
    await t.patch('branches', branch.branchId, { closedYears: [held.year] })
    await expectRefusedUnchanged(t, () => accept(branch, held, [...ids]), 'YEAR_CLOSED')
  })

  it('is looked at as well by correcting the name', async () => {
    const { branch, held, ids } = await settledWithLate()
    const entries = [{ memberId: ids[0], state: 'late', was: 'absent' }]
    await t.must(branch.openids.secretary, 'attendance.enterSheet', { activityId: held._id, method: 'paper', entries })
    expect(await entryOf(held, ids[0])).toMatchObject({ state: 'late', method: 'paper' })
    expect((await waitingOf(branch))?.late).toMatchObject({ count: 1 })
  })
})

it('after settling, a name is corrected, also from one kind of leave to another', async () => {
  const branch = newBranch()
  const held = activity(branch)
  await settle(branch, held, await absentees(branch, held))
  const correct = (state: AttendanceState, was: AttendanceState, category?: LeaveCategory) => {
    const entries = [{ memberId: branch.ids.member, state, was, category }]
    const input = { activityId: held._id, method: 'paper', entries }
    return t.must(branch.openids.secretary, 'attendance.enterSheet', input)
  }
  expect(await correct('leave', 'absent', 'duty')).toMatchObject({ written: 1 })
  expect(await correct('leave', 'leave', 'sick')).toMatchObject({ written: 1 })
  expect(await entryOf(held, branch.ids.member)).toMatchObject({ state: 'leave', category: 'sick', method: 'paper' })
  expect((await boardOf(branch, held)).settled).not.toBeNull()
})

describe('what an officer sees before settling', () => {
  it('a check-in that came offline can be ruled over', async () => {
    const branch = newBranch()
    const held = activity(branch)
    await t.must(branch.openids.member, 'checkIn.submit', { token: tokenAt(held, minutesFromNow(-25)), kept: true })
    const { people } = await boardOf(branch, held)
    expect(people.find(({ memberId }) => memberId === branch.ids.member)?.minutesOffline).toBeGreaterThanOrEqual(24)
    const entries = [{ memberId: branch.ids.member, state: 'absent', was: 'present' }]
    await t.must(branch.openids.secretary, 'attendance.enterSheet', {
      activityId: held._id,
      method: 'officer',
      entries,
    })
    expect(await entryOf(held, branch.ids.member)).toMatchObject({ state: 'absent', ruling: { method: 'officer' } })
  })

  it('attempts that failed, with reason and how often, until their people are in', async () => {
    const branch = newBranch()
    const held = activity(branch, over)
    const tryIn = () => t.call(branch.openids.member, 'checkIn.submit', { token: tokenFor(held) })
    for (const _time of [1, 2, 3]) await tryIn()
    const { attempts } = await boardOf(branch, held)
    expect(attempts).toMatchObject([{ name: '褚伟', code: 'CHECK_IN_CLOSED', times: 3 }])
    expect(attempts[0]?.reason).toContain('签到已经结束')
    const entries = [{ memberId: branch.ids.member, state: 'present', was: null }]
    await t.must(branch.openids.secretary, 'attendance.enterSheet', {
      activityId: held._id,
      method: 'officer',
      entries,
    })
    expect((await boardOf(branch, held)).attempts).toEqual([])
  })
})

describe('a made-up absence (补学)', () => {
  const lastWeek = { begins: -7 * 24 * 60, ends: -7 * 24 * 60 + 120 }
  async function withAbsentee(state: AttendanceState = 'absent') {
    const branch = newBranch()
    const held = activity(branch, lastWeek)
    const method = state === 'present' ? 'scan' : 'officer'
    t.insert('attendance', entryAt(held, branch.ids.member, { state, method, by: branch.ids.secretary }))
    return { branch, held }
  }
  const today = dayOf(new Date().toISOString())
  const noted = (on: string) => ({ on, what: '自学本次学习材料' })

  it.each(['absent', 'leave'] as const)(
    'closes one that was %s, is taken back again, and changes no state',
    async (state) => {
      const { branch, held } = await withAbsentee(state)
      expect((await study(branch, held, 'member', noted(today))).ok).toBe(true)
      expect(await entryOf(held, branch.ids.member)).toMatchObject({
        state,
        madeUp: { ...noted(today), by: branch.ids.secretary, at: expect.any(String) },
        revision: 2,
      })
      const register = async () => {
        const { rows } = await t.must(branch.openids.secretary, 'attendance.register', { year: held.year })
        return rows.find(({ memberId }) => memberId === branch.ids.member)
      }
      expect(await register()).toMatchObject({
        marks: ['madeUp'],
        why: [{ column: 0, madeUpOn: today, missed: state }],
        counts: { expected: 1, attended: 0, madeUp: 1, absent: 0, leave: 0 },
      })
      const mine = await t.must(branch.openids.member, 'attendance.mine', { year: held.year })
      expect(mine.items[0]).toMatchObject({ mark: 'madeUp', mine: { state, madeUpOn: today } })
      const before = await everythingStored(t)
      await study(branch, held, 'member', noted(today), 'deputy')
      expect(await everythingStored(t)).toEqual(before)
      await study(branch, held, 'member', null)
      expect(await entryOf(held, branch.ids.member)).not.toHaveProperty('madeUp')
      expect(await register()).toMatchObject({ marks: [state], counts: { madeUp: 0 } })
      expect(await auditOf('attendance.madeUp', held)).toMatchObject([
        { after: { madeUp: noted(today) } },
        { before: { madeUp: noted(today) }, after: {} },
      ])
    },
  )

  it('on a day between the activity and today, no other', async () => {
    const { branch, held } = await withAbsentee()
    const on = (day: string) => () => study(branch, held, 'member', noted(day))
    await expectRefusedUnchanged(t, on(addDays(held.on, -1)), 'BAD_INPUT', '补学日期')
    await expectRefusedUnchanged(t, on(addDays(today, 1)), 'BAD_INPUT', '补学日期')
    await expectRefusedUnchanged(t, on('2026-02-30'), 'BAD_INPUT')
    for (const day of [held.on, today]) expect((await on(day)()).ok).toBe(true)
  })

  it('says what was studied, in a line of sixty characters without anybody’s numbers', async () => {
    const { branch, held } = await withAbsentee()
    const what = (text: string) => () => study(branch, held, 'member', { on: today, what: text })
    await expectRefusedUnchanged(t, what(' '), 'BAD_INPUT', '学习内容')
    await expectRefusedUnchanged(t, what('学'.repeat(61)), 'BAD_INPUT', '60')
    await expectRefusedUnchanged(t, what('电话 13800138000 讲的'), 'BAD_INPUT', '手机号')
    expect((await what('学'.repeat(60))()).ok).toBe(true)
  })

  it('is of somebody who missed it, noted by who may, in a year that is open', async () => {
    const { branch, held } = await withAbsentee('present')
    await expectRefusedUnchanged(t, () => study(branch, held, 'member', noted(today)), 'NOT_ABSENT')
    await expectRefusedUnchanged(t, () => study(branch, held, 'second', noted(today)), 'NOT_ABSENT', '先确认名单')
    const theirs = activity(foreign, lastWeek)
    await expectRefusedUnchanged(t, () => study(branch, theirs, 'member', noted(today)), 'NO_SUCH_ACTIVITY')
    await expectRefusedUnchanged(t, () => study(branch, held, 'member', noted(today), 'leader'), 'NOT_ALLOWED')
    await t.patch('branches', branch.branchId, { closedYears: [held.year] })
    await expectRefusedUnchanged(t, () => study(branch, held, 'member', noted(today)), 'YEAR_CLOSED')
  })

  it('stands beside somebody who turns out to have been there, and counts for nothing then', async () => {
    const { branch, held } = await withAbsentee()
    await study(branch, held, 'member', noted(today))
    const entries = [{ memberId: branch.ids.member, state: 'present', was: 'absent' }]
    await t.must(branch.openids.secretary, 'attendance.enterSheet', { activityId: held._id, method: 'paper', entries })
    const { rows } = await t.must(branch.openids.secretary, 'attendance.register', { year: held.year })
    expect(rows.find(({ memberId }) => memberId === branch.ids.member)?.marks).toEqual(['present'])
  })
})

it('the register agrees with the entries, mark by mark, with reasons and late entry', async () => {
  const branch = newBranch()
  const { ids } = branch
  const early = activity(branch, { begins: -10 * 24 * 60, ends: -10 * 24 * 60 + 60, title: '早先的会' })
  const backEntered = { createdAt: minutesFromNow(-60), createdBy: ids.deputy }
  const late = activity(branch, { begins: -9 * 24 * 60, ends: -9 * 24 * 60 + 60, title: '补录的会', ...backEntered })
  askedFor(branch, early, 'retired', 'sick', 'granted')
  askedFor(branch, late, 'retired', 'duty', 'granted')
  t.insert(
    'attendance',
    entryAt(early, ids.member, { state: 'leave', method: 'officer', category: 'personal' }),
    entryAt(early, ids.second, { state: 'late' }),
    entryAt(early, ids.retired, { state: 'absent', method: 'officer' }),
    entryAt(late, ids.retired, { state: 'leave', method: 'officer' }),
  )
  const register = await t.must(branch.openids.organisation, 'attendance.register', { year: early.year })
  expect(register.activities.map(({ title, backEntered: by }) => [title, by?.by])).toEqual([
    ['早先的会', undefined],
    ['补录的会', '吴秀兰'],
  ])
  const rowOf = (who: Person) => register.rows.find(({ memberId }) => memberId === ids[who])
  expect(rowOf('member')).toMatchObject({ marks: ['leave', 'open'], why: [{ column: 0, category: 'personal' }] })
  expect(rowOf('second')).toMatchObject({ marks: ['late', 'open'], why: [] })
  // Absent although leave was granted is absent without a reason; leave noted without one has the granted one.
  expect(rowOf('retired')).toMatchObject({ marks: ['absent', 'leave'], why: [{ column: 1, category: 'duty' }] })
})
