import { AppError } from '../../domain/errors'
import type { ExportJob } from '../ports/collections'
import type { MemberContext } from './context'

/**
 * How far a document is.
 * @throws AppError NO_SUCH_EXPORT
 */
export async function exportProgress(ctx: MemberContext, { jobId }: { jobId: string }) {
  const job = await ctx.store.get('exports', jobId)
  if (job?.by !== ctx.caller._id) throw new AppError('NO_SUCH_EXPORT')
  const { done, total, fileID = null, fileName = null } = job
  return { done, total, fileID, fileName }
}

/** Begins a job the phone named, so that it can ask how far it is while the call still runs; a repeat finds the first. */
export async function beginExport(
  ctx: MemberContext,
  { jobId, kind, total }: Pick<ExportJob, 'kind' | 'total'> & { jobId: string },
): Promise<ExportJob> {
  const job: ExportJob = {
    _id: jobId,
    branchId: ctx.caller.branchId,
    by: ctx.caller._id,
    kind,
    done: 0,
    total,
    startedAt: ctx.clock.now(),
  }
  if ((await ctx.store.insert('exports', job)) === 'inserted') return job
  const first = await ctx.store.get('exports', jobId)
  if (first?.by !== ctx.caller._id || first.kind !== kind) throw new AppError('NO_SUCH_EXPORT')
  return first
}

/** Notes how far a job is; once its file is there, nothing goes back. */
export async function noteProgress(ctx: MemberContext, jobId: string, done: number): Promise<void> {
  await ctx.store.updateIf('exports', jobId, { fileID: { is: 'missing' } }, { done })
}
