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

  it('keeps what it sends', async () => {
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
  })
  it.each([
    ['no person', { touser: '' }, 40003],
    ['no template', { templateId: '' }, 40037],
    ['a thing of 21 characters', { data: { thing1: { value: '字'.repeat(21) } } }, 47003],
    ['a line break', { data: { thing1: { value: '一\n二' } } }, 47003],
    ['a phrase of six Han', { data: { phrase1: { value: '一二三四五六' } } }, 47003],
    ['an instant as date', { data: { date1: { value: '2026-11-23T06:00:00.000Z' } } }, 47003],
    ['a field of no template', { data: { title: { value: '标题' } } }, 47003],
  ])('refuses %s', async (_name, change, errCode) => {
    await expect(send(change)).rejects.toMatchObject({ errCode })
    expect(cloud.sentMessages).toHaveLength(0)
  })
  it('answers the error that a test sets, as often as it says', async () => {
    await fetch(`${cloud.url}/faults`, {
      method: 'POST',
      body: JSON.stringify({ openapi: [{ api: 'subscribeMessage.send', errCode: 43101, times: 2 }] }),
    })
    await expect(send()).rejects.toMatchObject({ errCode: 43101 })
    await expect(send()).rejects.toMatchObject({ errCode: 43101 })
    await expect(send()).resolves.toMatchObject({ errCode: 0 })
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
