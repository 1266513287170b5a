import { jpegOnly } from './jpeg'
import { pngOnly } from './png'

/**
 * A photo before it is kept: only a JPEG or PNG, and without what a phone writes into it beside the picture (place, device,
 * time, words). Where somebody was is nobody's business here.
 */

/** Bytes a photo may have. */
export const PICTURE_BYTES = 2_000_000

/** The picture without its notes, and its kind; null for anything that is no whole JPEG or PNG. */
export function pictureOnly(bytes: Uint8Array): { kind: 'jpg' | 'png'; bytes: Uint8Array } | null {
  const jpeg = jpegOnly(bytes)
  if (jpeg) return { kind: 'jpg', bytes: jpeg }
  const png = pngOnly(bytes)
  return png ? { kind: 'png', bytes: png } : null
}
