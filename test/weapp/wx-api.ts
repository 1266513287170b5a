import { ApiFailure } from './cloud'
import type { Sandbox } from './sandbox'

/** One call of an asynchronous API, as the package made it. */
export type ApiCall = {
  name: string
  params: Record<string, unknown>
  at: number
  state: 'pending' | 'ok' | 'fail' | 'stalled'
}
/** What an API answers to its parameters; throwing makes the call fail with that message. */
export type Answer = (params: Record<string, unknown>) => unknown

type Callbacks = {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** The never-settling answer of a call made over a network that lets nothing through. */
export const STALLED = Symbol('stalled')

/**
 * Wraps an answer as one of WeChat's asynchronous APIs: success/fail/complete callbacks, or a promise when none is
 * given; the result arrives in a later turn, copied into the package's realm.
 */
export function asyncApi(sandbox: Sandbox, calls: ApiCall[], name: string, answer: Answer) {
  return (given: Record<string, unknown> & Callbacks = {}): Promise<unknown> | undefined => {
    const { success, fail, complete, ...params } = given
    const call: ApiCall = { name, params, at: sandbox.timers.now(), state: 'pending' }
    calls.push(call)
    const run = sandbox.promise<unknown>((resolve, reject) => {
      const work = async (): Promise<void> => {
        try {
          const result = await answer(params)
          if (result === STALLED) {
            call.state = 'stalled'
            return
          }
          call.state = 'ok'
          resolve(delivered(sandbox, name, result as Record<string, unknown> | undefined))
        } catch (error) {
          call.state = 'fail'
          const message = error instanceof Error ? error.message : String(error)
          const errCode = error instanceof ApiFailure ? error.errCode : undefined
          reject(sandbox.clone({ errMsg: `${name}:fail ${message}`, errCode }))
        }
      }
      setImmediate(() => void work())
    })
    if (!success && !fail && !complete) return run
    const tell = (callback: typeof success, value: unknown): void => void sandbox.guard(() => callback?.(value))
    const done =
      (callback: typeof success) =>
      (value: unknown): void => {
        tell(callback, value)
        tell(complete, value)
      }
    run.then(done(success), done(fail))
    return undefined
  }
}

function delivered(sandbox: Sandbox, name: string, result: Record<string, unknown> = {}): unknown {
  const { data, ...rest } = result
  if (!Buffer.isBuffer(data)) return sandbox.clone({ errMsg: `${name}:ok`, ...result })
  return Object.assign(sandbox.clone({ errMsg: `${name}:ok`, ...rest }), { data: sandbox.bytes(data) })
}
