import type { Activity } from '../../domain/activities/activity'
import { formatDateTime } from '../../domain/calendar/format'
import type { ErrorCode } from '../../domain/errors'
import { everybody, idOf, memberOf, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, type Reply, startCloud, type TestCloud } from './cloud'
import { digitsAt, digitsFor, shownBy, slotNow, tokenAt, tokenFor, wrongDigits } from './codes'

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  foreign = seedBranch(t, 'f')
})
afterAll(() => t.close())

let made = 0
/** An activity of the home branch of its own for each test. */
function activity(options: Parameters<typeof seedActivity>[3] = {}, branch = home): Activity {
  made += 1
  return seedActivity(t, branch, `ci${String(made).padStart(10, '0')}`, options)
}

const submit = (openid: string, input: unknown) => t.call(openid, 'checkIn.submit', input)
const entriesOf = async ({ _id }: Activity) => (await t.allOf('attendance')).filter((entry) => entry.activityId === _id)
const auditOf = async (action: string, target: string) =>
  (await t.allOf('audit')).filter((entry) => entry.action === action && entry.target === target)

describe('a member at the door', () => {
  it('checks in by the token, in two round trips', async () => {
    const held = activity()
    const reply = await submit(home.openids.member, { token: tokenFor(held) })
    expect(reply.data).toMatchObject({ outcome: 'recorded', title: '主题党日', state: 'present', observer: false })
    expect({ roundTrips: reply.roundTrips, depth: reply.depth }).toEqual({ roundTrips: 2, depth: 2 })
    const { year, on } = held
    expect(await entriesOf(held)).toEqual([
      {
        _id: `${held._id}:${home.ids.member}`,
        branchId: home.branchId,
        activityId: held._id,
        memberId: home.ids.member,
        on,
        year,
        state: 'present',
        observer: false,
        method: 'scan',
        at: reply.data?.at,
        receivedAt: expect.any(String),
        by: home.ids.member,
        proofs: [
          {
            key: `t${slotNow()}`,
            state: 'present',
            method: 'scan',
            at: reply.data?.at,
            receivedAt: expect.any(String),
            by: home.ids.member,
          },
        ],
        revision: 1,
      },
    ])
  })

  it('checks in by the digits, in two sequential round trips', async () => {
    const held = activity()
    const reply = await submit(home.openids.member, { activityId: held._id, digits: digitsFor(held) })
    expect(reply.data).toMatchObject({ outcome: 'recorded', state: 'present' })
    expect(reply.depth).toBe(2)
    expect(await entriesOf(held)).toMatchObject([{ method: 'code' }])
  })

  it.each([
    ['token', (held: Activity) => ({ token: tokenFor(held) })],
    ['digits', (held: Activity) => ({ activityId: held._id, digits: digitsFor(held) })],
  ])('by %s a second time is told the first time, in one round trip', async (_how, proof) => {
    const held = activity()
    const first = await submit(home.openids.second, proof(held))
    const again = await submit(home.openids.second, proof(held))
    expect(again.data).toEqual({ ...first.data, outcome: 'already' })
    expect(again.depth).toBe(1)
    expect(await entriesOf(held)).toHaveLength(1)
  })

  it('whose first answer was lost is told the first time, even when the code has grown old', async () => {
    const held = activity()
    t.cloud.faults.dropAnswers = 1
    await expect(overHttp(home.openids.member, { token: tokenFor(held) })).rejects.toThrow()
    const again = await submit(home.openids.member, { token: tokenFor(held, 9) })
    expect(again.data).toMatchObject({ outcome: 'already', state: 'present' })
    expect(await entriesOf(held)).toMatchObject([{ at: again.data?.at }])
  })

  it('who taps twice at the same moment is recorded once', async () => {
    const held = activity()
    const token = tokenFor(held)
    const replies = await Promise.all([1, 2, 3, 4].map(() => submit(home.openids.member, { token })))
    expect(replies.map((reply) => reply.data?.outcome).sort()).toEqual(['already', 'already', 'already', 'recorded'])
    expect(new Set(replies.map((reply) => reply.data?.at)).size).toBe(1)
    expect(await entriesOf(held)).toHaveLength(1)
  })

  it('who comes ten minutes after the beginning is late', async () => {
    const held = activity({ begins: -11 })
    expect((await submit(home.openids.member, { token: tokenFor(held) })).data?.state).toBe('late')
  })

  it('may be up to a minute slow', async () => {
    const held = activity()
    expect((await submit(home.openids.member, { token: tokenFor(held, 1) })).data?.outcome).toBe('recorded')
    const { second } = home.openids
    expect((await submit(second, { activityId: held._id, digits: digitsFor(held, 1) })).data?.outcome).toBe('recorded')
  })

  it.each([
    ['the committee alone', { ...everybody, scope: 'committee' as const }],
    ['others by hand', { ...everybody, minus: [idOf('hmember')] }],
  ])('who is not expected, for %s is, is recorded as 列席', async (_who, audience) => {
    const held = activity({ audience })
    expect((await submit(home.openids.member, { token: tokenFor(held) })).data?.observer).toBe(true)
    expect(await entriesOf(held)).toMatchObject([{ observer: true, state: 'present' }])
  })

  it('learns no more of a held text by coming', async () => {
    const held = activity({ title: '待审核的主题', textHeld: true })
    expect((await submit(home.openids.member, { token: tokenFor(held) })).data?.title).not.toContain('待审核的主题')
    expect((await submit(home.openids.secretary, { token: tokenFor(held) })).data?.title).toBe('待审核的主题')
  })
})

describe('a member noted as on leave who comes after all', () => {
  const noted = async () => {
    const held = activity()
    const entries = [{ memberId: home.ids.member, state: 'leave' }]
    await t.must(home.openids.secretary, 'attendance.enterSheet', { activityId: held._id, method: 'officer', entries })
    return held
  }

  it('is recorded as present in two round trips, and the officer’s note is kept beside it', async () => {
    const held = await noted()
    const reply = await submit(home.openids.member, { token: tokenFor(held) })
    expect(reply.data).toMatchObject({ outcome: 'recorded', state: 'present' })
    expect(reply.roundTrips).toBe(2)
    const [entry] = await entriesOf(held)
    expect(entry).toMatchObject({ state: 'present', method: 'scan', by: home.ids.member, revision: 2 })
    expect(entry?.proofs.map(({ state, method }) => [state, method])).toEqual([
      ['present', 'scan'],
      ['leave', 'officer'],
    ])
  })

  it('is recorded once, however often they tap at the same moment', async () => {
    const held = await noted()
    const token = tokenFor(held)
    const replies = await Promise.all([1, 2, 3].map(() => submit(home.openids.member, { token })))
    expect(replies.map((reply) => reply.data?.outcome).sort()).toEqual(['already', 'already', 'recorded'])
    expect(await entriesOf(held)).toMatchObject([{ state: 'present', revision: 2 }])
  })
})

describe('bad input gets a sentence and changes nothing', () => {
  type Case = [what: string, code: ErrorCode, proof: (held: Activity) => unknown]
  const flipped = (token: string) => token.slice(0, -1) + (token.endsWith('0') ? '1' : '0')
  const cases: Case[] = [
    ['a token of a minute ago', 'TOKEN_EXPIRED', (held) => ({ token: tokenFor(held, 3) })],
    ['a token of yesterday', 'TOKEN_EXPIRED', (held) => ({ token: tokenFor(held, 4320) })],
    ['a token of the future', 'TOKEN_EARLY', (held) => ({ token: tokenFor(held, -3) })],
    ['a token with another signature', 'TOKEN_FORGED', (held) => ({ token: flipped(tokenFor(held)) })],
    [
      'a token signed with another key',
      'TOKEN_FORGED',
      (held) => ({ token: tokenFor({ ...held, checkInKey: 'guessed' }) }),
    ],
    [
      'an old token dressed as a new one',
      'TOKEN_FORGED',
      (held) => ({ token: tokenFor(held).slice(0, 19) + tokenFor(held, 9).slice(19) }),
    ],
    ['an activity that is not', 'OTHER_BRANCH', (held) => ({ token: tokenFor({ ...held, _id: 'nowhere00000' }) })],
    ['any text', 'TOKEN_FORGED', () => ({ token: '你好，签到' })],
    ['markup', 'TOKEN_FORGED', () => ({ token: '<script>alert(1)</script>' })],
    ['a token of 33 characters', 'TOKEN_FORGED', (held) => ({ token: `${tokenFor(held)}abc` })],
    ['a token of 200 characters', 'TOKEN_FORGED', (held) => ({ token: tokenFor(held).padEnd(200, '0') })],
    ['a token of 201 characters', 'BAD_INPUT', (held) => ({ token: tokenFor(held).padEnd(201, '0') })],
    ['an empty token', 'BAD_INPUT', () => ({ token: '' })],
    ['an operator for a token', 'BAD_INPUT', () => ({ token: { $ne: '' } })],
    ['nothing', 'BAD_INPUT', () => undefined],
    ['wrong digits', 'WRONG_CODE', (held) => ({ activityId: held._id, digits: wrongDigits(held) })],
    ['digits of a minute ago', 'WRONG_CODE', (held) => ({ activityId: held._id, digits: digitsFor(held, 4) })],
    ['five digits', 'BAD_INPUT', (held) => ({ activityId: held._id, digits: '12345' })],
    ['letters for digits', 'BAD_INPUT', (held) => ({ activityId: held._id, digits: 'abcdef' })],
    ['full-width digits', 'BAD_INPUT', (held) => ({ activityId: held._id, digits: '１２３４５６' })],
    ['an operator for an activity', 'BAD_INPUT', () => ({ activityId: { $gt: '' }, digits: '123456' })],
    ['digits of no activity', 'NO_SUCH_ACTIVITY', () => ({ activityId: 'nowhere00000', digits: '123456' })],
  ]
  it.each(cases)('%s: %s', async (_what, code, proof) => {
    const held = activity()
    t.insert('attempts', { _id: `checkIn:wx-once-${made}`, recent: [] })
    t.insert('members', memberOf(home.branchId, idOf(`once${made}`), { name: '何一', openid: `wx-once-${made}` }))
    await expectRefusedUnchanged(t, () => submit(`wx-once-${made}`, proof(held)), code)
  })

  it('names the field that is wrong', async () => {
    expectRefusal(await submit(home.openids.member, { token: '' }), 'BAD_INPUT', '签到码')
    expectRefusal(await submit(home.openids.member, { activityId: 'a', digits: '1' }), 'BAD_INPUT', '数字码')
  })

  it("another branch's token, even the right one", async () => {
    const held = activity({}, foreign)
    const { member, leader } = home.openids
    await expectRefusedUnchanged(t, () => submit(member, { token: tokenFor(held) }), 'OTHER_BRANCH', '别的支部')
    const digits = digitsFor(held)
    await expectRefusedUnchanged(t, () => submit(leader, { activityId: held._id, digits }), 'NO_SUCH_ACTIVITY')
  })

  it('before check-in opens, with the time at which it does', async () => {
    const held = activity({ begins: 120, ends: 180 })
    const opens = formatDateTime(held.checkIn.opensAt, new Date().toISOString())
    const { member } = home.openids
    await expectRefusedUnchanged(t, () => submit(member, { token: tokenFor(held) }), 'CHECK_IN_NOT_OPEN', opens)
  })

  it.each([0, 9])('after it has closed, by a code shown %i slots ago', async (slotsAgo) => {
    const held = activity({ begins: -120, ends: -1 })
    const token = tokenFor(held, slotsAgo)
    await expectRefusedUnchanged(t, () => submit(home.openids.member, { token }), 'CHECK_IN_CLOSED', '补录')
  })

  it('a cancelled activity', async () => {
    const held = activity({ state: 'cancelled', cancelReason: '会议室停电' })
    const token = tokenFor(held)
    await expectRefusedUnchanged(t, () => submit(home.openids.member, { token }), 'ACTIVITY_CANCELLED')
  })

  it('a member who left', async () => {
    const token = tokenFor(activity())
    await expectRefusedUnchanged(t, () => submit(home.openids.left, { token }), 'LEFT_BRANCH')
  })

  it('a visitor, and somebody without a WeChat account', async () => {
    const held = activity()
    await expectRefusedUnchanged(t, () => submit('wx-nobody', { token: tokenFor(held) }), 'NOT_BOUND')
    const digits = digitsFor(held)
    await expectRefusedUnchanged(t, () => submit('wx-nobody', { activityId: held._id, digits }), 'NOT_BOUND')
    await expectRefusedUnchanged(t, () => submit('', { token: tokenFor(held) }), 'NO_IDENTITY')
  })
})

describe('guessing the digits', () => {
  it('is stopped after five in a minute, also for the right ones; the QR still works', async () => {
    const held = activity()
    const { retired } = home.openids
    const guess = () => submit(retired, { activityId: held._id, digits: wrongDigits(held) })
    for (let n = 0; n < 5; n++) expectRefusal(await guess(), 'WRONG_CODE')
    await expectRefusedUnchanged(t, guess, 'TOO_MANY_TRIES', '一分钟')
    const right = { activityId: held._id, digits: digitsFor(held) }
    await expectRefusedUnchanged(t, () => submit(retired, right), 'TOO_MANY_TRIES')
    expect((await submit(retired, { token: tokenFor(held) })).data?.outcome).toBe('recorded')
  })

  it('goes on for thirty tries at one activity, then no more: kept digits could be guessed for months', async () => {
    const held = activity()
    t.insert('members', memberOf(home.branchId, idOf('stubborn'), { name: '何执', openid: 'wx-stubborn' }))
    const right = { activityId: held._id, digits: digitsFor(held, 90), agoMs: 1_805_000 }
    const id = `${held._id}:${idOf('stubborn')}:WRONG_CODE`
    expectRefusal(await submit('wx-stubborn', { ...right, digits: wrongDigits(held) }), 'WRONG_CODE')
    await t.patch('checkInAttempts', id, { times: 30 })
    await expectRefusedUnchanged(t, () => submit('wx-stubborn', right), 'WRONG_CODE', '请组织者登记')
    expect((await submit('wx-stubborn', { token: tokenFor(held) })).data?.outcome).toBe('recorded')
    expect((await submit('wx-stubborn', right)).data?.outcome).toBe('already')
  })

  it('is possible again when a minute has passed', async () => {
    const held = activity()
    const old = [61, 62, 63, 64, 65].map((seconds) => new Date(Date.now() - seconds * 1000).toISOString())
    t.insert('members', memberOf(home.branchId, idOf('patient'), { name: '何耐', openid: 'wx-patient' }))
    t.insert('attempts', { _id: 'checkIn:wx-patient', recent: old })
    expect((await submit('wx-patient', { activityId: held._id, digits: digitsFor(held) })).data?.outcome).toBe(
      'recorded',
    )
  })

  it.each([
    ['an account that was prepared when it was bound', true],
    ['an account that never guessed', false],
  ])('thirty times at once, by %s: five are judged', async (_who, prepared) => {
    const held = activity()
    const openid = `wx-quick-${prepared}`
    t.insert('members', memberOf(home.branchId, idOf(`quick${prepared}`), { name: '何快', openid }))
    if (prepared) t.insert('attempts', { _id: `checkIn:${openid}`, recent: [] })
    const guess = { activityId: held._id, digits: wrongDigits(held) }
    const replies = await Promise.all(Array.from({ length: 30 }, () => submit(openid, guess)))
    const codes = replies.map((reply) => reply.error?.code)
    expect(codes.filter((code) => code === 'WRONG_CODE')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(25)
    expect(await entriesOf(held)).toEqual([])
  })
})

describe('the officer opens check-in', () => {
  const open = (input: unknown) => t.call(home.openids.secretary, 'checkIn.open', input)
  const board = (held: Activity) => t.must(home.openids.secretary, 'checkIn.board', { activityId: held._id })

  it('and the officer’s phone is handed the key of this activity at this time, and signs as the cloud does', async () => {
    const held = activity()
    expect(await board(held)).toMatchObject({ opened: false })
    expect((await open({ activityId: held._id })).ok).toBe(true)
    const shown = await board(held)
    expect(shown.opened).toBe(true)
    expect(shown.key).not.toContain(held.checkInKey)
    expect(shownBy(shown)).toEqual({ token: tokenFor(held), digits: digitsFor(held) })
    expect((await submit(home.openids.member, { token: shownBy(shown).token })).data?.outcome).toBe('recorded')
    const { people } = await board(held)
    expect(people.filter((person) => person.state === 'present').map((person) => person.name)).toEqual(['褚伟'])
    expect(people.map((person) => person.name)).not.toContain('杨帆')
  })

  it('hands the key out some days ahead, and not when it is over or far off', async () => {
    const key = async (begins: number, ends: number) => (await board(activity({ begins, ends }))).key
    expect(await key(2 * 1440, 2 * 1440 + 60)).toMatch(/^[0-9a-f]{32}$/)
    expect(await key(9 * 1440, 9 * 1440 + 60)).toBeNull()
    expect(await key(-120, -60)).toBeNull()
  })

  it('refreshes in two round trips', async () => {
    const held = activity()
    const reply = await t.call(home.openids.secretary, 'checkIn.board', { activityId: held._id })
    expect({ roundTrips: reply.roundTrips, depth: reply.depth }).toEqual({ roundTrips: 2, depth: 2 })
  })

  it('freezes who is expected; a repeat changes nothing', async () => {
    const held = activity({ audience: { ...everybody, scope: 'committee' } })
    await open({ activityId: held._id })
    const frozen = await t.stored('activities', held._id)
    expect([...(frozen?.expected ?? [])].sort()).toEqual(
      ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'].map((who) => idOf(`h${who}`)).sort(),
    )
    await open({ activityId: held._id })
    expect(await t.stored('activities', held._id)).toEqual(frozen)
    expect(await auditOf('checkIn.open', held._id)).toHaveLength(1)
  })

  it('early, and members can come at once', async () => {
    const held = activity({ begins: 120, ends: 180 })
    const early = { activityId: held._id, early: true }
    await expectRefusedUnchanged(t, () => open({ activityId: held._id }), 'CHECK_IN_NOT_OPEN', '提前开放')
    expect((await open(early)).ok).toBe(true)
    expect((await board(held)).opened).toBe(true)
    expect((await submit(home.openids.member, { token: tokenFor(held) })).data?.state).toBe('present')
    const opened = await t.stored('activities', held._id)
    await open(early)
    expect(await t.stored('activities', held._id)).toEqual(opened)
  })

  it('not when it is over or cancelled', async () => {
    const over = activity({ begins: -120, ends: -1 })
    await expectRefusedUnchanged(t, () => open({ activityId: over._id }), 'CHECK_IN_CLOSED', '补录')
    const cancelled = activity({ state: 'cancelled' })
    await expectRefusedUnchanged(t, () => open({ activityId: cancelled._id }), 'ACTIVITY_CANCELLED')
    await expectRefusedUnchanged(t, () => open({ activityId: 'nowhere00000' }), 'NO_SUCH_ACTIVITY')
  })
})

describe('kept on a phone without a signal', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const kept = (held: Activity, minutes: number) => ({ token: tokenAt(held, at(minutes)), kept: true })

  it('counts for the minute it was shown, marked with its delay', async () => {
    const held = activity({ begins: -60, ends: 60 })
    const reply = await submit(home.openids.member, kept(held, -55))
    expect(reply.data).toMatchObject({ outcome: 'recorded', state: 'present', minutesOffline: expect.any(Number) })
    expect(reply.data?.minutesOffline).toBeGreaterThanOrEqual(54)
    expect(Date.parse(reply.data?.at ?? '')).toBeLessThanOrEqual(Date.parse(at(-54.5)))
    expect(reply.roundTrips).toBe(2)
    const { people } = await t.must(home.openids.secretary, 'checkIn.board', { activityId: held._id })
    expect(people.find(({ memberId }) => memberId === home.ids.member)?.minutesOffline).toBeGreaterThanOrEqual(54)
  })

  it('two minutes make no difference, three do', async () => {
    const held = activity({ begins: -60, ends: 60 })
    const late = async (openid: string, minutes: number) =>
      (await submit(openid, kept(held, minutes))).data?.minutesOffline
    expect(await late(home.openids.member, -1.5)).toBeUndefined()
    expect(await late(home.openids.second, -3.5)).toBe(3)
  })

  it('counts days after the end, and is late where it was late', async () => {
    const held = activity({ begins: -3 * 1440, ends: -3 * 1440 + 120 })
    const inTime = tokenAt(held, new Date(Date.parse(held.startsAt) + 5 * 60_000).toISOString())
    const late = tokenAt(held, new Date(Date.parse(held.startsAt) + 40 * 60_000).toISOString())
    expect((await submit(home.openids.member, { token: inTime, kept: true })).data?.state).toBe('present')
    expect((await submit(home.openids.second, { token: late, kept: true })).data?.state).toBe('late')
    expect(await entriesOf(held)).toHaveLength(2)
  })

  it('digits count by how long ago they were typed, though the phone’s clock is a day off', async () => {
    const held = activity({ begins: -60, ends: 60 })
    const digits = digitsAt(held, at(-50))
    const reply = await submit(home.openids.member, { activityId: held._id, digits, agoMs: 50 * 60_000 })
    expect(reply.data).toMatchObject({ outcome: 'recorded', method: 'code' })
    const other = { activityId: held._id, digits, agoMs: 25 * 60_000 }
    expectRefusal(await submit(home.openids.second, other), 'WRONG_CODE')
    expectRefusal(await submit(home.openids.second, { ...other, agoMs: 24 * 3_600_000 }), 'WRONG_CODE')
  })

  it('the earlier of two phones of one member counts, whichever is first to have a signal', async () => {
    const held = activity({ begins: -60, ends: 60 })
    const later = await submit(home.openids.member, kept(held, -20))
    const earlier = await submit(home.openids.member, kept(held, -40))
    expect([later.data?.outcome, earlier.data?.outcome]).toEqual(['recorded', 'recorded'])
    expect((earlier.data?.at ?? '') < (later.data?.at ?? '')).toBe(true)
    const again = await submit(home.openids.member, kept(held, -20))
    expect(again.data).toMatchObject({ outcome: 'already', at: earlier.data?.at })
    expect(again.roundTrips).toBe(1)
    const [entry, ...more] = await entriesOf(held)
    expect([more, entry?.proofs.length]).toEqual([[], 2])
  })

  it('an officer’s tap and the member’s scan come to one entry, by the earlier of them', async () => {
    const held = activity({ begins: -60, ends: 60 })
    const tap = (minutesAgo: number, who: string) =>
      t.must(home.openids.secretary, 'attendance.enterSheet', {
        activityId: held._id,
        method: 'officer',
        entries: [{ memberId: who, state: 'present', was: null, tap: freshTap(), agoMs: minutesAgo * 60_000 }],
      })
    await submit(home.openids.member, kept(held, -30))
    expect(await tap(20, home.ids.member)).toMatchObject({ kept: 1 })
    expect(await tap(40, home.ids.second)).toMatchObject({ written: 1 })
    await submit(home.openids.second, kept(held, -30))
    const entries = await entriesOf(held)
    const of = (memberId: string) => entries.find((entry) => entry.memberId === memberId)
    expect([of(home.ids.member)?.method, of(home.ids.second)?.method]).toEqual(['scan', 'officer'])
    expect(entries.map(({ proofs }) => proofs.length)).toEqual([2, 2])
  })
})

let taps = 0
const freshTap = () => idOf(`tap${(taps++).toString().padStart(9, '0')}`)

describe('what is turned away', () => {
  const attemptsAt = async (held: Activity) =>
    (await t.must(home.openids.secretary, 'checkIn.board', { activityId: held._id })).attempts

  it('is kept for the officer with its reason and how often it was tried, until the member is in', async () => {
    const held = activity()
    for (let n = 0; n < 3; n++) {
      expectRefusal(await submit(home.openids.member, { token: tokenFor(held, 9) }), 'TOKEN_EXPIRED')
    }
    const [attempt, ...more] = await attemptsAt(held)
    expect(more).toEqual([])
    expect(attempt).toMatchObject({ name: '褚伟', code: 'TOKEN_EXPIRED', times: 3, reason: expect.any(String) })
    await submit(home.openids.member, { token: tokenFor(held) })
    expect(await attemptsAt(held)).toEqual([])
  })

  it('a hundred people who send one picture a minute later are each told, and each kept', async () => {
    const branch = seedBranch(t, 'pic')
    const held = activity({}, branch)
    const old = { token: tokenFor(held, 3) }
    const openids = Array.from({ length: 100 }, (_, n) => `wx-pic-${n}`)
    for (const [n, openid] of openids.entries()) {
      t.insert('members', memberOf(branch.branchId, idOf(`picm${n}x`), { name: `党员${n}`, openid }))
    }
    const replies = await Promise.all(openids.map((openid) => submit(openid, old)))
    expect(new Set(replies.map((reply) => reply.error?.code))).toEqual(new Set(['TOKEN_EXPIRED']))
    const board = await t.must(branch.openids.secretary, 'checkIn.board', { activityId: held._id })
    expect(board.attempts).toHaveLength(100)
    expect(await entriesOf(held)).toEqual([])
  })

  it('a token from before the activity was moved says when it is now', async () => {
    const held = activity({ begins: -10, ends: 60 })
    const token = tokenFor(held)
    const startsAt = new Date(Date.now() + 26 * 3_600_000).toISOString()
    const endsAt = new Date(Date.now() + 27 * 3_600_000).toISOString()
    const { kind, title, place, topics, audience } = held
    await t.must(home.openids.secretary, 'activities.revise', {
      ...{ activityId: held._id, kind, title, place, topics, audience },
      startsAt,
      endsAt,
      reason: '会议室停电',
    })
    const when = formatDateTime(startsAt, new Date().toISOString())
    for (const kept of [false, true]) {
      expectRefusal(await submit(home.openids.member, { token, kept }), 'ACTIVITY_MOVED', when)
    }
    expect(await attemptsAt(held)).toMatchObject([{ code: 'ACTIVITY_MOVED', times: 2 }])
  })

  it('in a closed year changes nothing, and is kept', async () => {
    const branch = seedBranch(t, 'cy')
    const held = activity({ begins: -60, ends: 60 }, branch)
    await t.patch('branches', branch.branchId, { closedYears: [held.year] })
    expectRefusal(await submit(branch.openids.member, { token: tokenFor(held) }), 'YEAR_CLOSED')
    const entries = [{ memberId: branch.ids.member, state: 'present' }]
    const sheet = { activityId: held._id, method: 'officer', entries }
    expectRefusal(await t.call(branch.openids.secretary, 'attendance.enterSheet', sheet), 'YEAR_CLOSED', `${held.year}`)
    expect(await entriesOf(held)).toEqual([])
    const board = await t.must(branch.openids.secretary, 'checkIn.board', { activityId: held._id })
    expect(board.attempts).toMatchObject([{ code: 'YEAR_CLOSED' }])
  })
})

async function overHttp(openid: string, input: unknown): Promise<Reply<{ outcome: string; at: string }>> {
  const response = await fetch(`${t.cloud.url}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ name: 'api', data: { path: 'checkIn.submit', input } }),
  })
  return (await response.json()) as Reply<{ outcome: string; at: string }>
}

it('two hundred members at once, three times each: two hundred records, no error, no second record', async () => {
  const big = seedBranch(t, 'big')
  const openids = Array.from({ length: 200 }, (_, n) => `wx-big-${n}`)
  for (const [n, openid] of openids.entries()) {
    t.insert('members', memberOf(big.branchId, idOf(`bigm${n}x`), { name: `党员${n}`, openid }))
    t.insert('attempts', { _id: `checkIn:${openid}`, recent: [] })
  }
  const held = activity({}, big)
  // The same each time, though the screen shows another code meanwhile.
  const [token, digits] = [tokenFor(held), digitsFor(held)]
  const proofOf = (n: number) => (n % 2 === 0 ? { token } : { activityId: held._id, digits })
  const replies = await Promise.all(
    [1, 2, 3].flatMap(() => openids.map(async (openid, n) => ({ openid, reply: await overHttp(openid, proofOf(n)) }))),
  )
  expect(replies.flatMap(({ reply }) => reply.error ?? [])).toEqual([])
  expect(replies.filter(({ reply }) => reply.data?.outcome === 'recorded')).toHaveLength(200)
  const entries = await entriesOf(held)
  expect(entries).toHaveLength(200)
  expect(new Set(entries.map((entry) => entry.memberId)).size).toBe(200)
  const timeOf = new Map(entries.map((entry) => [entry.memberId, entry.at]))
  for (const { openid, reply } of replies) {
    const n = Number(openid.slice('wx-big-'.length))
    expect(reply.data?.at).toBe(timeOf.get(idOf(`bigm${n}x`)))
  }
})
