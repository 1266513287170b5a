import { randomBytes } from 'node:crypto'
import { type AnyTRPCRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import * as z from 'zod'
import { AppError, type ErrorCode } from '../../domain/errors'
import type { Context } from '../services/context'
import { sentenceFor } from './input-sentences'

/** What a phone sends. */
const Call = z.object({ path: z.string().max(80), input: z.unknown().optional() })

/** What a phone gets: never an exception, so that it can tell a refusal from a broken network. */
export type Reply =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; message: string; requestId?: string } }

function refusal(error: AppError): Reply {
  return { ok: false, error: { code: error.code, message: error.message } }
}

/** Logs a fault of ours once, without what the person sent: it may be personal. */
function fault(path: string, error: unknown): Reply {
  const requestId = randomBytes(6).toString('hex')
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ requestId, path, detail }))
  const { code, message } = new AppError('INTERNAL')
  return { ok: false, error: { code, message: `${message}（编号 ${requestId}）`, requestId } }
}

function replyTo(path: string, thrown: unknown): Reply {
  const error = thrown instanceof TRPCError ? (thrown.cause ?? thrown) : thrown
  if (error instanceof AppError) return refusal(error)
  const badInput = thrown instanceof TRPCError && thrown.code === 'BAD_REQUEST'
  if (badInput && error instanceof z.ZodError) return refusal(new AppError('BAD_INPUT', sentenceFor(error)))
  return fault(path, error)
}

/** Runs the procedure a call names. Every outcome is a {@link Reply}. */
export async function handle(router: AnyTRPCRouter, event: unknown, context: Context): Promise<Reply> {
  const call = Call.safeParse(event)
  if (!call.success || !Object.hasOwn(router._def.procedures, call.data.path)) {
    return refusal(new AppError('UNKNOWN_PROCEDURE'))
  }
  const { path, input } = call.data
  try {
    const data = await callTRPCProcedure({
      router,
      path,
      // Whether a call reads or writes is the procedure's matter; phones name only the path.
      type: 'query',
      allowMethodOverride: true,
      getRawInput: async () => input,
      ctx: context,
      signal: undefined,
      batchIndex: 0,
    })
    return { ok: true, data: data ?? null }
  } catch (thrown) {
    return replyTo(path, thrown)
  }
}
