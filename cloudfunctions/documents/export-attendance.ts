import { ownBranch } from '../services/branch'
import type { MemberContext } from '../services/context'
import { beginExport, noteProgress } from '../services/exports'
import { attendanceRegister } from '../services/register'
import { attendanceWorkbook } from './attendance-workbook'
import { EXPORT_STEPS, type Exported, madeBy, storeExport } from './stored-export'

/**
 * Makes the year's register as .xlsx in the cloud's storage. The same job asked again answers with the same file.
 * @throws AppError NO_SUCH_EXPORT
 */
export async function exportAttendanceRegister(
  ctx: MemberContext,
  { jobId, year }: { jobId: string; year: number },
): Promise<Exported> {
  const [job, branch, register] = await Promise.all([
    beginExport(ctx, { jobId, kind: 'attendanceRegister', total: EXPORT_STEPS }),
    ownBranch(ctx),
    attendanceRegister(ctx, { year }),
  ])
  const made = madeBy(job)
  if (made) return made
  await noteProgress(ctx, jobId, 1)
  const content = await attendanceWorkbook({ register, branchName: branch.name, now: ctx.clock.now() })
  await noteProgress(ctx, jobId, 2)
  const fileName = `${year}年组织生活考勤表.xlsx`
  return storeExport(ctx, job, { action: 'register.export', year, fileName, content })
}
