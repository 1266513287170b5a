import type { RecordKindId } from '../../domain/records/kinds'
import type { MemberContext } from '../services/context'
import { beginExport, noteProgress } from '../services/exports'
import { recordYear } from '../services/record-sheets'
import { recordWorkbook } from './record-workbook'
import { EXPORT_STEPS, type Exported, madeBy, storeExport } from './stored-export'

/**
 * Makes a year's records of kinds that the caller keeps as .xlsx in the cloud's storage. The same job asked again answers with
 * the same file.
 * @throws AppError NOT_ALLOWED, NO_SUCH_EXPORT
 */
export async function exportRecords(
  ctx: MemberContext,
  { jobId, year, kinds }: { jobId: string; year: number; kinds?: readonly RecordKindId[] | undefined },
): Promise<Exported> {
  const source = await recordYear(ctx, { year, kinds })
  const job = await beginExport(ctx, { jobId, kind: 'recordSheets', total: EXPORT_STEPS })
  const made = madeBy(job)
  if (made) return made
  await noteProgress(ctx, jobId, 1)
  const content = await recordWorkbook(source)
  await noteProgress(ctx, jobId, 2)
  return storeExport(ctx, job, { action: 'records.export', year, fileName: `${year}年支部记录.xlsx`, content })
}
