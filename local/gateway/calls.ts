import { randomUUID } from 'node:crypto'

/** One invocation of a function, while it runs: the gateway knows it by the address that its SDK was given. */
export type Call = {
  readonly id: string
  /** Open interfaces that the function's config.json may call. */
  readonly openapi: ReadonlySet<string>
  /** Every transaction that it started. */
  readonly transactions: Set<string>
}

export type Calls = Map<string, Call>

/** Registers an invocation. */
export function openCall(calls: Calls, openapi: readonly string[]): Call {
  const call: Call = { id: randomUUID(), openapi: new Set(openapi), transactions: new Set() }
  calls.set(call.id, call)
  return call
}
