import { reachError, refusal } from './errors'
import type { CloudReply } from './wire'

function isReply(value: unknown): value is CloudReply {
  if (typeof value !== 'object' || value === null) return false
  const { ok, error } = value as { ok?: unknown; error?: unknown }
  if (ok === true) return true
  if (ok !== false || typeof error !== 'object' || error === null) return false
  const { code, message } = error as { code?: unknown; message?: unknown }
  return typeof code === 'string' && typeof message === 'string'
}

/** The data of an answer; throws the refusal it states. Anything else than an answer counts as a broken service. */
export function dataOf(reply: unknown): unknown {
  if (!isReply(reply)) throw reachError('FAULT')
  if (!reply.ok) throw refusal(reply.error)
  return reply.data
}
