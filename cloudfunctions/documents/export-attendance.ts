import { audited } from '../services/audit'
import { ownBranch } from '../services/branch'
import type { MemberContext } from '../services/context'
import { beginExport, noteProgress } from '../services/exports'
import { newId } from '../services/random'
import { attendanceRegister } from '../services/register'
import { attendanceWorkbook } from './attendance-workbook'

/** Read, build, store: what the progress bar counts. */
const STEPS = 3

/**
 * Makes the year's register as .xlsx in the cloud's storage. The same job asked again answers with the same file.
 * @throws AppError NO_SUCH_EXPORT
 */
export async function exportAttendanceRegister(
  ctx: MemberContext,
  { jobId, year }: { jobId: string; year: number },
): Promise<{ fileID: string; fileName: string }> {
  const [job, branch, register] = await Promise.all([
    beginExport(ctx, { jobId, kind: 'attendanceRegister', total: STEPS }),
    ownBranch(ctx),
    attendanceRegister(ctx, { year }),
  ])
  if (job.fileID && job.fileName) return { fileID: job.fileID, fileName: job.fileName }
  await noteProgress(ctx, jobId, 1)
  const content = await attendanceWorkbook({ register, branchName: branch.name, now: ctx.clock.now() })
  await noteProgress(ctx, jobId, 2)
  const fileName = `${year}年组织生活考勤表.xlsx`
  // The path cannot be guessed: storage lets whoever knows a file's id read it.
  const fileID = await ctx.files.put(`exports/${ctx.caller.branchId}/${newId()}${newId()}/${fileName}`, content)
  const finished = await audited(ctx, ctx.caller, 'register.export', async (tx) => {
    const before = await tx.get('exports', jobId)
    // The same job ran twice at once and the other run was faster.
    if (before?.fileID && before.fileName) {
      return { unchanged: true, result: { fileID: before.fileID, fileName: before.fileName } }
    }
    await tx.update('exports', jobId, { done: STEPS, fileID, fileName })
    return { target: jobId, after: { kind: 'attendanceRegister', year }, result: { fileID, fileName } }
  })
  if (finished.fileID !== fileID) await ctx.files.remove(fileID)
  return finished
}
