import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call, Calls } from './calls'
import type { Engine } from './database/engine'
import { runDatabaseOperation } from './database/operations'
import { conflictError, GatewayError, invalidParameterError, strictError } from './errors'
import { type Faults, strikes } from './faults'
import type { OpenApi } from './openapi/openapi'
import type { Storage } from './storage/storage'
import { type Fields, isFields } from './wire/ejson'
import { parseMultipart } from './wire/multipart'
import { decodeOpenApiRequest, encodeOpenApiResponse } from './wire/protobuf'

export type GatewayParts = {
  readonly engine: Engine
  readonly openapi: OpenApi
  readonly storage: Storage
  readonly faults: Faults
  readonly calls: Calls
  /** People to whom a message is just being sent. */
  readonly receiving: Set<string>
}

export type GatewayRequest = {
  /** The invocation that asks, when a function of this host does. */
  readonly callId: string | undefined
  readonly contentType: string
  readonly body: Buffer
  /** Where the files' addresses point. */
  readonly origin: string
}

export type GatewayReply = { readonly contentType: string; readonly body: Buffer | string }

/** The connection breaks without an answer. */
export const DROPPED = Symbol('dropped')
/** The process that asks is to be killed, and hears no answer. */
export const KILLED = Symbol('killed')

/** What becomes of one operation. */
type Outcome = GatewayReply | typeof DROPPED | typeof KILLED

const MAXIMUM_REPLY_BYTES = 1024 * 1024
const JSON_TYPE = 'application/json; charset=utf-8'
const TRANSACTION_WRITES = new Set(['database.insertDocument', 'database.modifyDocument', 'database.removeDocument'])
const OUTSIDE_TRANSACTIONS = new Set(['database.calculateDocument', 'database.aggregateDocuments'])

/** One operation as it arrived: what is asked by whom, or why nobody can read it. */
type Operation = {
  readonly parameters: Fields
  readonly call: Call | undefined
  readonly origin: string
  /** To whom it sends a message, if it does. */
  readonly receiver?: string
  readonly unreadable?: unknown
}

/** Answers one operation of the SDK, which posts each of them to `/admin`. */
export async function answerGateway(parts: GatewayParts, request: GatewayRequest): Promise<Outcome> {
  const operation = readOperation(parts, request)
  const { receiver } = operation
  if (receiver === undefined) return perform(parts, operation, false)
  const crowded = parts.receiving.has(receiver)
  parts.receiving.add(receiver)
  try {
    return await perform(parts, operation, crowded)
  } finally {
    if (!crowded) parts.receiving.delete(receiver)
  }
}

async function perform(parts: GatewayParts, operation: Operation, crowded: boolean): Promise<Outcome> {
  const { faults } = parts
  if (faults.latencyMs > 0) await sleep(faults.latencyMs)
  if (strikes(faults, 'spare')) return answer(parts, operation, crowded)
  if (strikes(faults, 'killBefore')) return KILLED
  if (strikes(faults, 'dropBefore')) return DROPPED
  const reply = await answer(parts, operation, crowded)
  if (strikes(faults, 'killAfter')) return KILLED
  return strikes(faults, 'dropAfter') ? DROPPED : reply
}

async function answer(parts: GatewayParts, operation: Operation, crowded: boolean): Promise<GatewayReply> {
  const requestId = randomBytes(8).toString('hex')
  const { parameters, call, origin } = operation
  try {
    if (operation.unreadable) throw operation.unreadable
    const action = String(parameters.action)
    if (action === 'wx.openApi') {
      const reply = parts.openapi(String(parameters.apiName), parameters.data as Fields, call, crowded)
      return { contentType: 'application/octet-stream', body: encodeOpenApiResponse(reply) }
    }
    const result = action.startsWith('storage.')
      ? parts.storage.run(action, parameters, origin)
      : await answerDatabase(parts, action, parameters, call)
    const body = JSON.stringify({ requestId, ...result })
    if (Buffer.byteLength(body) > MAXIMUM_REPLY_BYTES) {
      throw strictError(
        'REPLY_TOO_LARGE',
        `${action} on "${parameters.collectionName}" answers more than 1 MB: page it, or ask for fewer fields.`,
      )
    }
    return { contentType: JSON_TYPE, body }
  } catch (error) {
    const code = error instanceof GatewayError ? error.code : 'SYS_ERR'
    const message = error instanceof Error ? error.message : String(error)
    return { contentType: JSON_TYPE, body: JSON.stringify({ requestId, code, message }) }
  }
}

function readOperation({ calls }: GatewayParts, request: GatewayRequest): Operation {
  const { callId, origin } = request
  const call = callId === undefined ? undefined : calls.get(callId)
  try {
    const parameters = parseBody(request)
    if (parameters.action !== 'wx.openApi') return { parameters, call, origin }
    const { apiName, requestData } = parameters
    const data = decodeOpenApiRequest(
      Buffer.isBuffer(requestData) ? requestData : Buffer.from(String(requestData ?? '')),
    )
    const sends = apiName === 'subscribeMessage.send' && typeof data.touser === 'string'
    return { parameters: { ...parameters, data }, call, origin, ...(sends && { receiver: String(data.touser) }) }
  } catch (error) {
    return { parameters: {}, call, origin, unreadable: error }
  }
}

function parseBody({ body, contentType }: GatewayRequest): Fields {
  if (contentType.startsWith('multipart/')) return parseMultipart(body, contentType)
  const value: unknown = JSON.parse(body.toString())
  if (!isFields(value)) throw invalidParameterError('the request must be an object')
  return value
}

async function answerDatabase(
  { engine, faults }: GatewayParts,
  action: string,
  parameters: Fields,
  call: Call | undefined,
): Promise<Fields> {
  const { transactionId } = parameters
  if (call && hasOpenTransaction(engine, call)) refuseEscape(action, parameters)
  if (typeof transactionId === 'string' && TRANSACTION_WRITES.has(action) && strikes(faults, 'conflicts')) {
    await runDatabaseOperation(engine, 'database.abortTransaction', { transactionId })
    throw conflictError()
  }
  const result = await runDatabaseOperation(engine, action, parameters)
  if (action === 'database.startTransaction') call?.transactions.add(String(result.transactionId))
  return result
}

const hasOpenTransaction = (engine: Engine, call: Call) =>
  [...call.transactions].some((id) => engine.transactions.active.has(id))

/**
 * `where().update()`, `where().remove()`, `count()` and `aggregate()` of a transaction's collection carry no transaction
 * id: in the cloud they silently work outside it. Here they are an error while the same invocation has one open.
 */
function refuseEscape(action: string, { collectionName, queryType, transactionId }: Fields) {
  const escapes = OUTSIDE_TRANSACTIONS.has(action) || (TRANSACTION_WRITES.has(action) && queryType === 'WHERE')
  if (transactionId !== undefined || !escapes) return
  throw strictError(
    'OUTSIDE_TRANSACTION',
    `${action} on "${collectionName}" is sent while a transaction is open, and would work outside it.`,
  )
}
