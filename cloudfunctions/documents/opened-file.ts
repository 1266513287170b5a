import { AppError } from '../../domain/errors'
import type { FileWords } from './file-words'
import { decoded } from './text-file'
import { LARGEST_FILE, readableEntries } from './workbook'
import { unpacked } from './zip'

/** Files that people choose and that hold nothing to be read, by how they begin (in Latin-1). */
const unreadable: readonly [beginning: RegExp, kind: 'pdf' | 'picture' | 'rtf' | 'web'][] = [
  [/^\s*%PDF/, 'pdf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(?:hei|mif))/s, 'picture'],
  [/^\s*\{\\rtf/, 'rtf'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|\?xml)|MIME-Version:)/i, 'web'],
]

/** Old binary files, and new ones with a password, are the same kind of container. */
const CONTAINER = 'd0cf11e0'
const protectedPart = Buffer.from('EncryptedPackage', 'utf16le')

const wordPart = /^\/?word\/document\d*\.xml$/i
const bookPart = /^\/?xl\/workbook\.xml$/i

/** What a file is: a workbook, a document with its XML, or text. */
export type OpenedFile = { kind: 'book' } | { kind: 'document'; xml: string } | { kind: 'text'; text: string }

/**
 * Tells what a file is. The content decides, not the name, which only helps to say what is wrong.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function openedFile(content: Buffer, fileName: string, words: FileWords): OpenedFile {
  if (content.length > LARGEST_FILE) throw new AppError('FILE_TOO_LARGE', words.tooLarge)
  if (content.subarray(0, 4).toString('hex') === CONTAINER) {
    throw new AppError(
      'FILE_UNREADABLE',
      content.includes(protectedPart) ? words.locked : words.old(endingOf(fileName)),
    )
  }
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return packedFile(content, words)
  const beginning = content.subarray(0, 200).toString('latin1')
  const refused = unreadable.find(([pattern]) => pattern.test(beginning))
  if (refused) throw new AppError('FILE_UNREADABLE', words[refused[1]])
  return { kind: 'text', text: textOrRefused(decoded(content), words) }
}

function endingOf(fileName: string): string | undefined {
  return /\.(?:doc|xls|wps|et)$/i.exec(fileName)?.[0].toLowerCase()
}

function packedFile(content: Buffer, words: FileWords): OpenedFile {
  const entries = readableEntries(content, words)
  if (entries.some(({ name }) => bookPart.test(name))) return { kind: 'book' }
  const document = entries.find(({ name }) => wordPart.test(name))
  if (!document) throw new AppError('FILE_UNREADABLE', words.foreign)
  const xml = unpacked(content, document)
  return { kind: 'document', xml: textOrRefused(xml && decoded(xml), words) }
}

/** What no text has tells other files from one. */
function textOrRefused(text: string | undefined, words: FileWords): string {
  if (text === undefined || text.includes('\0')) throw new AppError('FILE_UNREADABLE', words.unreadable)
  return text
}
