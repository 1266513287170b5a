import type { ExportJob } from '../ports/collections'
import { audited } from '../services/audit'
import type { MemberContext } from '../services/context'
import { newId } from '../services/random'

/** Read, build, store: what the progress bar counts. */
export const EXPORT_STEPS = 3

/** A document in the cloud's storage. */
export type Exported = { fileID: string; fileName: string }

/** The job's document, if it has been made already. */
export function madeBy({ fileID, fileName }: Pick<ExportJob, 'fileID' | 'fileName'>): Exported | undefined {
  return fileID && fileName ? { fileID, fileName } : undefined
}

/** Stores a document and finishes its job, with an entry in the log; of two runs of a job the first one's document stays. */
export async function storeExport(
  ctx: MemberContext,
  { _id: jobId, kind }: Pick<ExportJob, '_id' | 'kind'>,
  { action, year, fileName, content }: { action: string; year: number; fileName: string; content: Buffer },
): Promise<Exported> {
  // The path cannot be guessed: storage lets whoever knows a file's id read it.
  const fileID = await ctx.files.put(`exports/${ctx.caller.branchId}/${newId()}${newId()}/${fileName}`, content)
  const finished = await audited(ctx, ctx.caller, action, async (tx) => {
    const before = await tx.get('exports', jobId)
    // The same job ran twice at once and the other run was faster.
    const first = before && madeBy(before)
    if (first) return { unchanged: true, result: first }
    await tx.update('exports', jobId, { done: EXPORT_STEPS, fileID, fileName })
    return { target: jobId, after: { kind, year }, result: { fileID, fileName } }
  })
  if (finished.fileID !== fileID) await ctx.files.remove(fileID)
  return finished
}
