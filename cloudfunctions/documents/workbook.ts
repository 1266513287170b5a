import { type CellValue, Workbook } from 'exceljs'
import builtInFormats from 'exceljs/lib/xlsx/defaultnumformats'
import { AppError } from '../../domain/errors'
import { unpacked, unpackedSize, type ZipEntry, zipEntries } from './zip'

/** The largest file read: a roster of 500 people is some 50 KB. */
export const LARGEST_FILE = 5 * 1024 * 1024
/** What it may unpack to; exceljs needs some fifteen times as much memory. */
const LARGEST_UNPACKED = 12 * 1024 * 1024
/** Rows that a sheet can have at all, and merged cells that a table may: exceljs makes an object of each. */
const LAST_ROW = 1_048_576
const MOST_MERGED = 100_000

/** What is said of a file that is too much or cannot be read. */
export type Refusals = { tooLarge: string; tooMuch: string; unreadable: string }

/**
 * Parts of a sheet that say nothing of what its cells hold. Some cost: exceljs makes an entry of each cell to which a rule
 * of input applies, and people choose whole columns.
 */
const ignoreNodes = [
  ...['cols', 'dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'legacyDrawing', 'tableParts'],
  ...['picture', 'extLst', 'rowBreaks', 'autoFilter'],
]

// Formats that Excel has built in for Chinese (2026年6月 is number 57) are known to exceljs and not used: such dates would
// be read as the bare numbers they are kept as.
for (const format of Object.values(builtInFormats)) format.f ??= format['zh-cn']

/**
 * A zip's files, each of which unpacks to what the directory says, and all of them to a bearable size.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function readableEntries(content: Buffer, { tooMuch, unreadable }: Refusals): ZipEntry[] {
  const entries = zipEntries(content)
  if (!entries || entries.length === 0) throw new AppError('FILE_UNREADABLE', unreadable)
  if (unpackedSize(entries) > LARGEST_UNPACKED) throw new AppError('FILE_TOO_LARGE', tooMuch)
  return entries
}

const sheetPart = /^\/?xl\/worksheets\/[^/]+\.xml$/

/**
 * jszip, with which exceljs unpacks, compares a file's length with what the directory says only when all of it is in memory:
 * 5 MB may hold 5 GB.
 */
function assertLoadable(content: Buffer, refusals: Refusals): void {
  for (const entry of readableEntries(content, refusals)) {
    const bytes = unpacked(content, entry)
    if (!bytes) throw new AppError('FILE_UNREADABLE', refusals.unreadable)
    if (sheetPart.test(entry.name)) assertBearable(bytes.toString('utf8'), refusals)
  }
}

/** A few bytes can name rows far below any sheet, or merge all its cells. */
function assertBearable(xml: string, { tooMuch, unreadable }: Refusals): void {
  let merged = 0
  for (const [, row] of xml.matchAll(/<row\b[^<>]*?\sr\s*=\s*["']([^"']*)/g)) {
    if (!(Number(row) <= LAST_ROW)) throw new AppError('FILE_UNREADABLE', unreadable)
  }
  for (const [, reference = ''] of xml.matchAll(/<mergeCell\b[^<>]*?\sref\s*=\s*["']([^"']*)/g)) {
    const [, left = '', top, right = '', bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
    if (!(Number(top) <= LAST_ROW && Number(bottom) <= LAST_ROW)) throw new AppError('FILE_UNREADABLE', unreadable)
    merged += (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
    if (merged > MOST_MERGED) throw new AppError('FILE_TOO_LARGE', tooMuch)
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * Reads an .xlsx, within bounds.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function loadWorkbook(content: Buffer, refusals: Refusals): Promise<Workbook> {
  if (content.length > LARGEST_FILE) throw new AppError('FILE_TOO_LARGE', refusals.tooLarge)
  assertLoadable(content, refusals)
  const book = new Workbook()
  try {
    // exceljs declares its own older Buffer type.
    await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0], { ignoreNodes })
    return book
  } catch {
    throw new AppError('FILE_UNREADABLE', refusals.unreadable)
  }
}

/** What a cell's value says; of a formula its last result. */
export function textOf(value: CellValue, write: (plain: Date | number | string | boolean) => string): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date || typeof value !== 'object') return write(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('formula' in value || 'sharedFormula' in value) return textOf((value.result ?? '') as CellValue, write)
  if ('error' in value) return value.error
  if ('text' in value) return textOf(value.text as CellValue, write)
  return ''
}
