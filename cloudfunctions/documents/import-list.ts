import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import type { MemberContext } from '../services/context'
import { listWords } from './file-words'
import type { ListContent } from './list-cells'
import { cellsOfXlsx } from './list-xlsx'
import { openedFile } from './opened-file'
import { assertCells, assertTexts, fitting } from './room'
import { readUpload } from './upload'
import { contentOfWord } from './word'

/**
 * Reads an uploaded responsibility list. Nothing is kept: what was read goes to the phone, whose parser shows it to the
 * officer, and the file is deleted whatever came of it.
 * @throws AppError NO_SUCH_FILE, FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function readListFile(
  ctx: MemberContext,
  { fileID, fileName }: { fileID: string; fileName: string },
): Promise<ListContent> {
  return readUpload(ctx, fileID, (content) => listIn(content, fileName))
}

/**
 * The list in a file.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function listIn(content: Buffer, fileName: string): Promise<ListContent> {
  const opened = openedFile(content, fileName, listWords)
  if (opened.kind === 'book') return bounded({ kind: 'cells', cells: await cellsOfXlsx(content) })
  return bounded(opened.kind === 'document' ? contentOfWord(opened.xml) : opened)
}

/**
 * What was read, if it is within bounds. ID-card and phone numbers are left out, each with a word in its place: nothing is
 * done with those of a list, and what the phone has can be imported without being refused for them.
 */
function bounded(content: ListContent): ListContent {
  if (content.kind === 'text') {
    assertTexts([content.text], listWords)
    return fitting({ kind: 'text', text: withoutPersonalNumbers(content.text) }, listWords)
  }
  assertCells(content.cells, listWords)
  return fitting({ kind: 'cells', cells: content.cells.map((row) => row.map(withoutPersonalNumbers)) }, listWords)
}
