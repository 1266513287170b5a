import { isFields } from './wire/ejson'

/**
 * What goes wrong on purpose. Every count is of the next ones and falls by one each time; latency stays until changed.
 * Set over HTTP by `POST /faults`, which replaces all of them; `{}` heals everything.
 */
export type Faults = {
  /** An open interface answers an error instead of its result. */
  openapi: { api: string; errCode: number; errMsg?: string; times: number }[]
  /** Writes inside transactions that answer a conflict. */
  conflicts: number
  /** Operations that pass unharmed before connections break or processes die: so the third one of a call, say, can be hit. */
  spare: number
  /** Operations whose connection breaks before the work is done. */
  dropBefore: number
  /** Operations whose connection breaks after the work is done: the caller cannot know. */
  dropAfter: number
  /** Operations at which the process of the function that asks is killed, before the work is done. */
  killBefore: number
  /** Operations at which the process of the function that asks is killed, after the work is done. */
  killAfter: number
  /** `/call`s whose connection breaks before the function hears of them: the phone is offline. */
  dropCalls: number
  /** `/call`s whose answer is lost. */
  dropAnswers: number
  /** Every operation of a function takes this long more. */
  latencyMs: number
}

/** Nothing goes wrong. */
export const noFaults = (): Faults => ({
  openapi: [],
  conflicts: 0,
  spare: 0,
  dropBefore: 0,
  dropAfter: 0,
  killBefore: 0,
  killAfter: 0,
  dropCalls: 0,
  dropAnswers: 0,
  latencyMs: 0,
})

type Counter = Exclude<keyof Faults, 'openapi' | 'latencyMs'>

/** Whether this time it goes wrong. */
export function strikes(faults: Faults, kind: Counter): boolean {
  if (faults[kind] <= 0) return false
  faults[kind] -= 1
  return true
}

/** The error that an open interface answers this time, if any. */
export function openApiFault(faults: Faults, api: string): { errCode: number; errMsg: string } | undefined {
  const fault = faults.openapi.find((candidate) => candidate.api === api && candidate.times > 0)
  if (!fault) return undefined
  fault.times -= 1
  return { errCode: fault.errCode, errMsg: fault.errMsg ?? 'fault set by POST /faults' }
}

/** Replaces what `faults` holds by what a client sent; throws a sentence on a field it does not know. */
export function setFaults(faults: Faults, wanted: unknown): void {
  if (!isFields(wanted)) throw new Error('faults must be an object')
  const next = noFaults()
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'openapi') next.openapi = openApiFaults(value)
    else if (name in next && typeof value === 'number' && value >= 0) Object.assign(next, { [name]: value })
    else throw new Error(`fault "${name}" is unknown or its value is not a number`)
  }
  Object.assign(faults, next)
}

function openApiFaults(value: unknown): Faults['openapi'] {
  if (!Array.isArray(value)) throw new Error('fault "openapi" must be a list')
  return value.map((item: unknown) => {
    if (!isFields(item) || typeof item.api !== 'string' || typeof item.errCode !== 'number') {
      throw new Error('an openapi fault needs api and errCode')
    }
    const { api, errCode, errMsg, times } = item
    return { api, errCode, times: typeof times === 'number' ? times : 1, ...(typeof errMsg === 'string' && { errMsg }) }
  })
}
