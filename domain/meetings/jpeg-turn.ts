import { lettersOf } from './bytes'

/** A phone held upright writes its pictures lying, and says in the EXIF notes how to turn them. */
const ORIENTATION = 0x0112
const TIFF_AT = 10
const ENTRY_BYTES = 12

/** How the picture is to be turned, as an EXIF segment has it (1 to 8); null where it says nothing. */
export function turnOf(segment: Uint8Array): number | null {
  const order = lettersOf(segment.subarray(TIFF_AT, TIFF_AT + 2))
  if (lettersOf(segment.subarray(4, 10)) !== 'Exif\0\0' || (order !== 'II' && order !== 'MM')) return null
  const tiff = segment.subarray(TIFF_AT)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length)
  const little = order === 'II'
  const has = (at: number, bytes: number) => at >= 0 && at + bytes <= tiff.length
  const directory = has(4, 4) ? view.getUint32(4, little) : tiff.length
  const entries = has(directory, 2) ? view.getUint16(directory, little) : 0
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (!has(at, ENTRY_BYTES)) return null
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const turn = view.getUint16(at + 8, little)
    return turn >= 1 && turn <= 8 ? turn : null
  }
  return null
}

/** An EXIF segment that says how to turn the picture and nothing else; no bytes where there is nothing to turn. */
export function turnSegment(turn: number | null): Uint8Array {
  if (turn === null || turn === 1) return new Uint8Array(0)
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const directory = [0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  return Uint8Array.of(...head, ...tiff, ...directory)
}
