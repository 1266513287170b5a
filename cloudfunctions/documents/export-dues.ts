import type { ExportJob } from '../ports/collections'
import type { MemberContext } from '../services/context'
import { type DuesYear, duesYear } from '../services/dues-year'
import { beginExport, noteProgress } from '../services/exports'
import { duesDisclosureWorkbook, duesRegisterWorkbook } from './dues-workbook'
import { EXPORT_STEPS, type Exported, madeBy, storeExport } from './stored-export'

type Asked = { jobId: string; year: number }
type Document = {
  kind: ExportJob['kind']
  action: string
  name: string
  make: (source: DuesYear) => Promise<Buffer>
}

/** Makes a document of a year's dues. The same job asked again answers with the same file. */
async function exportDues(ctx: MemberContext, { jobId, year }: Asked, document: Document): Promise<Exported> {
  const { kind, action, name, make } = document
  const [job, source] = await Promise.all([beginExport(ctx, { jobId, kind, total: EXPORT_STEPS }), duesYear(ctx, year)])
  const made = madeBy(job)
  if (made) return made
  await noteProgress(ctx, jobId, 1)
  const content = await make(source)
  await noteProgress(ctx, jobId, 2)
  return storeExport(ctx, job, { action, year, fileName: `${year}年${name}.xlsx`, content })
}

/**
 * Makes the year's register of dues as .xlsx in the cloud's storage.
 * @throws AppError NO_SUCH_EXPORT
 */
export function exportDuesRegister(ctx: MemberContext, asked: Asked): Promise<Exported> {
  const make = duesRegisterWorkbook
  return exportDues(ctx, asked, { kind: 'duesRegister', action: 'dues.exportRegister', name: '党费收缴登记表', make })
}

/**
 * Makes the year's disclosure of dues as .xlsx in the cloud's storage.
 * @throws AppError NO_SUCH_EXPORT
 */
export function exportDuesDisclosure(ctx: MemberContext, asked: Asked): Promise<Exported> {
  const make = duesDisclosureWorkbook
  return exportDues(ctx, asked, { kind: 'duesDisclosure', action: 'dues.exportDisclosure', name: '党费收缴公示', make })
}
