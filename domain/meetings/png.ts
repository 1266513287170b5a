import { joined, lettersOf } from './bytes'

const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The picture, and how its colours are meant; words, times and whatever else a program put beside it are none of these. */
const PICTURE = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'pHYs']

/** A PNG without anything but its picture; null for what is no whole PNG. What follows its end goes too. */
export function pngOnly(bytes: Uint8Array): Uint8Array | null {
  if (HEAD.some((byte, at) => bytes[at] !== byte)) return null
  const parts = [bytes.subarray(0, HEAD.length)]
  const seen = new Set<string>()
  for (let at = HEAD.length; at + 12 <= bytes.length; ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8)
    const end = at + 12 + view.getUint32(0)
    if (end > bytes.length) return null
    const type = lettersOf(bytes.subarray(at + 4, at + 8))
    if (seen.size === 0 && type !== 'IHDR') return null
    seen.add(type)
    if (PICTURE.includes(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return seen.has('IDAT') ? joined(parts) : null
    at = end
  }
  return null
}
