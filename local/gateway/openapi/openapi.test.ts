import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk } from '../../testing/sdk'

let cloud: LocalCloud
let openapi: Record<string, Record<string, (parameters: unknown) => Promise<Record<string, unknown>>>>

beforeEach(async () => {
  cloud = await startTestCloud()
  openapi = connectSdk(cloud.url).sdk.openapi
})
afterEach(() => cloud.close())

describe('subscribeMessage.send', () => {
  const message = {
    touser: 'o1',
    templateId: 'T1',
    page: 'pages/today/index',
    data: { thing1: { value: '主题党日' }, time2: { value: '2026年11月25日 14:30' }, phrase3: { value: '未签到' } },
  }
  const send = (change: object = {}) => openapi.subscribeMessage?.send?.({ ...message, ...change })

  const faults = (wanted: object) => fetch(`${cloud.url}/faults`, { method: 'POST', body: JSON.stringify(wanted) })

  it('keeps what it sends', async () => {
    cloud.acceptSubscription('o1', 'T1')
    await expect(send()).resolves.toMatchObject({ errCode: 0 })
    const listed = await (await fetch(`${cloud.url}/sent-messages`)).json()
    expect(listed).toEqual([
      {
        touser: 'o1',
        templateId: 'T1',
        page: 'pages/today/index',
        data: { thing1: '主题党日', time2: '2026年11月25日 14:30', phrase3: '未签到' },
        sentAt: expect.any(String),
      },
    ])
    const listedFor = async (openid: string) =>
      (await fetch(`${cloud.url}/sent-messages?openid=${openid}`)).json() as Promise<unknown[]>
    expect([await listedFor('o1'), await listedFor('o2')]).toEqual([listed, []])
  })
  it.each([
    ['no person', { touser: '' }, 40003],
    ['no template', { templateId: '' }, 40037],
    ['a thing of 21 characters', { data: { thing1: { value: '字'.repeat(21) } } }, 47003],
    ['a line break', { data: { thing1: { value: '一\n二' } } }, 47003],
    ['a phrase of six Han', { data: { phrase1: { value: '一二三四五六' } } }, 47003],
    ['an instant as date', { data: { date1: { value: '2026-11-23T06:00:00.000Z' } } }, 47003],
    ['a field of no template', { data: { title: { value: '标题' } } }, 47003],
  ])('refuses %s, and takes no acceptance', async (_name, change, errCode) => {
    cloud.acceptSubscription('o1', 'T1')
    await expect(send(change)).rejects.toMatchObject({ errCode })
    expect(cloud.sentMessages).toHaveLength(0)
    expect(cloud.subscriptionStock('o1', 'T1')).toBe(1)
  })
  it('answers the error that a test sets, as often as it says, and takes no acceptance for it', async () => {
    cloud.acceptSubscription('o1', 'T1')
    await faults({ openapi: [{ api: 'subscribeMessage.send', errCode: 45168, times: 2 }] })
    await expect(send()).rejects.toMatchObject({ errCode: 45168 })
    await expect(send()).rejects.toMatchObject({ errCode: 45168 })
    await expect(send()).resolves.toMatchObject({ errCode: 0 })
  })
  it('sends one message for each acceptance of this person and template', async () => {
    cloud.acceptSubscription('o1', 'T1', 2)
    cloud.acceptSubscription('o2', 'T1')
    cloud.acceptSubscription('o1', 'T2')
    await send()
    await send()
    await expect(send()).rejects.toMatchObject({ errCode: 43101 })
    expect(cloud.sentMessages).toHaveLength(2)
    expect([cloud.subscriptionStock('o1', 'T1'), cloud.subscriptionStock('o1', 'T2')]).toEqual([0, 1])
  })
  it('takes a while when a test says so, and refuses a second message to the same person meanwhile', async () => {
    for (const openid of ['o1', 'o2']) cloud.acceptSubscription(openid, 'T1', 3)
    await faults({ latencyMs: 60 })
    const start = performance.now()
    const three = await Promise.allSettled([send(), send(), send({ touser: 'o2' })])
    expect(performance.now() - start).toBeGreaterThanOrEqual(59)
    const refused = three.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toEqual([expect.objectContaining({ errCode: 43108 })])
    expect(cloud.sentMessages.map(({ touser }) => touser).sort()).toEqual(['o1', 'o2'])
    expect(cloud.subscriptionStock('o1', 'T1')).toBe(2)
    await expect(send()).resolves.toMatchObject({ errCode: 0 })
  })
  it.each([
    ['dropBefore', 0],
    ['dropAfter', 1],
  ])('is not asked a second time by the SDK after a broken connection: %s', async (fault, kept) => {
    cloud.acceptSubscription('o1', 'T1', 3)
    await faults({ [fault]: 1 })
    await expect(send()).rejects.toBeDefined()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(cloud.sentMessages).toHaveLength(kept)
    expect(cloud.subscriptionStock('o1', 'T1')).toBe(3 - kept)
    expect(cloud.faults).toMatchObject({ dropBefore: 0, dropAfter: 0 })
  })
  it('says when it was sent by the clock of the cloud', async () => {
    cloud.acceptSubscription('o1', 'T1')
    cloud.setClock('2027-01-05T01:00:00.000Z')
    await send()
    expect(cloud.sentMessages[0]?.sentAt).toBe('2027-01-05T01:00:00.000Z')
  })
})

it('remembers acceptances and messages over a restart, as WeChat does', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kept-'))
  const first = await startTestCloud({ dataDir })
  first.acceptSubscription('o1', 'T1', 2)
  const { sdk } = connectSdk(first.url)
  await sdk.openapi.subscribeMessage.send({ touser: 'o1', templateId: 'T1', data: { thing1: { value: '一' } } })
  await first.close()
  const second = await startTestCloud({ dataDir })
  expect(second.subscriptionStock('o1', 'T1')).toBe(1)
  expect(second.sentMessages).toEqual(first.sentMessages)
  await second.close()
  rmSync(dataDir, { recursive: true })
})

describe('POST /subscribe', () => {
  const ask = async (body: unknown, headers: Record<string, string> = { 'x-wx-openid': 'o1' }) => {
    const response = await fetch(`${cloud.url}/subscribe`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }
  it('adds one acceptance for each message agreed to, and refuses what is passed over', async () => {
    const request = { templateIds: ['T1', 'T2', 'T3'], answers: { T1: 'accept', T2: 'reject', T9: 'accept' } }
    const answer = { errMsg: 'requestSubscribeMessage:ok', T1: 'accept', T2: 'reject', T3: 'reject' }
    expect(await ask(request)).toEqual({ status: 200, body: answer })
    await ask(request)
    const stock = (templateId: string) => cloud.subscriptionStock('o1', templateId)
    expect(['T1', 'T2', 'T3', 'T9'].map(stock)).toEqual([2, 0, 0, 0])
  })
  it('asks for five at most', async () => {
    const templateIds = ['1', '2', '3', '4', '5', '6']
    const answers = { 1: 'accept' }
    expect(await ask({ templateIds, answers })).toEqual({
      status: 400,
      body: { errCode: 20003, errMsg: expect.stringContaining('一次最多请求 5 种消息') },
    })
    expect(cloud.subscriptionStock('o1', '1')).toBe(0)
    expect(await ask({ templateIds: templateIds.slice(1), answers })).toMatchObject({ status: 200 })
  })
  it.each([{}, { templateIds: [] }, { templateIds: [1] }, { templateIds: ['T1'], answers: [] }])(
    'refuses %j with a sentence',
    async (body) => {
      expect(await ask(body)).toMatchObject({ status: 400, body: { errMsg: expect.stringContaining('请求应为') } })
    },
  )
  it('refuses nobody', async () => {
    expect(await ask({ templateIds: ['T1'] }, {})).toMatchObject({ status: 401 })
  })
})

describe('security.msgSecCheck', () => {
  const check = (change: object) =>
    openapi.security?.msgSecCheck?.({ content: '学习体会', version: 2, scene: 2, openid: 'o1', ...change })
  it.each([
    ['学习体会', 'pass'],
    ['前面【违规测试】后面', 'risky'],
    ['前面【复核测试】后面', 'review'],
  ])('answers for %s: %s', async (content, suggest) => {
    await expect(check({ content })).resolves.toMatchObject({ result: { suggest } })
  })
  it('refuses a text of 2501 characters and a call for nobody', async () => {
    await expect(check({ content: '字'.repeat(2501) })).rejects.toMatchObject({ errCode: 40129 })
    await expect(check({ openid: '' })).rejects.toMatchObject({ errCode: 40003 })
  })
})

describe('wxacode.getUnlimited', () => {
  const code = (parameters: object) => openapi.wxacode?.getUnlimited?.(parameters)
  it('answers a PNG of a code with the scene in it', async () => {
    const { buffer, contentType } = (await code({ scene: 'a=1&t=x9', page: 'pages/today/index', width: 280 })) as {
      buffer: Buffer
      contentType: string
    }
    expect(contentType).toBe('image/png')
    expect(buffer.subarray(1, 4).toString()).toBe('PNG')
    const size = buffer.readUInt32BE(16)
    const dataAt = buffer.indexOf('IDAT') + 4
    const rows = inflateSync(buffer.subarray(dataAt, dataAt + buffer.readUInt32BE(dataAt - 8)))
    const { data } = encode('a=1&t=x9', { ecc: 'M', border: 4 })
    const scale = size / data.length
    expect(Number.isInteger(scale)).toBe(true)
    const read = data.map((line, y) => line.map((_, x) => rows[y * scale * (size + 1) + 1 + x * scale] === 0))
    expect(read).toEqual(data)
  })
  it.each([
    ['33 characters', 'a'.repeat(33)],
    ['Chinese', '支部'],
    ['a percent sign', '%E6'],
    ['nothing', ''],
  ])('refuses a scene of %s', async (_name, scene) => {
    await expect(code({ scene })).rejects.toMatchObject({ errCode: 40169 })
  })
})

it('refuses an interface that it does not know', async () => {
  await expect(openapi.customerServiceMessage?.send?.({ touser: 'o1' })).rejects.toMatchObject({ errCode: 48001 })
})
