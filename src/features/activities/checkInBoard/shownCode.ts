import { digitsOf, type Sign, slotAt, slotStart, tokenOf } from '@domain/attendance/check-in-code'
import type { Board } from './board'

/** The code to show now, and how far its twenty seconds have run. */
export type ShownCode = { token: string; digits: string; ranMs: number; leftMs: number }

/** What codes are made of: the key this phone was handed for the activity, good while its door is open. */
export type CodeSource = Pick<Board, 'activityId' | 'opensAt' | 'closesAt'> & { doorKey: Board['key'] }

/**
 * The code of the slot that the cloud's clock is in, signed here, so that it goes on without a signal; `null` without a key
 * and outside the window. `now` is the cloud's time in ms, not the phone's: phones are minutes off, and a slot is 20 seconds.
 */
export function shownCode(
  { activityId, doorKey, opensAt, closesAt }: CodeSource,
  slotSeconds: number,
  now: number,
  sign: Sign,
): ShownCode | null {
  if (!doorKey || now < Date.parse(opensAt) || now > Date.parse(closesAt)) return null
  const slot = slotAt(new Date(now).toISOString())
  const ranMs = now - Date.parse(slotStart(slot))
  return {
    token: tokenOf(activityId, doorKey, slot, sign),
    digits: digitsOf(activityId, doorKey, slot, sign),
    ranMs,
    leftMs: slotSeconds * 1000 - ranMs,
  }
}

/** `418206` as people read it out: `418 206`. */
export function spacedDigits(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3)}`
}

/** How long until check-in opens, in words that stay true for the minute. */
export function waitInWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  if (minutes <= 1) return '不到 1 分钟'
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`
  return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}
