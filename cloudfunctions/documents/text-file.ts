import { AppError } from '../../domain/errors'

const LARGEST = 5 * 1024 * 1024

/**
 * The text of a .csv or .txt file.
 * @throws AppError FILE_TOO_LARGE, FILE_UNREADABLE
 */
export function readText(content: Buffer): string {
  if (content.length > LARGEST) throw new AppError('FILE_TOO_LARGE')
  const text = decoded(content)
  if (text === undefined) throw new AppError('FILE_UNREADABLE')
  return text
}

/**
 * The text that bytes are, if any. UTF-16 says so in its first two bytes. Windows' Excel saves csv as GBK without saying
 * so: what is not valid UTF-8 is read as GB18030, GBK's superset.
 */
export function decoded(content: Buffer): string | undefined {
  const utf16 = { fffe: 'utf-16le', feff: 'utf-16be' }[content.subarray(0, 2).toString('hex')]
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {
      // not this encoding: try the next
    }
  }
  return undefined
}
