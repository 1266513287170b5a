import { Workbook } from 'exceljs'
import { absencesSheet } from './attendance-sheets/absences-sheet'
import { activitiesSheet } from './attendance-sheets/activities-sheet'
import { kindsSheet } from './attendance-sheets/kinds-sheet'
import { matrixSheet } from './attendance-sheets/matrix-sheet'
import type { SheetSource } from './attendance-sheets/parts'

/**
 * The year's register as the handbook has it (组织生活考勤表): the matrix, the same by kind, every leave and absence, the
 * activities. Names, signs and counts only; texts are written as texts, never as formulas.
 */
export async function attendanceWorkbook(source: SheetSource): Promise<Buffer> {
  const book = new Workbook()
  book.creator = source.branchName
  book.created = new Date(source.now)
  for (const add of [matrixSheet, kindsSheet, absencesSheet, activitiesSheet]) add(book, source)
  return Buffer.from(await book.xlsx.writeBuffer())
}
