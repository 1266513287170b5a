import { createHmac, randomBytes } from 'node:crypto'
import type { Sign } from '../../domain/attendance/check-in-code'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A random id of 12 letters and digits (71 bits): short enough for a QR, too many to meet twice. */
export function newId(): string {
  // 248 is the largest multiple of 62 below 256: larger bytes would favour the first letters.
  let id = ''
  while (id.length < 12) for (const byte of randomBytes(16)) if (byte < 248 && id.length < 12) id += ALPHABET[byte % 62]
  return id
}

/** A new secret key as hex. */
export function newKey(): string {
  return randomBytes(16).toString('hex')
}

/** HMAC-SHA256 as hex, for {@link Sign}. */
export const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
