/** Signatures of a zip: end of the central directory, and one of its entries (APPNOTE 4.3.12, 4.3.16). */
const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff

function endOfDirectory(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= first; at--) if (zip.readUInt32LE(at) === END) return at
  return -1
}

/**
 * Bytes that a zip's files unpack to, as its directory says; undefined where there is no readable directory. Asked before
 * unpacking: a file of 2 MB may hold 200 MB, more than a function has.
 */
export function unpackedSize(zip: Buffer): number | undefined {
  const end = endOfDirectory(zip)
  if (end < 0) return undefined
  const entries = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined
    total += zip.readUInt32LE(at + 24)
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return total
}
