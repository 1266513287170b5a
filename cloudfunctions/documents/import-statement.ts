import { readStatement } from '../../domain/dues/statement-table'
import { likeliestTable, tablesOfText } from '../../domain/dues/statement-text'
import { AppError } from '../../domain/errors'
import type { MemberContext } from '../services/context'
import { statementWords } from './file-words'
import { openedFile } from './opened-file'
import { assertCells, assertRows, assertTexts, fitting } from './room'
import { type Shown, sheetsOf } from './sheet-rows'
import { shownValue } from './shown-value'
import { statementRows, withoutAccounts } from './statement-cells'
import { readUpload } from './upload'

/** What a statement's file says: its rows at their places. */
export type StatementCells = { cells: string[][] }

/**
 * Reads an uploaded statement of dues paid. Nothing is kept: the cells go to the phone, whose reader shows them to the
 * officer, and the file is deleted whatever came of it.
 * @throws AppError NO_SUCH_FILE, FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function readStatementFile(
  ctx: MemberContext,
  { fileID, fileName }: { fileID: string; fileName: string },
): Promise<StatementCells> {
  return readUpload(ctx, fileID, (content) => statementIn(content, fileName))
}

/**
 * The statement in a file.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function statementIn(content: Buffer, fileName: string): Promise<StatementCells> {
  const opened = openedFile(content, fileName, statementWords)
  if (opened.kind === 'document') throw new AppError('FILE_UNREADABLE', statementWords.document)
  const cells = opened.kind === 'book' ? await cellsOfBook(content) : cellsOfText(opened.text)
  assertCells(cells, statementWords)
  return fitting({ cells: withoutAccounts(cells) }, statementWords)
}

/** Days with their year, whatever of them the sheet shows, and amounts as they are kept. */
const inFull: Shown = (value) => shownValue(value, 'yyyy-mm-dd')

/** The one sheet that is a statement; where none is, the first, of which the phone says what is missing. */
async function cellsOfBook(content: Buffer): Promise<string[][]> {
  const sheets = (await sheetsOf(content, statementWords, inFull)).map(({ name, rows }) => ({
    name,
    cells: statementRows(rows),
  }))
  const statements = sheets.filter(({ cells }) => readStatement(cells).kind === 'read')
  if (statements.length > 1) {
    const names = statements.map(({ name }) => `“${name}”`).join('、')
    throw new AppError('FILE_UNREADABLE', `这个文件里有几张表都是明细（${names}），请只保留要导入的那一张再试`)
  }
  return (statements[0] ?? sheets[0])?.cells ?? []
}

/** The text's rows, parted by what makes most payments of them. */
function cellsOfText(text: string): string[][] {
  assertTexts([text], statementWords)
  const tables = tablesOfText(text)
  assertRows(Math.min(...tables.map((rows) => rows.length)), statementWords)
  return likeliestTable(tables)
}
