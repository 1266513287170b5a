import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createClock } from './clock'
import type { Calls } from './gateway/calls'
import { collectionOf, createEngine, type Engine, writeDocuments } from './gateway/database/engine'
import { memoryJournal, openSqliteJournal } from './gateway/database/journal'
import type { DatabaseManifest } from './gateway/database/manifest'
import { createTransactions } from './gateway/database/transactions'
import { type Faults, noFaults } from './gateway/faults'
import type { GatewayParts } from './gateway/gateway'
import { openKept } from './gateway/openapi/kept'
import { createOpenApi } from './gateway/openapi/openapi'
import type { SentMessage } from './gateway/openapi/subscribe-message'
import { createSubscriptions } from './gateway/openapi/subscriptions'
import { createDiskFiles, createMemoryFiles } from './gateway/storage/files'
import { createStorage } from './gateway/storage/storage'
import { cloneValue, type Document } from './gateway/wire/ejson'
import { type CallResult, createHost, type Host } from './host'
import { BodyTooLarge, sendJson } from './http'
import { type RouteParts, route } from './routes'
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

const TRANSACTION_LIFETIME_MS = 30_000
const EVENTS_FUNCTION = 'messages'

/** Starts the cloud on 127.0.0.1: gateway for the SDK, host of the functions, storage, H5 app and its frame page. */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true })
  const journal = options.dataDir ? openSqliteJournal(path.join(options.dataDir, 'database.sqlite')) : memoryJournal
  const transactions = createTransactions(options.transactionLifetimeMs ?? TRANSACTION_LIFETIME_MS)
  const clock = createClock()
  const engine = createEngine(options.database, journal, transactions, clock.now)
  const files = options.dataDir ? createDiskFiles(path.join(options.dataDir, 'files')) : createMemoryFiles()
  const faults = noFaults()
  const kept = openKept(options.dataDir)
  const { sent: sentMessages } = kept
  const calls: Calls = new Map()
  const subscriptions = createSubscriptions(kept)
  const openapi = createOpenApi(faults, { sent: sentMessages, subscriptions, now: clock.now })
  const storage = createStorage(files, clock.now)
  const gateway: GatewayParts = { engine, openapi, storage, faults, calls, receiving: new Set() }

  // The SDK keeps idle connections 4.8 s, Node's server 5 s by default: on a busy machine the server would close one that is
  // being used again, the SDK would repeat an insert that had happened, and be told of a duplicate.
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
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

  const parts: RouteParts = {
    url,
    port,
    gateway,
    host,
    subscriptions,
    sentMessages,
    h5Dir: options.h5Dir,
    personas: () => options.personas?.() ?? [],
    templates: options.templates ?? {},
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
      kept.close()
      journal.close()
    },
  }
}

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

function insertMany(engine: Engine, name: string, documents: readonly Document[]) {
  const collection = collectionOf(engine, name)
  writeDocuments(
    engine,
    documents.map((document) => ({ collection, id: document._id, document: cloneValue(document) })),
  )
}
