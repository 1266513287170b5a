import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../tools/build-functions'
import type { CallResult } from './host'
import type { LocalCloud } from './server'
import { startTestCloud } from './testing/cloud'

let functionsDir: string
let cloud: LocalCloud

beforeAll(async () => {
  functionsDir = mkdtempSync(path.join(tmpdir(), 'local-functions-'))
  await buildFunctions({ source: path.join(__dirname, 'testing/functions'), outdir: functionsDir })
  mkdirSync(path.join(functionsDir, 'plain'))
  writeFileSync(path.join(functionsDir, 'plain', 'index.js'), 'exports.main = async () => ({ plain: true })')
  mkdirSync(path.join(functionsDir, 'messages'))
  const messages =
    'exports.main = async (event) => ({ event, openid: process.env.WX_OPENID, source: process.env.TCB_SOURCE })'
  writeFileSync(path.join(functionsDir, 'messages', 'index.js'), messages)
  cloud = await startTestCloud({ functionsDir, functionEnvironment: { BRANCH_SETTING: 'yes' } })
})
afterAll(async () => {
  await cloud.close()
  rmSync(functionsDir, { recursive: true, force: true })
})

const probe = (event: object, openid = 'o1') => cloud.call('probe', event, openid)
const answerOf = (result: CallResult): unknown => (result.ok ? JSON.parse(result.json) : result)

it('gives each of 100 concurrent calls its own identity, before and after waiting', async () => {
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, i) => probe({ action: 'whoAmI', delayMs: (i * 37) % 50 }, `person-${i}`)),
  )
  expect(results.map(answerOf)).toEqual(
    Array.from({ length: 100 }, (_, i) => ({ before: `person-${i}`, after: `person-${i}`, source: 'wx_client' })),
  )
})

it('runs a timer as nobody', async () => {
  expect(answerOf(await cloud.runTimer('probe'))).toEqual({
    trigger: 'probe-timer',
    openid: null,
    source: 'wx_trigger',
    time: expect.any(String),
  })
})

it('delivers what WeChat tells of a person as it is', async () => {
  const event = {
    ToUserName: 'gh_local',
    FromUserName: 'o1',
    CreateTime: 1_795_500_000,
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    List: [{ TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' }],
  } as const
  expect(answerOf(await cloud.deliverEvent('o1', event))).toEqual({ event, openid: 'o1', source: 'wx_unknown' })
})

it('hands over the event with who sent it, and believes no other', async () => {
  const userInfo = { openId: 'someone else', appId: 'x' }
  expect(answerOf(await probe({ action: 'echo', text: '字', userInfo }))).toEqual({
    action: 'echo',
    text: '字',
    userInfo: { openId: 'o1', appId: expect.any(String) },
  })
})

it('counts round trips, and how many of them had to wait for another', async () => {
  const counts = async (event: object) => {
    const { roundTrips, depth } = await probe(event)
    return { roundTrips, depth }
  }
  expect(await counts({ action: 'echo' })).toEqual({ roundTrips: 0, depth: 0 })
  expect(await counts({ action: 'sequential' })).toEqual({ roundTrips: 3, depth: 3 })
  const together = await Promise.all(Array.from({ length: 20 }, () => counts({ action: 'parallel' })))
  for (const count of together) expect(count).toEqual({ roundTrips: 4, depth: 2 })
})

it('runs with the clock of the cloud, which is UTC', async () => {
  expect(answerOf(await probe({ action: 'zone' }))).toBe('2026-01-01T00:00:00.000Z')
})

describe('a clock that stands still', () => {
  afterEach(() => cloud.setClock(null))

  it('is what each call sees from its beginning to its end, whatever others see', async () => {
    cloud.setClock('2027-01-05T01:00:00.000Z')
    const first = probe({ action: 'clock', delayMs: 60 })
    cloud.setClock('2027-06-30T23:30:00+08:00')
    const second = probe({ action: 'clock', delayMs: 30 })
    cloud.setClock(null)
    const third = probe({ action: 'clock' })
    const same = {
      given: ['2020-02-02T00:00:00.000Z', 1577836800000, 1577836800000, 0],
      isDate: true,
      waited: true,
    }
    expect(answerOf(await first)).toEqual({
      before: '2027-01-05T01:00:00.000Z',
      after: '2027-01-05T01:00:00.000Z',
      called: 'Tue Jan 05 2027',
      ...same,
    })
    expect(answerOf(await second)).toEqual({
      before: '2027-06-30T15:30:00.000Z',
      after: '2027-06-30T15:30:00.000Z',
      called: 'Wed Jun 30 2027',
      ...same,
    })
    const { before } = answerOf(await third) as { before: string }
    expect(Math.abs(Date.parse(before) - Date.now())).toBeLessThan(10_000)
  })
  it('is what the timer is told', async () => {
    cloud.setClock('2027-01-05T01:00:00.000Z')
    expect(answerOf(await cloud.runTimer('probe'))).toMatchObject({ time: '2027-01-05T01:00:00.000Z' })
  })
  it('stands at an instant only', () => {
    expect(() => cloud.setClock('tomorrow')).toThrow('"tomorrow" is no instant')
  })
})

it('answers what was thrown, and an unknown name', async () => {
  expect(await probe({ action: 'throwError' })).toMatchObject({
    ok: false,
    status: 500,
    errCode: -504002,
    errMsg: expect.stringContaining('probe failed'),
  })
  expect(await cloud.call('nothing', {}, 'o1')).toMatchObject({ ok: false, status: 404, errCode: -501000 })
  expect(await cloud.call('../probe', {}, 'o1')).toMatchObject({ ok: false, status: 404 })
})

it('limits a request to 100 KB and a reply to 1 MB', async () => {
  expect((await probe({ action: 'echo', text: 'x'.repeat(90 * 1024) })).ok).toBe(true)
  expect(await probe({ action: 'echo', text: 'x'.repeat(101 * 1024) })).toMatchObject({ ok: false, status: 413 })
  expect((await probe({ action: 'reply', size: 1024 * 1024 - 2 })).ok).toBe(true)
  expect(await probe({ action: 'reply', size: 1024 * 1024 })).toMatchObject({
    ok: false,
    errCode: -504002,
    errMsg: expect.stringContaining('1 MB'),
  })
})

it('ends a call at the time of its config.json; one that loops takes no later call with it', async () => {
  const [waiting, looping] = await Promise.all([probe({ action: 'never' }), probe({ action: 'loop' })])
  for (const result of [waiting, looping])
    expect(result).toMatchObject({ ok: false, errCode: -501002, errMsg: expect.stringContaining('2 seconds') })
  expect(answerOf(await probe({ action: 'whoAmI' }))).toMatchObject({ before: 'o1' })
})

it('survives a function that ends its process', async () => {
  expect(await probe({ action: 'crash' })).toMatchObject({ ok: false, errCode: -504002 })
  expect(answerOf(await probe({ action: 'whoAmI' }))).toMatchObject({ before: 'o1' })
})

describe('a process that is killed at an operation', () => {
  const kill = (faults: object) => Object.assign(cloud.faults, faults)
  const there = async (id: string) => answerOf(await probe({ action: 'has', id }))

  it.each([
    ['killBefore', false],
    ['killAfter', true],
  ])(
    '%s: the work is done or not, the caller is told of a failure, and the next call finds a fresh one',
    async (fault, done) => {
      const id = `victim of ${fault}`
      kill({ [fault]: 1 })
      expect(await probe({ action: 'add', id })).toMatchObject({
        ok: false,
        errCode: -504002,
        errMsg: expect.stringContaining('the process ended'),
      })
      expect(await there(id)).toBe(done)
      expect(cloud.faults).toMatchObject({ killBefore: 0, killAfter: 0 })
    },
  )
  it('dies at the operation that a test chooses, and takes with it what runs beside', async () => {
    const before = answerOf(await probe({ action: 'process' }))
    const beside = probe({ action: 'never' })
    kill({ spare: 2, killAfter: 1 })
    expect(await probe({ action: 'addFour', id: 'row' })).toMatchObject({ ok: false, errCode: -504002 })
    expect(await beside).toMatchObject({ ok: false, errCode: -504002 })
    expect(await Promise.all(['row:1', 'row:2', 'row:3', 'row:4'].map(there))).toEqual([true, true, true, false])
    expect(answerOf(await probe({ action: 'process' }))).not.toBe(before)
  })
  it('gives calls made while it dies to a fresh one', async () => {
    kill({ killBefore: 1 })
    const results = []
    const dying = probe({ action: 'add', id: 'dying' })
    while (cloud.faults.killBefore > 0) await new Promise((resolve) => setImmediate(resolve))
    for (let i = 0; i < 5; i++) results.push(probe({ action: 'whoAmI' }))
    expect((await dying).ok).toBe(false)
    expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true)
  })
  it('sends no message twice: what was sent before the kill is kept once', async () => {
    cloud.acceptSubscription('o1', 'T1', 2)
    kill({ killAfter: 1 })
    expect(await probe({ action: 'send' })).toMatchObject({ ok: false, errCode: -504002 })
    expect([cloud.sentMessages.length, cloud.subscriptionStock('o1', 'T1')]).toEqual([1, 1])
    kill({ killBefore: 1 })
    expect(await probe({ action: 'send' })).toMatchObject({ ok: false, errCode: -504002 })
    expect([cloud.sentMessages.length, cloud.subscriptionStock('o1', 'T1')]).toEqual([1, 1])
  })
  it.each([
    ['dropBefore', 1],
    ['dropAfter', 2],
  ])('nor does the SDK in it send again when only the connection breaks: %s', async (fault, kept) => {
    cloud.acceptSubscription('o1', 'T1', 1)
    kill({ [fault]: 1 })
    expect(answerOf(await probe({ action: 'send' }))).toMatchObject({ thrown: expect.any(String) })
    expect(cloud.sentMessages.length).toBe(kept)
    expect(cloud.faults).toMatchObject({ dropBefore: 0, dropAfter: 0 })
  })
})

it('runs a function without configuration', async () => {
  expect(answerOf(await cloud.call('plain', {}, 'o1'))).toEqual({ plain: true })
})

it('refuses an open interface that config.json does not list', async () => {
  expect(await probe({ action: 'notAllowed' })).toMatchObject({ ok: false, errMsg: expect.stringContaining('-604101') })
})

it('refuses an update that would silently leave its transaction', async () => {
  expect(await probe({ action: 'escapeTransaction' })).toMatchObject({
    ok: false,
    errMsg: expect.stringContaining('OUTSIDE_TRANSACTION'),
  })
})

it('lets the slim bundle upload and download', async () => {
  expect(answerOf(await probe({ action: 'upload', id: '一', text: '会议记录' }))).toEqual({
    fileID: expect.stringMatching(/tests\/一\.txt$/),
    text: '会议记录',
  })
})

it('records 200 people at once, three times each, once', async () => {
  const before = cloud.countDocuments('notes')
  const all = Array.from({ length: 600 }, (_, i) => probe({ action: 'add', id: `a1:m${i % 200}` }, `m${i % 200}`))
  const results = await Promise.all(all)
  expect(results.filter(({ ok }) => ok)).toHaveLength(200)
  for (const result of results) if (!result.ok) expect(result.errMsg).toContain('E11000')
  expect(cloud.countDocuments('notes') - before).toBe(200)
})
