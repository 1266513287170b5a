import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { setFaults, strikes } from './gateway/faults'
import { answerGateway, DROPPED, type GatewayParts, KILLED } from './gateway/gateway'
import type { SentMessage } from './gateway/openapi/subscribe-message'
import { askSubscriptions, type Subscriptions } from './gateway/openapi/subscriptions'
import { isFields } from './gateway/wire/ejson'
import type { CallResult, Host } from './host'
import { isOwnRequest, readBody, sendJson } from './http'
import { sendStatic } from './static'
import { answerStorage } from './storage-routes'

/** What the addresses of a local cloud lead to. */
export type RouteParts = {
  readonly url: string
  readonly port: number
  readonly gateway: GatewayParts
  readonly host: Host
  readonly subscriptions: Subscriptions
  readonly sentMessages: readonly SentMessage[]
  readonly h5Dir: string | undefined
  readonly personas: () => unknown
  readonly templates: unknown
}

const MAXIMUM_BODY_BYTES = 16 * 1024 * 1024
const NOBODY = { errCode: -1, errMsg: '缺少 x-wx-openid：请先选择身份。' }

/** Answers one request to a local cloud. */
export async function route(parts: RouteParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, port, gateway, host, sentMessages, h5Dir } = parts
  const { faults } = gateway
  if (!isOwnRequest(request, port)) return sendJson(response, 403, { errCode: -1, errMsg: '只接受本机页面的请求。' })
  const { pathname, searchParams } = new URL(request.url ?? '/', url)
  const [, area = '', ...rest] = pathname.split('/')
  const name = rest.join('/')
  switch (`${request.method} ${area}`) {
    case 'POST admin':
      return answerAdmin(parts, request, response, name || undefined)
    case 'POST call':
      return answerCall(parts, request, response)
    case 'POST subscribe':
      return answerSubscribe(parts, request, response)
    case 'POST timer':
      return sendResult(response, await host.runTimer(name))
    case 'GET faults':
      return sendJson(response, 200, faults)
    case 'POST faults':
      setFaults(faults, JSON.parse(await readText(request)))
      return sendJson(response, 200, faults)
    case 'GET sent-messages':
      return sendJson(response, 200, sentTo(sentMessages, searchParams.get('openid')))
    case 'GET templates':
      return sendJson(response, 200, parts.templates)
    case 'GET personas':
      return sendJson(response, 200, await parts.personas())
    case 'GET app':
      if (pathname === '/app') return void response.writeHead(302, { location: '/app/' }).end()
      if (h5Dir) return sendStatic(response, h5Dir, decodeURIComponent(name))
      break
    case 'GET ':
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
        .end(await readFile(path.join(__dirname, 'frame.html')))
  }
  if (area === 'storage') return answerStorage(gateway.storage, request, response, name, searchParams)
  sendJson(response, 404, { errCode: -1, errMsg: '没有这个地址。' })
}

async function answerAdmin(
  { gateway, host, url }: RouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  callId: string | undefined,
) {
  const body = await readBody(request, MAXIMUM_BODY_BYTES)
  const contentType = request.headers['content-type'] ?? ''
  const reply = await answerGateway(gateway, { callId, contentType, body, origin: url })
  // Dead before its connection breaks: it must not act on that.
  if (reply === KILLED && callId) await host.killProcessOf(callId)
  if (reply === DROPPED || reply === KILLED) return void response.destroy()
  response.writeHead(200, { 'content-type': reply.contentType }).end(reply.body)
}

async function answerCall({ gateway, host }: RouteParts, request: IncomingMessage, response: ServerResponse) {
  const { faults } = gateway
  const text = await readText(request)
  const openid = openidOf(request)
  if (strikes(faults, 'dropCalls')) return void response.destroy()
  const body = parseCall(text)
  if (!body) return sendJson(response, 400, { errCode: -1, errMsg: '请求应为 {"name": 函数名, "data": {…}}。' })
  if (!openid) return sendJson(response, 401, NOBODY)
  const result = await host.call(body.name, body.data, openid)
  if (strikes(faults, 'dropAnswers')) return void response.destroy()
  sendResult(response, result)
}

async function answerSubscribe({ subscriptions }: RouteParts, request: IncomingMessage, response: ServerResponse) {
  const text = await readText(request)
  const openid = openidOf(request)
  if (!openid) return sendJson(response, 401, NOBODY)
  const { status, body } = askSubscriptions(subscriptions, openid, parseJson(text))
  sendJson(response, status, body)
}

const readText = async (request: IncomingMessage) => (await readBody(request, MAXIMUM_BODY_BYTES)).toString()

/** Whose phone it is: one value, for the header comes once. */
const openidOf = ({ headers }: IncomingMessage) => String(headers['x-wx-openid'] ?? '')

const sentTo = (messages: readonly SentMessage[], openid: string | null) =>
  openid === null ? messages : messages.filter(({ touser }) => touser === openid)

function parseCall(text: string): { name: string; data: unknown } | undefined {
  const body = parseJson(text)
  if (!isFields(body) || typeof body.name !== 'string') return undefined
  return { name: body.name, data: 'data' in body ? body.data : {} }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller is told what the request should be.
    return undefined
  }
}

function sendResult(response: ServerResponse, result: CallResult) {
  response.setHeader('x-round-trips', result.roundTrips)
  response.setHeader('x-round-trip-depth', result.depth)
  if (!result.ok) return sendJson(response, result.status, { errCode: result.errCode, errMsg: result.errMsg })
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(result.json)
}
