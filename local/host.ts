import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import type { Clock } from './clock'
import { type Calls, openCall } from './gateway/calls'
import type { FromChild, Invocation, RoundTrips } from './host-child'

export type HostOptions = {
  readonly functionsDir: string
  /** Of the gateway; the id of an invocation is appended to it. */
  readonly adminUrl: string
  readonly calls: Calls
  readonly clock: Clock
  /** Variables that a deployment sets for its functions. */
  readonly environment: Readonly<Record<string, string>>
  readonly output: 'inherit' | 'ignore'
}

export type Host = {
  /** As a call from the mini-program by this person. */
  readonly call: (name: string, event: unknown, openid: string) => Promise<CallResult>
  /** As the timer of the function's config.json: nobody's call. */
  readonly runTimer: (name: string) => Promise<CallResult>
  /** As WeChat hands its own news about a person to a function: the event as it is, nothing added. */
  readonly deliverEvent: (name: string, event: unknown, openid: string) => Promise<CallResult>
  /** Kills the process in which this invocation runs, and every other one in it; resolves when it is dead. */
  readonly killProcessOf: (callId: string) => Promise<void>
  readonly close: () => Promise<void>
}

type Failure = { readonly ok: false; readonly status: number; readonly errCode: number; readonly errMsg: string }

export type CallResult = RoundTrips & ({ readonly ok: true; readonly json: string } | Failure)

type FunctionConfig = { timeout?: number; permissions?: { openapi?: string[] }; triggers?: { name: string }[] }

type Instance = {
  readonly process: ChildProcess
  readonly pending: Map<string, (result: CallResult) => void>
  /** Gets no more calls, and ends when those it has are settled. */
  retired: boolean
}

const MAXIMUM_REQUEST_BYTES = 100 * 1024
const MAXIMUM_REPLY_BYTES = 1024 * 1024
const DEFAULT_TIMEOUT_SECONDS = 20
const APPID = 'wx0000000000local0'

const failure = (
  status: number,
  errCode: number,
  reason: string,
  counts: RoundTrips = { roundTrips: 0, depth: 0 },
): CallResult => ({
  ...counts,
  ok: false,
  status,
  errCode,
  errMsg: `cloud.callFunction:fail errCode: ${errCode} ${reason}`,
})

/**
 * Runs the built functions, each in one child process that starts at its first call. A function that blocks, crashes or
 * leaks takes neither the gateway nor another function with it, and its clock is UTC as in the cloud, whatever ours is.
 */
export function createHost(options: HostOptions): Host {
  const current = new Map<string, Instance>()
  const alive = new Set<Instance>()

  const instanceOf = (name: string) => {
    const running = current.get(name)
    if (running && !running.retired) return running
    const instance = startInstance(options)
    current.set(name, instance)
    alive.add(instance)
    instance.process.once('exit', () => {
      instance.retired = true
      alive.delete(instance)
      for (const settle of instance.pending.values())
        settle(failure(500, -504002, 'functions execute fail | the process ended'))
    })
    return instance
  }

  const invoke = async (
    name: string,
    event: (config: FunctionConfig) => unknown,
    identity: Invocation['environment'],
  ): Promise<CallResult> => {
    const file = path.resolve(options.functionsDir, name, 'index.js')
    if (!/^[\w-]+$/.test(name) || !existsSync(file))
      return failure(404, -501000, 'FunctionName parameter could not be found')
    const config = readConfig(path.join(path.dirname(file), 'config.json'))
    const seconds = config.timeout ?? DEFAULT_TIMEOUT_SECONDS
    const call = openCall(options.calls, config.permissions?.openapi ?? [])
    const frozenAt = options.clock.frozenAt()
    try {
      return await sendInvocation(instanceOf(name), seconds, {
        id: call.id,
        file,
        event: event(config),
        context: {
          request_id: call.id,
          function_name: name,
          memory_limit_in_mb: 256,
          time_limit_in_ms: seconds * 1000,
        },
        environment: { ...identity, TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${options.adminUrl}/${call.id}` }) },
        ...(frozenAt !== undefined && { now: frozenAt }),
      })
    } finally {
      options.calls.delete(call.id)
    }
  }

  return {
    async call(name, event, openid) {
      if (Buffer.byteLength(JSON.stringify(event) ?? '') > MAXIMUM_REQUEST_BYTES) {
        return failure(413, -1, 'data exceed max size: a call carries 100 KB at most')
      }
      const fields = typeof event === 'object' && event !== null ? event : {}
      return invoke(name, () => ({ ...fields, userInfo: { openId: openid, appId: APPID } }), {
        ...identityOf(openid),
        TCB_SOURCE: 'wx_client',
      })
    },
    deliverEvent: (name, event, openid) =>
      invoke(name, () => event, { ...identityOf(openid), TCB_SOURCE: 'wx_unknown' }),
    runTimer: (name) =>
      invoke(
        name,
        ({ triggers }) => ({
          Type: 'Timer',
          TriggerName: triggers?.[0]?.name ?? name,
          Time: new Date(options.clock.now()).toISOString(),
        }),
        { WX_CONTEXT_KEYS: 'WX_API_TOKEN', WX_OPENID: null, TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' },
      ),
    async killProcessOf(callId) {
      const instance = [...alive].find(({ pending }) => pending.has(callId))
      if (!instance) return
      // The next call must not be given to what is dying.
      instance.retired = true
      await stopInstance(instance)
    },
    async close() {
      await Promise.all([...alive].map(stopInstance))
    },
  }
}

const identityOf = (openid: string) => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
  WX_OPENID: openid,
  WX_APPID: APPID,
})

function readConfig(file: string): FunctionConfig {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

let childText: string | undefined

function startInstance({ environment, adminUrl, output }: HostOptions): Instance {
  childText ??= transformSync(readFileSync(path.join(__dirname, 'host-child.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
  }).code
  const { PATH, HOME, TMPDIR, SystemRoot, TEMP } = process.env
  const child = spawn(process.execPath, ['-e', childText], {
    stdio: ['ignore', output, output, 'ipc'],
    env: {
      PATH,
      HOME,
      TMPDIR,
      SystemRoot,
      TEMP,
      ...environment,
      TZ: 'UTC',
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
      TCB_CONTEXT_KEYS: 'TCB_ENV,TRIGGER_SRC,TCB_SOURCE',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
      WX_API_TOKEN: 'local',
      // Else the SDK leaves a timer of 3 s behind each operation that failed.
      SILENCE: 'true',
    },
  })
  const instance: Instance = { process: child, pending: new Map(), retired: false }
  child.on('message', (message: FromChild) => instance.pending.get(message.id)?.(resultOf(message)))
  return instance
}

function resultOf(message: FromChild): CallResult {
  const counts = { roundTrips: message.roundTrips, depth: message.depth }
  if ('thrown' in message) return failure(500, -504002, `functions execute fail | ${message.thrown}`, counts)
  if (Buffer.byteLength(message.json) > MAXIMUM_REPLY_BYTES)
    return failure(500, -504002, 'functions execute fail | the reply exceeds 1 MB', counts)
  return { ok: true, json: message.json, ...counts }
}

function sendInvocation(instance: Instance, seconds: number, invocation: Invocation): Promise<CallResult> {
  const { process: child, pending } = instance
  return new Promise((resolve) => {
    const settle = (result: CallResult) => {
      clearTimeout(timeout)
      pending.delete(invocation.id)
      resolve(result)
      if (instance.retired && pending.size === 0) child.kill('SIGKILL')
    }
    const timeout = setTimeout(() => {
      // It may be in a loop without end, and would take every later call with it.
      instance.retired = true
      settle(failure(500, -501002, `functions time limit exceeded | Invoking task timed out after ${seconds} seconds`))
    }, seconds * 1000)
    pending.set(invocation.id, settle)
    // A child that is just ending cannot be told; its exit settles what is pending.
    child.send(invocation, () => undefined)
  })
}

function stopInstance({ process: child }: Instance): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
