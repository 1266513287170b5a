import { readStatement, type StatementReading } from '@domain/dues/statement-table'
import { likeliestTable, tablesOfText } from '@domain/dues/statement-text'

/** A statement of thousands of rows goes by a file. */
export const LONGEST_PASTE = 100_000

/** Why a pasted text is not read, and what to do instead. */
export function pasteProblem(text: string): string | undefined {
  if (text.trim() === '') return '请先粘贴交费明细'
  if (text.length <= LONGEST_PASTE) return undefined
  return `粘贴的内容有 ${text.length} 个字，最多 ${LONGEST_PASTE} 个。请只复制明细那张表，或者改用文件导入`
}

/** What a pasted table says. */
export function readPasted(text: string): StatementReading {
  return readStatement(likeliestTable(tablesOfText(text)))
}
