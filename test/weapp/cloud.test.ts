import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpCloud } from './cloud'

type Seen = { method: string; url: string; openid: unknown; body: string }

let server: http.Server
let url: string
let seen: Seen[]
let answer: (request: Seen) => { status: number; body: string | Buffer }

beforeEach(async () => {
  seen = []
  server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const one = { method: request.method ?? '', url: request.url ?? '', openid: request.headers['x-wx-openid'], body }
    seen.push(one)
    const { status, body: reply } = answer(one)
    response.writeHead(status).end(reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

test('a function is called by POST /call as the person who holds the phone', async () => {
  answer = () => ({ status: 200, body: '{"ok":true,"data":1}' })
  await expect(httpCloud(url, 'o-zhang').call('api', { path: 'a.b' })).resolves.toEqual({ ok: true, data: 1 })
  expect(seen).toEqual([
    { method: 'POST', url: '/call', openid: 'o-zhang', body: '{"name":"api","data":{"path":"a.b"}}' },
  ])
})

test('a refused call carries the code and the sentence of the cloud', async () => {
  answer = () => ({ status: 404, body: '{"errCode":-501000,"errMsg":"没有这个云函数"}' })
  await expect(httpCloud(url, 'o').call('x', {})).rejects.toMatchObject({ errCode: -501000, message: '没有这个云函数' })
})

test('no server is a network error', async () => {
  await expect(httpCloud('http://127.0.0.1:1', 'o').call('x', {})).rejects.toMatchObject({ errCode: -404012 })
})

test('a file goes up and comes down byte for byte', async () => {
  answer = ({ method }) =>
    method === 'POST'
      ? { status: 200, body: '{"fileID":"cloud://e/a b.csv"}' }
      : { status: 200, body: Buffer.from([0, 255, 7]) }
  const cloud = httpCloud(url, 'o')
  await expect(cloud.upload('in/a b.csv', Buffer.from('名单'))).resolves.toBe('cloud://e/a b.csv')
  expect([...(await cloud.download('cloud://e/a b.csv'))]).toEqual([0, 255, 7])
  expect(seen.map((one) => one.url)).toEqual([
    '/storage/upload?cloudPath=in%2Fa%20b.csv',
    '/storage/file?fileID=cloud%3A%2F%2Fe%2Fa%20b.csv',
  ])
  expect(seen[0]?.body).toBe('名单')
})
