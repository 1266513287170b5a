import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk } from '../../testing/sdk'

let folder: string
let cloud: LocalCloud
const BYTES = Buffer.from([0, 255, 10, 13, 128])

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'local-cloud-'))
  cloud = await startTestCloud({ dataDir: folder })
})
afterEach(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('through the SDK', () => {
  it('uploads, answers addresses, downloads, deletes', async () => {
    const { sdk } = connectSdk(cloud.url)
    const { fileID } = await sdk.uploadFile({ cloudPath: 'exports/考勤 100%+表#1.xlsx', fileContent: BYTES as never })
    expect(fileID).toMatch(/^cloud:\/\/.+\/exports\/考勤 100%\+表#1\.xlsx$/)
    const { fileContent } = await sdk.downloadFile({ fileID })
    expect(Buffer.compare(fileContent, BYTES)).toBe(0)
    const answer = await sdk.getTempFileURL({ fileList: [fileID, 'cloud://elsewhere/x'] as never })
    const fileList = answer ? answer.fileList : []
    expect(fileList.map(({ status }) => status)).toEqual([0, -503003])
    const fetched = await fetch(fileList[0]?.tempFileURL ?? '')
    expect(fetched.headers.get('content-disposition')).toContain(encodeURIComponent('考勤 100%+表#1.xlsx'))
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(BYTES)
    await sdk.deleteFile({ fileList: [fileID] })
    await expect(sdk.downloadFile({ fileID })).rejects.toBeDefined()
    expect(readdirSync(path.join(folder, 'files'))).toEqual([])
  })
  it.each(['../escape', '/absolute', 'a//b', 'a/../../b', 'a\\..\\b', './a', ''])(
    'refuses the path %j',
    async (cloudPath) => {
      await expect(
        connectSdk(cloud.url).sdk.uploadFile({ cloudPath, fileContent: BYTES as never }),
      ).rejects.toBeDefined()
      expect(readdirSync(path.join(folder, 'files'))).toEqual([])
    },
  )
})

describe('over HTTP', () => {
  const upload = (cloudPath: string, body: Buffer, headers: Record<string, string> = { 'x-wx-openid': 'o1' }) =>
    fetch(`${cloud.url}/storage/upload?${new URLSearchParams({ cloudPath })}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    })
  const file = (fileID: string) => fetch(`${cloud.url}/storage/file?${new URLSearchParams({ fileID })}`)

  it('uploads and downloads what the SDK sees too', async () => {
    const { fileID } = (await (await upload('rosters/名册.csv', BYTES)).json()) as { fileID: string }
    const answer = await file(fileID)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('名册.csv')}`,
    )
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(BYTES)
    expect((await connectSdk(cloud.url).sdk.downloadFile({ fileID })).fileContent).toEqual(BYTES)
  })
  it('refuses more than 10 MB, nobody, and bad paths', async () => {
    const tooLarge = await upload('big', Buffer.alloc(10 * 1024 * 1024 + 1))
    expect([tooLarge.status, await tooLarge.json()]).toEqual([
      413,
      { errCode: -1, errMsg: expect.stringContaining('10 MB') },
    ])
    expect((await upload('ok', BYTES, {})).status).toBe(401)
    expect((await upload('../../etc/x', BYTES)).status).toBe(400)
    expect(readdirSync(path.join(folder, 'files'))).toEqual([])
  })
  it('answers 404 for what is not there or not a file of ours', async () => {
    for (const id of [
      'cloud://local-env.local-bucket/none',
      'cloud://local-env.local-bucket/../../database.sqlite',
      '../database.sqlite',
      '',
    ]) {
      expect((await file(id)).status).toBe(404)
    }
  })
  it('believes no ticket that it did not sign', async () => {
    const forged = `${Buffer.from('x').toString('base64url')}.${Date.now() + 1e6}.AAAA`
    expect((await fetch(`${cloud.url}/storage/ticket/${forged}`)).status).toBe(404)
    expect((await fetch(`${cloud.url}/storage/ticket/${forged}`, { method: 'PUT', body: 'x' })).status).toBe(403)
  })
})
