import { AppError } from '../../domain/errors'
import { readTable } from '../../domain/members/roster-table'
import type { MemberContext } from '../services/context'
import { keepReading } from '../services/roster'
import { readXlsx, type SheetTexts } from './spreadsheet'
import { readText } from './text-file'
import { readUpload } from './upload'

async function sheetOf(content: Buffer, fileName: string): Promise<SheetTexts> {
  // The content decides, not the name: a zip is an .xlsx, the old binary .xls is not readable.
  if (content.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(content)
  if (content.subarray(0, 4).toString('hex') === 'd0cf11e0' || /\.xls$/i.test(fileName)) {
    throw new AppError('FILE_UNREADABLE', '这是旧版 .xls 文件，请另存为 .xlsx 再试，也可以直接复制粘贴表格')
  }
  const table = readTable(readText(content))
  if (!table.ok) throw new AppError('BAD_INPUT', table.problem)
  return table
}

/**
 * Reads an uploaded roster and keeps what was understood; the file itself is deleted at once, for it may hold more than
 * the branch needs (ID-card numbers, phones).
 * @throws AppError NO_SUCH_FILE, FILE_UNREADABLE, FILE_TOO_LARGE, BAD_INPUT
 */
export function importRosterFile(
  ctx: MemberContext,
  { fileID, fileName }: { fileID: string; fileName: string },
): Promise<{ importId: string }> {
  return readUpload(ctx, fileID, async (content) => {
    const { rows, notes } = await sheetOf(content, fileName)
    return keepReading(ctx, { fileName, rows, notes })
  })
}
