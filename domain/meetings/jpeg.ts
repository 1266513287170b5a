import { joined, lettersOf } from './bytes'
import { turnOf, turnSegment } from './jpeg-turn'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const EXIF = 0xe1

/**
 * A JPEG without anything but its picture and which way up it is; null for what is no whole JPEG. What follows its end goes
 * too: phones put further pictures there, with notes of their own.
 */
export function jpegOnly(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  const parts: Uint8Array[] = []
  let turn: number | null = null
  let scanned = false
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return null
    // A marker may have any number of these before it.
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined) return null
    if (marker === END) break
    if (standsAlone(marker)) {
      parts.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (marker === EXIF) turn ??= turnOf(segment)
    scanned ||= marker === SCAN
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (isPicture(marker, segment)) parts.push(bytes.subarray(at, next))
    at = next
  }
  if (!scanned) return null
  return joined([Uint8Array.of(0xff, START), turnSegment(turn), ...parts, Uint8Array.of(0xff, END)])
}

/** Restart markers and the one for nothing have no length and no content. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}

/** All but the application's own segments and comments; of those only JFIF, the colour profile and Adobe's colours. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  const says = (name: string) => lettersOf(segment.subarray(4, 4 + name.length)) === name
  if (marker === 0xe0) return says('JFIF')
  if (marker === 0xe2) return says('ICC_PROFILE')
  if (marker === 0xee) return says('Adobe')
  return marker !== 0xfe && !(marker >= 0xe0 && marker <= 0xef)
}

/** Where the next marker stands after the picture's own bytes, in which 0xff is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
