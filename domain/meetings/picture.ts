/**
 * A photo before it is kept: only a JPEG or PNG, and without what a phone writes into it beside the picture (place, device,
 * time, words). Where somebody was is nobody's business here.
 */

/** Bytes a photo may have. */
export const PICTURE_BYTES = 2_000_000

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_NOTES = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']

/** The picture without its notes, and its kind; null for anything that is no whole JPEG or PNG. */
export function pictureOnly(bytes: Uint8Array): { kind: 'jpg' | 'png'; bytes: Uint8Array } | null {
  const jpeg = jpegOnly(bytes)
  if (jpeg) return { kind: 'jpg', bytes: jpeg }
  const png = pngOnly(bytes)
  return png ? { kind: 'png', bytes: png } : null
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** APP1–APP15 except the colour profile (APP2) and Adobe's colours (APP14), and comments, go. */
function isJpegNote(marker: number): boolean {
  const application = marker >= 0xe1 && marker <= 0xef
  return marker === 0xfe || (application && marker !== 0xe2 && marker !== 0xee)
}

function jpegOnly(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    // Start of scan: the picture itself follows, to the end.
    if (marker === 0xda) return joined([...parts, bytes.subarray(at)])
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return null
    if (!isJpegNote(marker)) parts.push(bytes.subarray(at, at + 2 + length))
    at += 2 + length
  }
  return null
}

function pngOnly(bytes: Uint8Array): Uint8Array | null {
  if (PNG_HEAD.some((byte, at) => bytes[at] !== byte)) return null
  const parts = [bytes.subarray(0, PNG_HEAD.length)]
  let at = PNG_HEAD.length
  while (at + 12 <= bytes.length) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8)
    const end = at + 12 + view.getUint32(0)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PNG_NOTES.includes(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return joined(parts)
    at = end
  }
  return null
}
