import { AppError } from '../../domain/errors'
import type { MemberContext } from '../services/context'
import { assertUploaded } from '../services/uploads'
import { bounded, type ListContent, listRefusals } from './list-cells'
import { cellsOfXlsx } from './list-xlsx'
import { decoded } from './text-file'
import { contentOfWord } from './word'
import { LARGEST_FILE, readableEntries } from './workbook'
import { unpacked } from './zip'

const copyInstead = '也可以复制其中的文字粘贴'

/** Files that people choose and that hold no readable list, by how they begin (in Latin-1), and what to do instead. */
const unreadable: readonly [beginning: RegExp, sentence: string][] = [
  [/^\s*%PDF/, '读不了 .pdf 文件，请打开它，复制其中的文字粘贴'],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(?:hei|mif))/s,
    '这是图片，读不出文字，请选 .docx 或 .xlsx 文件',
  ],
  [/^\s*\{\\rtf/, `这个文件是 .rtf 格式，请用 Word 或 WPS 另存为 .docx 再试，${copyInstead}`],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|\?xml)|MIME-Version:)/i,
    `这个文件是网页格式，请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 再试，${copyInstead}`,
  ],
]

/** Old binary files, and new ones with a password, are the same kind of container. */
const CONTAINER = 'd0cf11e0'
const protectedPart = Buffer.from('EncryptedPackage', 'utf16le')

const wordPart = /^\/?word\/document\d*\.xml$/i
const bookPart = /^\/?xl\/workbook\.xml$/i

/**
 * Reads an uploaded responsibility list. Nothing is kept: what was read goes to the phone, whose parser shows it to the
 * officer, and the file is deleted whatever came of it.
 * @throws AppError NO_SUCH_FILE, FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readListFile(
  ctx: MemberContext,
  { fileID, fileName }: { fileID: string; fileName: string },
): Promise<ListContent> {
  assertUploaded(fileID, ctx.caller.branchId)
  const content = await ctx.files.read(fileID)
  try {
    return await listIn(content, fileName)
  } finally {
    await ctx.files.remove(fileID)
  }
}

/**
 * The list in a file. The content decides what kind it is, not the name, which only helps to say what is wrong.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function listIn(content: Buffer, fileName: string): Promise<ListContent> {
  if (content.length > LARGEST_FILE) throw new AppError('FILE_TOO_LARGE', listRefusals.tooLarge)
  if (content.subarray(0, 4).toString('hex') === CONTAINER)
    throw new AppError('FILE_UNREADABLE', oldFile(content, fileName))
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return bounded(await packedList(content))
  const beginning = content.subarray(0, 200).toString('latin1')
  const refused = unreadable.find(([pattern]) => pattern.test(beginning))
  if (refused) throw new AppError('FILE_UNREADABLE', refused[1])
  return bounded({ kind: 'text', text: textOrRefused(decoded(content)) })
}

function oldFile(content: Buffer, fileName: string): string {
  if (content.includes(protectedPart)) return `这个文件加了密码，请取消密码、另存后再试，${copyInstead}`
  const ending = /\.(?:doc|xls|wps|et)$/i.exec(fileName)?.[0].toLowerCase()
  const saved = ending ? (/doc|wps/.test(ending) ? '.docx' : '.xlsx') : '.docx 或 .xlsx'
  return `这是旧版${ending ? ` ${ending} ` : ''}文件，请另存为 ${saved} 再试，${copyInstead}`
}

async function packedList(content: Buffer): Promise<ListContent> {
  const entries = readableEntries(content, listRefusals)
  if (entries.some(({ name }) => bookPart.test(name))) return { kind: 'cells', cells: await cellsOfXlsx(content) }
  const document = entries.find(({ name }) => wordPart.test(name))
  if (!document) {
    throw new AppError('FILE_UNREADABLE', `这不是 Word 或 Excel 文件，请选 .docx 或 .xlsx 文件，${copyInstead}`)
  }
  const xml = unpacked(content, document)
  return contentOfWord(textOrRefused(xml && decoded(xml)))
}

/** What no text has tells other files from one. */
function textOrRefused(text: string | undefined): string {
  if (text === undefined || text.includes('\0')) throw new AppError('FILE_UNREADABLE', listRefusals.unreadable)
  return text
}
