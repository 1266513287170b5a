import type { Board } from './board'

/** The code to show now, and how far its twenty seconds have run. */
export type ShownCode = { token: string; digits: string; ranMs: number; leftMs: number }

/**
 * The code of the slot that the cloud's clock is in; `null` when those handed out have run out, as they do after two minutes
 * without a signal. `now` is the cloud's time in ms, not the phone's: phones are minutes off, and a slot is 20 seconds.
 */
export function shownCode(codes: Board['codes'], slotSeconds: number, now: number): ShownCode | null {
  const slot = slotSeconds * 1000
  const code = codes.find(({ from }) => Date.parse(from) <= now && now < Date.parse(from) + slot)
  if (!code) return null
  const ranMs = now - Date.parse(code.from)
  return { token: code.token, digits: code.digits, ranMs, leftMs: slot - ranMs }
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
