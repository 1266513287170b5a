import { createHmac } from 'node:crypto'
import type { Activity } from '../../domain/activities/activity'
import { digitsOf, type Sign, slotAt, tokenOf } from '../../domain/attendance/check-in-code'
import { formatDateTime } from '../../domain/calendar/format'
import type { ErrorCode } from '../../domain/errors'
import { everybody, idOf, memberOf, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, type Reply, startCloud, type TestCloud } from './cloud'

const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
const slotNow = () => slotAt(new Date().toISOString())

/** The token the officer's screen showed so many slots ago (ahead, if negative). */
function tokenFor({ _id, checkInKey }: Activity, slotsAgo = 0, key = checkInKey): string {
  return tokenOf(_id, key, slotNow() - slotsAgo, sign)
}

function digitsFor({ _id, checkInKey }: Activity, slotsAgo = 0): string {
  return digitsOf(_id, checkInKey, slotNow() - slotsAgo, sign)
}

/** Six digits that are not, were not and will not soon be those of the activity. */
function wrongDigits(activity: Activity): string {
  const near = Array.from({ length: 12 }, (_, index) => digitsFor(activity, index - 4))
  return ['111111', '222222', '333333'].find((digits) => !near.includes(digits)) ?? ''
}

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
        by: home.ids.member,
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

  it('is recorded as present, and the change is in the log', async () => {
    const held = await noted()
    const reply = await submit(home.openids.member, { token: tokenFor(held) })
    expect(reply.data).toMatchObject({ outcome: 'recorded', state: 'present' })
    expect(await entriesOf(held)).toMatchObject([{ state: 'present', method: 'scan', by: home.ids.member }])
    const [entry, ...more] = await auditOf('attendance.arrived', `${held._id}:${home.ids.member}`)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ before: { state: 'leave' }, after: { state: 'present' }, by: home.ids.member })
  })

  it('is recorded once, however often they tap at the same moment', async () => {
    const held = await noted()
    const token = tokenFor(held)
    const replies = await Promise.all([1, 2, 3].map(() => submit(home.openids.member, { token })))
    expect(replies.map((reply) => reply.data?.outcome).sort()).toEqual(['already', 'already', 'recorded'])
    expect(await auditOf('attendance.arrived', `${held._id}:${home.ids.member}`)).toHaveLength(1)
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
    ['a token signed with another key', 'TOKEN_FORGED', (held) => ({ token: tokenFor(held, 0, 'guessed') })],
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

  it('and the screen shows the codes of two minutes, signed by the activity’s own key', async () => {
    const held = activity()
    expect(await board(held)).toMatchObject({ opened: false, codes: [] })
    expect((await open({ activityId: held._id })).ok).toBe(true)
    const { opened, codes, now } = await board(held)
    expect(opened).toBe(true)
    const first = slotAt(now)
    expect(codes).toEqual(
      Array.from({ length: 6 }, (_, ahead) => ({
        from: new Date((first + ahead) * 20_000).toISOString(),
        token: tokenOf(held._id, held.checkInKey, first + ahead, sign),
        digits: digitsOf(held._id, held.checkInKey, first + ahead, sign),
      })),
    )
    const scanned = codes[0]?.token
    expect((await submit(home.openids.member, { token: scanned })).data?.outcome).toBe('recorded')
    const { people } = await board(held)
    expect(people.filter((person) => person.state === 'present').map((person) => person.name)).toEqual(['褚伟'])
    expect(people.map((person) => person.name)).not.toContain('杨帆')
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
    expect((await board(held)).codes).toHaveLength(6)
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
  const proofOf = (n: number) =>
    n % 2 === 0 ? { token: tokenFor(held) } : { activityId: held._id, digits: digitsFor(held) }
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
