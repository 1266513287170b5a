import { inflateRawSync } from 'node:zlib'

/** Signatures of a zip: end of the central directory, one of its entries, and a file's own head (APPNOTE 4.3.16, 4.3.12, 4.3.7). */
const END = 0x06054b50
const ENTRY = 0x02014b50
const FILE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const FILE_BYTES = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

/** A file in a zip, as the zip's directory says. */
export type ZipEntry = { name: string; size: number; packed: number; method: number; encrypted: boolean; at: number }

function endOfDirectory(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= first; at--) if (zip.readUInt32LE(at) === END) return at
  return -1
}

/** The files in a zip; undefined where there is no readable directory. */
export function zipEntries(zip: Buffer): ZipEntry[] | undefined {
  const end = endOfDirectory(zip)
  if (end < 0) return undefined
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined
    const nameEnd = at + ENTRY_BYTES + zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + ENTRY_BYTES, nameEnd),
      size: zip.readUInt32LE(at + 24),
      packed: zip.readUInt32LE(at + 20),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      at: zip.readUInt32LE(at + 42),
    })
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Bytes that a zip's files unpack to, as its directory says. Asked before unpacking: a file of 2 MB may hold 200 MB, more
 * than a function has.
 */
export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((total, { size }) => total + size, 0)
}

/** A file's bytes; undefined where they are not what the directory says, in length too: a directory may understate it. */
export function unpacked(zip: Buffer, { at, size, packed, method, encrypted }: ZipEntry): Buffer | undefined {
  if (encrypted || at + FILE_BYTES > zip.length || zip.readUInt32LE(at) !== FILE) return undefined
  const from = at + FILE_BYTES + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const bytes = zip.subarray(from, from + packed)
  const content = method === STORED ? bytes : method === DEFLATED ? inflated(bytes, size) : undefined
  return content?.length === size ? content : undefined
}

function inflated(bytes: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
  } catch {
    return undefined
  }
}
