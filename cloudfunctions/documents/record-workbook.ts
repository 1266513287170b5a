import { Workbook } from 'exceljs'
import type { RecordYear } from '../services/record-sheets'
import { contentsSheet } from './record-sheets/contents-sheet'
import { kindSheet } from './record-sheets/kind-sheet'

/** A year's records: what there is, and a sheet for each kind of which there is something. Texts are texts, never formulas. */
export async function recordWorkbook(source: RecordYear): Promise<Buffer> {
  const book = new Workbook()
  book.creator = source.branchName
  book.created = new Date(source.now)
  contentsSheet(book, source)
  const found = new Set(source.records.map(({ kind }) => kind))
  for (const kind of source.kinds.filter((one) => found.has(one))) kindSheet(book, kind, source)
  return Buffer.from(await book.xlsx.writeBuffer())
}
