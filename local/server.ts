import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createClock } from './clock'
import type { Calls } from './gateway/calls'
import { collectionOf, createEngine, type Engine, writeDocuments } from './gateway/database/engine'
import { memoryJournal, openSqliteJournal } from './gateway/database/journal'
import type { DatabaseManifest } from './gateway/database/manifest'
import { createTransactions } from './gateway/database/transactions'
import { type Faults, noFaults, setFaults, strikes } from './gateway/faults'
import { answerGateway, DROPPED, type GatewayParts, KILLED } from './gateway/gateway'
import { createOpenApi } from './gateway/openapi/openapi'
import type { SentMessage } from './gateway/openapi/subscribe-message'
import { askSubscriptions, createSubscriptions } from './gateway/openapi/subscriptions'
import { createDiskFiles, createMemoryFiles } from './gateway/storage/files'
import { createStorage } from './gateway/storage/storage'
import { cloneValue, type Document, isFields } from './gateway/wire/ejson'
import { type CallResult, createHost, type Host } from './host'
import { BodyTooLarge, isOwnRequest, readBody, sendJson } from './http'
import { sendStatic } from './static'
import { answerStorage } from './storage-routes'
import type { TemplateWords } from './templates'

/** Someone whose phone the frame page can be. */
export type Persona = { readonly openid: string; readonly label: string; readonly hint: string }

export type LocalCloudOptions = {
  /** Folder of the database and the files; without it everything is in memory and gone with the process. */
  readonly dataDir?: string
  /** Built functions: `<name>/index.js` and `config.json`. */
  readonly functionsDir: string
  /** Built H5 app, served under `/app/`. */
  readonly h5Dir?: string
  /** 0, the default, takes any free one. */
  readonly port?: number
  readonly database: DatabaseManifest
  readonly personas?: () => readonly Persona[] | Promise<readonly Persona[]>
  /** Variables that a deployment would set for its functions. */
  readonly functionEnvironment?: Readonly<Record<string, string>>
  /** By id: how the frame page shows messages. */
  readonly templates?: Readonly<Record<string, TemplateWords>>
  /** Where the functions' own output goes. */
  readonly functionOutput?: 'inherit' | 'ignore'
  /** 30 s, as in the cloud. */
  readonly transactionLifetimeMs?: number
}

/** What WeChat tells of subscriptions: an answer in the pop-up, a change in the settings, a message's fate. */
export type SubscribeEvent = {
  readonly ToUserName: string
  readonly FromUserName: string
  /** In seconds. */
  readonly CreateTime: number
  readonly MsgType: 'event'
  readonly Event: 'subscribe_msg_popup_event' | 'subscribe_msg_change_event' | 'subscribe_msg_sent_event'
  readonly List: Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[]
}

export type LocalCloud = {
  readonly url: string
  readonly port: number
  readonly faults: Faults
  readonly sentMessages: readonly SentMessage[]
  readonly call: Host['call']
  readonly runTimer: Host['runTimer']
  /**
   * As WeChat delivers a message push about a person, with the event's fields as its documents have them. It goes to the
   * function that the console names for it: `messages`.
   */
  readonly deliverEvent: (openid: string, event: SubscribeEvent) => Promise<CallResult>
  /**
   * Stops the clock of gateway and functions at an ISO instant; a call keeps to its end the one that it began with. null
   * lets it run with the machine's again. Waiting takes its real time, and transactions end by the real clock.
   */
  readonly setClock: (instant: string | null) => void
  /** As a person who agrees, so many times, to one message of a template each. */
  readonly acceptSubscription: (openid: string, templateId: string, times?: number) => void
  /** How many messages of a template a person can still be sent. WeChat tells nobody. */
  readonly subscriptionStock: (openid: string, templateId: string) => number
  /** Puts documents in as they are, all or none; ids and unique indexes are checked. */
  readonly insertMany: (collection: string, documents: readonly Document[]) => void
  readonly countDocuments: (collection: string) => number
  readonly close: () => Promise<void>
}

const MAXIMUM_BODY_BYTES = 16 * 1024 * 1024
const TRANSACTION_LIFETIME_MS = 30_000
const EVENTS_FUNCTION = 'messages'
const NOBODY = { errCode: -1, errMsg: '缺少 x-wx-openid：请先选择身份。' }

/** Starts the cloud on 127.0.0.1: gateway for the SDK, host of the functions, storage, H5 app and its frame page. */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true })
  const journal = options.dataDir ? openSqliteJournal(path.join(options.dataDir, 'database.sqlite')) : memoryJournal
  const transactions = createTransactions(options.transactionLifetimeMs ?? TRANSACTION_LIFETIME_MS)
  const clock = createClock()
  const engine = createEngine(options.database, journal, transactions, clock.now)
  const files = options.dataDir ? createDiskFiles(path.join(options.dataDir, 'files')) : createMemoryFiles()
  const faults = noFaults()
  const sentMessages: SentMessage[] = []
  const calls: Calls = new Map()
  const subscriptions = createSubscriptions()
  const openapi = createOpenApi(faults, { sent: sentMessages, subscriptions, now: clock.now })
  const storage = createStorage(files, clock.now)
  const gateway: GatewayParts = { engine, openapi, storage, faults, calls, receiving: new Set() }

  // The SDK keeps idle connections 4.8 s, Node's server 5 s by default: on a busy machine the server would close one that is
  // being used again, the SDK would repeat an insert that had happened, and be told of a duplicate.
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    route(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else if (error instanceof BodyTooLarge)
        sendJson(response, 413, { errCode: -1, errMsg: '内容太大：一次最多 10 MB，请分开上传。' })
      else sendJson(response, 500, { errCode: -1, errMsg: error instanceof Error ? error.message : String(error) })
    })
  })
  try {
    await listen(server, options.port ?? 0)
  } catch (error) {
    journal.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const host = createHost({
    functionsDir: options.functionsDir,
    adminUrl: `${url}/admin`,
    calls,
    clock,
    environment: options.functionEnvironment ?? {},
    output: options.functionOutput ?? 'inherit',
  })

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnRequest(request, port)) return sendJson(response, 403, { errCode: -1, errMsg: '只接受本机页面的请求。' })
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const [, area = '', ...rest] = pathname.split('/')
    const name = rest.join('/')
    switch (`${request.method} ${area}`) {
      case 'POST admin':
        return answerAdmin(request, response, name || undefined)
      case 'POST call':
        return answerCall(request, response)
      case 'POST subscribe':
        return answerSubscribe(request, response)
      case 'POST timer':
        return sendResult(response, await host.runTimer(name))
      case 'GET faults':
        return sendJson(response, 200, faults)
      case 'POST faults':
        setFaults(faults, JSON.parse((await readBody(request, MAXIMUM_BODY_BYTES)).toString()))
        return sendJson(response, 200, faults)
      case 'GET sent-messages':
        return sendJson(response, 200, sentTo(sentMessages, searchParams.get('openid')))
      case 'GET templates':
        return sendJson(response, 200, options.templates ?? {})
      case 'GET personas':
        return sendJson(response, 200, (await options.personas?.()) ?? [])
      case 'GET app':
        if (pathname === '/app') return void response.writeHead(302, { location: '/app/' }).end()
        if (options.h5Dir) return sendStatic(response, options.h5Dir, decodeURIComponent(name))
        break
      case 'GET ':
        return void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
          .end(await readFile(path.join(__dirname, 'frame.html')))
    }
    if (area === 'storage') return answerStorage(storage, request, response, name, searchParams)
    sendJson(response, 404, { errCode: -1, errMsg: '没有这个地址。' })
  }

  async function answerAdmin(request: IncomingMessage, response: ServerResponse, callId: string | undefined) {
    const body = await readBody(request, MAXIMUM_BODY_BYTES)
    const reply = await answerGateway(gateway, {
      callId,
      contentType: request.headers['content-type'] ?? '',
      body,
      origin: url,
    })
    // Dead before its connection breaks: it must not act on that.
    if (reply === KILLED && callId) await host.killProcessOf(callId)
    if (reply === DROPPED || reply === KILLED) return void response.destroy()
    response.writeHead(200, { 'content-type': reply.contentType }).end(reply.body)
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse) {
    const text = (await readBody(request, MAXIMUM_BODY_BYTES)).toString()
    const openid = request.headers['x-wx-openid']
    if (strikes(faults, 'dropCalls')) return void response.destroy()
    const body = parseCall(text)
    if (!body) return sendJson(response, 400, { errCode: -1, errMsg: '请求应为 {"name": 函数名, "data": {…}}。' })
    if (typeof openid !== 'string' || openid === '') return sendJson(response, 401, NOBODY)
    const result = await host.call(body.name, body.data, openid)
    if (strikes(faults, 'dropAnswers')) return void response.destroy()
    sendResult(response, result)
  }

  async function answerSubscribe(request: IncomingMessage, response: ServerResponse) {
    const text = (await readBody(request, MAXIMUM_BODY_BYTES)).toString()
    const openid = request.headers['x-wx-openid']
    if (typeof openid !== 'string' || openid === '') return sendJson(response, 401, NOBODY)
    const { status, body } = askSubscriptions(subscriptions, openid, parseJson(text))
    sendJson(response, status, body)
  }

  return {
    url,
    port,
    faults,
    sentMessages,
    call: host.call,
    runTimer: host.runTimer,
    deliverEvent: (openid, event) => host.deliverEvent(EVENTS_FUNCTION, event, openid),
    setClock: clock.set,
    acceptSubscription: (openid, templateId, times = 1) => subscriptions.accept(openid, templateId, times),
    subscriptionStock: subscriptions.stock,
    insertMany: (collection, documents) => insertMany(engine, collection, documents),
    countDocuments: (collection) => collectionOf(engine, collection).documents.size,
    async close() {
      server.closeAllConnections()
      await Promise.all([host.close(), new Promise((resolve) => server.close(resolve))])
      journal.close()
    },
  }
}

const sentTo = (messages: readonly SentMessage[], openid: string | null) =>
  openid === null ? messages : messages.filter(({ touser }) => touser === openid)

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`端口 ${port} 已被占用：请关闭占用它的程序，或用 --port 换一个。`)
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}

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

function insertMany(engine: Engine, name: string, documents: readonly Document[]) {
  const collection = collectionOf(engine, name)
  writeDocuments(
    engine,
    documents.map((document) => ({ collection, id: document._id, document: cloneValue(document) })),
  )
}
