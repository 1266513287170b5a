import { AppError } from '../../domain/errors'
import type { MemberContext } from '../services/context'
import { beginExport, noteProgress } from '../services/exports'
import { yearReading } from '../services/responsibility-year'
import { listWorkbook } from './list-workbook'
import { EXPORT_STEPS, type Exported, madeBy, storeExport } from './stored-export'

/**
 * Makes the year's responsibility list with how far it is as .xlsx in the cloud's storage. The same job asked again answers
 * with the same file.
 * @throws AppError NO_SUCH_EXPORT, NO_SUCH_LIST
 */
export async function exportResponsibilityList(
  ctx: MemberContext,
  { jobId, year }: { jobId: string; year: number },
): Promise<Exported> {
  const reading = await yearReading(ctx, year)
  const { list } = reading
  // Nothing is begun that cannot be made.
  if (!list) throw new AppError('NO_SUCH_LIST')
  const job = await beginExport(ctx, { jobId, kind: 'responsibilityList', total: EXPORT_STEPS })
  const made = madeBy(job)
  if (made) return made
  await noteProgress(ctx, jobId, 1)
  const content = await listWorkbook({ ...reading, list })
  await noteProgress(ctx, jobId, 2)
  const fileName = `${year}年责任清单及完成情况.xlsx`
  return storeExport(ctx, job, { action: 'list.export', year, fileName, content })
}
