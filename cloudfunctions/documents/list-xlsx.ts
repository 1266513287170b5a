import { listWords } from './file-words'
import { parted, tableOf } from './list-cells'
import { sheetsOf } from './sheet-rows'
import { shownValue } from './shown-value'

/**
 * The cells of an .xlsx, one sheet below the other: which one holds the list is not told by its place.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function cellsOfXlsx(content: Buffer): Promise<string[][]> {
  const sheets = await sheetsOf(content, listWords, shownValue)
  return parted(sheets.map(({ rows }) => tableOf(rows.map(({ cells }) => cells))))
}
