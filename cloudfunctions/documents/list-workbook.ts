import { Workbook } from 'exceljs'
import { listSheet } from './list-sheets/list-sheet'
import type { ListSource } from './list-sheets/source'
import { tasksSheet } from './list-sheets/tasks-sheet'

/**
 * The year's responsibility list as people have it, with how far it is, and every task. Texts are written as texts, never as
 * formulas.
 */
export async function listWorkbook(source: ListSource): Promise<Buffer> {
  const book = new Workbook()
  book.creator = source.branchName
  book.created = new Date(source.now)
  for (const add of [listSheet, tasksSheet]) add(book, source)
  return Buffer.from(await book.xlsx.writeBuffer())
}
