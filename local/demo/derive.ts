import { createHash } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const digest = (parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('\n')).digest()

/** An id of twelve letters and digits, as the product makes them, always the same for the same parts. */
export function demoId(...parts: (string | number)[]): string {
  return Array.from(digest(['id', ...parts]).subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A key for check-in codes. It can be worked out by whoever reads this: the demo branch exists on one's own machine only. */
export function demoKey(activityId: string): string {
  return digest(['key', activityId]).toString('hex').slice(0, 32)
}

/** A number from 0 to below 1 that looks like chance and is always the same for the same parts. */
export function chance(...parts: (string | number)[]): number {
  return digest(['chance', ...parts]).readUInt32BE(0) / 2 ** 32
}
