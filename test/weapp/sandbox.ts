import path from 'node:path'
import vm from 'node:vm'
import type { PackageFiles } from './package-files'
import { createTimers, type Timers } from './timers'

export type LogLine = { level: string; text: string }

export type Sandbox = {
  timers: Timers
  errors: Error[]
  logs: LogLine[]
  /** Names the package asked for and the phone does not have. */
  missing: Set<string>
  /** Files run so far, in order. */
  loaded: string[]
  /** Copies a value into the package's own realm, as data that crosses a thread would be. */
  clone<T>(value: T): T
  /** Bytes as an ArrayBuffer of the package's own realm. */
  bytes(content: Buffer): ArrayBuffer
  /** Runs the package's code; what it throws becomes an entry of `errors`. */
  guard<T>(fn: () => T): T | undefined
  fail(error: unknown): void
  /** Who else is told of an error, as WeChat tells `onError`. */
  onFail(listener: (error: Error) => void): void
  promise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T>
  expose(globals: Record<string, unknown>): void
  /** Runs a file as a module, once, and gives what it exports. */
  load(file: string): unknown
}

// WeChat's module wrapper shadows these: a module sees them as undefined, whatever the engine has.
const SHADOWED =
  'window document frames self location navigator localStorage history Caches screen alert confirm prompt XMLHttpRequest WebSocket'.split(
    ' ',
  )
// Part of the language as Node has it, not of every phone's engine.
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl']
const WEB =
  'AbortController AbortSignal URL URLSearchParams fetch Headers Request Response FormData Blob File TextEncoder TextDecoder structuredClone queueMicrotask MessageChannel crypto performance atob btoa Event EventTarget CustomEvent DOMException ReadableStream requestAnimationFrame requestIdleCallback matchMedia getComputedStyle process Buffer'.split(
    ' ',
  )
const PHONE_CLOCK = `(now) => {
  const Real = Date
  const Phone = function Date(...args) {
    return new.target ? Reflect.construct(Real, args.length ? args : [now()], new.target) : new Real(now()).toString()
  }
  Object.assign(Phone, { now, parse: Real.parse, UTC: Real.UTC, prototype: Real.prototype })
  Real.prototype.constructor = globalThis.Date = Phone
}`

function describe(value: unknown): string {
  if (value !== null && typeof value === 'object')
    return 'stack' in value ? String(value.stack) : (JSON.stringify(value) ?? '')
  return String(value)
}

/**
 * A JavaScript realm with what WeChat's logic layer has and nothing of the Web's or of Node's: no DOM, no fetch, no
 * `eval`. With `traceGlobals`, reading a Web global is noted in `missing` (it stays undefined, but is then `in` the realm).
 */
export function createSandbox(files: PackageFiles, traceGlobals = false, clockAheadMs = 0): Sandbox {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context)
  const parse = vm.runInContext('(text) => text === undefined ? undefined : JSON.parse(text)', context)
  const newPromise = vm.runInContext('(executor) => new Promise(executor)', context)
  const newBuffer = vm.runInContext('(length) => new ArrayBuffer(length)', context)
  const newExports = vm.runInContext('() => ({})', context)
  const errors: Error[] = []
  const logs: LogLine[] = []
  const missing = new Set<string>()
  const modules = new Map<string, { exports: unknown }>()

  let listener: ((error: Error) => void) | undefined
  let telling = false
  const fail = (thrown: unknown): void => {
    const isError = thrown !== null && typeof thrown === 'object' && 'stack' in thrown
    const error = isError ? (thrown as Error) : new Error(describe(thrown))
    errors.push(error)
    if (telling) return // the listener itself failed
    telling = true
    listener?.(error)
    telling = false
  }
  const guard = <T>(fn: () => T): T | undefined => {
    try {
      return fn()
    } catch (error) {
      fail(error)
      return undefined
    }
  }
  const timers = createTimers(guard, clockAheadMs)
  vm.runInContext(PHONE_CLOCK, context)(timers.now)

  const requireFrom = (file: string, id: string): unknown => {
    const base = resolveModule(file, id)
    const hit = [base, `${base}.js`, `${base}/index.js`].find((name) => files.has(name))
    const root = hit && files.rootOf(hit)
    // A subpackage is not on the phone until one of its pages is opened: only its own files may require it.
    if (!hit || base.startsWith('..') || (root && root !== files.rootOf(file)))
      throw new Error(`module '${base}.js' is not defined, require args is '${id}' (in ${file})`)
    return load(hit)
  }
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: newExports() }
    modules.set(file, module)
    const run = vm.compileFunction(files.text(file), ['require', 'module', 'exports', ...SHADOWED], {
      filename: path.join(files.dir, file),
      parsingContext: context,
    })
    run.call(undefined, (id: string) => requireFrom(file, id), module, module.exports)
    return module.exports
  }

  const levels = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd']
  const put =
    (level: string) =>
    (...parts: unknown[]): void => {
      logs.push({ level, text: parts.map(describe).join(' ') })
    }
  const { setTimeout, setInterval, clearTimeout, clearInterval } = timers
  Object.assign(context, { setTimeout, setInterval, clearTimeout, clearInterval })
  context.console = Object.fromEntries(levels.map((level) => [level, put(level)]))
  if (traceGlobals) for (const name of WEB) trace(context, name, missing)

  return {
    timers,
    errors,
    logs,
    missing,
    get loaded() {
      return [...modules.keys()]
    },
    clone: (value) => parse(JSON.stringify(value)),
    bytes: (content) => {
      const buffer: ArrayBuffer = newBuffer(content.length)
      new Uint8Array(buffer).set(content)
      return buffer
    },
    guard,
    fail,
    onFail: (tell) => {
      listener = tell
    },
    promise: newPromise,
    expose: (globals) => void Object.assign(context, globals),
    load,
  }
}

function resolveModule(file: string, id: string): string {
  return path.posix.join(id.startsWith('/') ? '' : path.posix.dirname(file), id).replace(/^\//, '')
}

function trace(context: vm.Context, name: string, missing: Set<string>): void {
  Object.defineProperty(context, name, {
    configurable: true,
    get: () => void missing.add(name),
    set: (value) => void Object.defineProperty(context, name, { value, writable: true, configurable: true }),
  })
}
