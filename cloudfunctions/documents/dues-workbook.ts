import { Workbook } from 'exceljs'
import type { DuesYear } from '../services/dues-year'
import { disclosureSheet } from './dues-sheets/disclosure-sheet'
import { entriesSheet } from './dues-sheets/entries-sheet'
import { monthsSheet } from './dues-sheets/months-sheet'
import { registerSheet } from './dues-sheets/register-sheet'
import { reliefsSheet } from './dues-sheets/reliefs-sheet'

type AddSheet = (book: Workbook, source: DuesYear) => void

async function workbook(source: DuesYear, sheets: readonly AddSheet[]): Promise<Buffer> {
  const book = new Workbook()
  book.creator = source.branchName
  book.created = new Date(source.now)
  for (const add of sheets) add(book, source)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/**
 * The year's register as the handbook has it (党费收缴登记表), with every entry, the months and the reliefs. Amounts are numbers,
 * texts are texts and never formulas; nobody's pay is known here.
 */
export function duesRegisterWorkbook(source: DuesYear): Promise<Buffer> {
  return workbook(source, [registerSheet, entriesSheet, monthsSheet, reliefsSheet])
}

/** The year's disclosure (公示): names and amounts. */
export function duesDisclosureWorkbook(source: DuesYear): Promise<Buffer> {
  return workbook(source, [disclosureSheet])
}
