import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalCloud } from './server'
import { startTestCloud } from './testing/cloud'

let folder: string
let cloud: LocalCloud

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'local-cloud-'))
  const h5Dir = path.join(folder, 'h5')
  mkdirSync(path.join(h5Dir, 'js'), { recursive: true })
  writeFileSync(path.join(h5Dir, 'index.html'), '<title>app</title>')
  writeFileSync(path.join(h5Dir, 'js', 'app 一.js'), 'void 0')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  mkdirSync(path.join(folder, 'functions', 'echo'), { recursive: true })
  writeFileSync(
    path.join(folder, 'functions', 'echo', 'index.js'),
    'exports.main = (event) => ({ ok: true, data: event.value })',
  )
  cloud = await startTestCloud({
    functionsDir: path.join(folder, 'functions'),
    h5Dir,
    personas: () => [{ openid: 'o1', label: '书记', hint: '能看到全部' }],
  })
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A request whose path and headers arrive as written; `fetch` would tidy them. */
function raw(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: cloud.port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const call = (body: unknown, headers: Record<string, string> = { 'x-wx-openid': 'o1' }) =>
  raw('POST', '/call', headers, JSON.stringify(body))

describe('POST /call', () => {
  it('answers exactly what the function returns, and what it cost', async () => {
    const { status, text, headers } = await call({ name: 'echo', data: { value: [1, '二'] } })
    expect([status, text]).toEqual([200, '{"ok":true,"data":[1,"二"]}'])
    expect(headers).toMatchObject({ 'x-round-trips': '0', 'x-round-trip-depth': '0' })
  })
  it('refuses nobody, nonsense and unknown functions', async () => {
    expect((await call({ name: 'echo' }, {})).status).toBe(401)
    expect((await raw('POST', '/call', { 'x-wx-openid': 'o1' }, '{')).status).toBe(400)
    expect((await call({ data: {} })).status).toBe(400)
    expect(await call({ name: 'none' })).toMatchObject({ status: 404, text: expect.stringContaining('-501000') })
    expect(await call({ name: 'echo', data: { value: 'x'.repeat(200_000) } })).toMatchObject({ status: 413 })
  })
  it('breaks the connection when a test says so', async () => {
    await raw('POST', '/faults', {}, JSON.stringify({ dropCalls: 1, dropAnswers: 1 }))
    await expect(call({ name: 'echo' })).rejects.toThrow()
    await expect(call({ name: 'echo' })).rejects.toThrow()
    expect((await call({ name: 'echo' })).status).toBe(200)
    expect((await raw('POST', '/faults', {}, '{"unknown":1}')).text).toContain('unknown')
  })
})

describe('the H5 app', () => {
  it('is served with its types and never cached', async () => {
    expect(await raw('GET', '/app/')).toMatchObject({
      status: 200,
      text: '<title>app</title>',
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
    expect(await raw('GET', `/app/js/${encodeURIComponent('app 一.js')}?v=1`)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
    expect(await raw('GET', '/app')).toMatchObject({ status: 302, headers: { location: '/app/' } })
  })
  it.each([
    '/app/../secret.txt',
    '/app/%2e%2e/secret.txt',
    '/app/..%2fsecret.txt',
    '/app/js/..%5c..%5c..%5csecret.txt',
    '/app//etc/passwd',
    '/app/%2fetc/passwd',
    '/app/none.js',
    '/app/%00',
  ])('answers nothing outside its folder: %s', async (target) => {
    const { status, text } = await raw('GET', target)
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })
})

it('serves the frame page and the personas', async () => {
  expect((await raw('GET', '/')).text).toContain('<iframe')
  expect(JSON.parse((await raw('GET', '/personas')).text)).toEqual([
    { openid: 'o1', label: '书记', hint: '能看到全部' },
  ])
})

describe('other web sites', () => {
  const own = () => `127.0.0.1:${cloud.port}`
  it.each([
    ['a name that resolves to this machine', () => ({ host: `evil.example:${cloud.port}` })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['another origin', () => ({ host: own(), origin: 'https://evil.example' })],
    ['a sandboxed page', () => ({ host: own(), origin: 'null' })],
    ['an image on another site', () => ({ host: own(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })],
  ])('cannot drive it by %s', async (_name, headers) => {
    expect((await raw('GET', '/sent-messages', headers())).status).toBe(403)
    expect((await raw('POST', '/faults', headers(), '{"latencyMs":1}')).status).toBe(403)
    expect(cloud.faults.latencyMs).toBe(0)
  })
  it('may link to it, and its own pages may use either name', async () => {
    expect((await raw('GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200)
    const local = `localhost:${cloud.port}`
    expect((await raw('GET', '/personas', { host: local, origin: `http://${local}` })).status).toBe(200)
  })
})

it('says which port is taken', async () => {
  await expect(startTestCloud({ port: cloud.port })).rejects.toThrow(`端口 ${cloud.port} 已被占用`)
})

it('answers 404 for what it does not know', async () => {
  expect((await raw('GET', '/nothing')).status).toBe(404)
  expect((await raw('DELETE', '/call')).status).toBe(404)
})
