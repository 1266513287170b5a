const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LENGTH = 12

/**
 * An id made on the phone for something new, so that sending it twice does not make two: twelve letters and digits, some 71
 * bits. Not a secret, hence no cryptographic randomness, which phones do not offer.
 */
export function newLocalId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(Math.floor(Math.random() * LETTERS.length))).join('')
}
