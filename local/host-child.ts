/**
 * The process in which one function runs. It is started as plain Node from this file's text, so it imports nothing but
 * Node's own modules, and the built bundle meets no loader of ours: what runs here is what is deployed.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

export type Invocation = {
  readonly id: string
  readonly file: string
  readonly event: unknown
  readonly context: Readonly<Record<string, unknown>>
  /** What differs from one invocation to the next in the container's environment; null hides a variable. */
  readonly environment: Readonly<Record<string, string | null>>
  /** Its clock stands still at this instant (ms since 1970); without it, the machine's runs. */
  readonly now?: number
}

/** How often the function asked the cloud, and the longest chain of asking only after an answer. */
export type RoundTrips = { readonly roundTrips: number; readonly depth: number }

export type FromChild = RoundTrips & { readonly id: string } & ({ readonly json: string } | { readonly thrown: string })

type Running = {
  readonly environment: Invocation['environment']
  readonly now: number | undefined
  roundTrips: number
  depth: number
  answeredDepth: number
}

const running = new AsyncLocalStorage<Running>()
const container = process.env

/**
 * The SDK reads who is calling from `process.env`, where the cloud gives each instance one call at a time. Here calls
 * share the process, so each one sees its own variables.
 */
process.env = new Proxy(container, {
  get: (target, name: string) => {
    const own = running.getStore()?.environment
    return own && name in own ? (own[name] ?? undefined) : target[name]
  },
  has: (target, name: string) => {
    const own = running.getStore()?.environment
    return own && name in own ? own[name] !== null : name in target
  },
  ownKeys: (target) => {
    const own = Object.entries(running.getStore()?.environment ?? {})
    const hidden = new Set(own.filter(([, value]) => value === null).map(([name]) => name))
    return [...new Set([...Object.keys(target), ...own.map(([name]) => name)])].filter((name) => !hidden.has(name))
  },
  getOwnPropertyDescriptor: (target, name: string) => {
    const own = running.getStore()?.environment
    if (!own || !(name in own)) return Reflect.getOwnPropertyDescriptor(target, name)
    return own[name] === null ? undefined : { value: own[name], enumerable: true, configurable: true, writable: true }
  },
})

const realNow = Date.now

// Each invocation sees its own clock. Node's own timers and sockets keep the machine's: they took theirs before this.
Date.now = () => running.getStore()?.now ?? realNow()
globalThis.Date = new Proxy(Date, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [Date.now()], newTarget),
  apply: (target) => new target(Date.now()).toString(),
})
Date.prototype.constructor = Date

const asked = new WeakMap<ClientRequest, { readonly by: Running; readonly depth: number }>()

// Counted here and not in the gateway: it answers so fast that requests sent together look like a sequence to it.
subscribe('http.client.request.start', (message) => {
  const by = running.getStore()
  if (!by) return
  const depth = by.answeredDepth + 1
  by.roundTrips += 1
  by.depth = Math.max(by.depth, depth)
  asked.set((message as { request: ClientRequest }).request, { by, depth })
})
subscribe('http.client.response.finish', (message) => {
  const question = asked.get((message as { request: ClientRequest }).request)
  if (question) question.by.answeredDepth = Math.max(question.by.answeredDepth, question.depth)
})

type Main = (event: unknown, context: unknown) => unknown

async function invoke({ file, event, context }: Invocation): Promise<{ json: string } | { thrown: string }> {
  try {
    const { main } = require(file) as { main?: Main }
    if (typeof main !== 'function') throw new Error('exports.main is not a function')
    return { json: JSON.stringify(await main(event, context)) ?? 'null' }
  } catch (error) {
    console.error(error)
    return { thrown: error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error) }
  }
}

process.on('message', async (invocation: Invocation) => {
  const { environment, now } = invocation
  const counts: Running = { environment, now, roundTrips: 0, depth: 0, answeredDepth: 0 }
  const outcome = await running.run(counts, invoke, invocation)
  const message: FromChild = { id: invocation.id, roundTrips: counts.roundTrips, depth: counts.depth, ...outcome }
  process.send?.(message)
})
// The cloud is gone, killed perhaps: nothing is left to answer to.
process.on('disconnect', () => process.exit())
