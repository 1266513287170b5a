/**
 * The rotating check-in code.
 *
 * A slot is 20 seconds. Each slot has a token (in the QR) and six digits, both made from the activity's own key, so they say
 * which slot they were shown in and nobody without the key can make one. A code is good while it is shown and for 40 seconds
 * after: one minute from its first appearance, so that a slow phone still succeeds and a forwarded picture does not.
 *
 * The token fits WeChat's 32-character scene: `t`, the activity's id (12), the slot in base 36 (6), the signature (11).
 */
export const SLOT_SECONDS = 20
const GOOD_SLOTS = 3
const ACTIVITY_LENGTH = 12
const SIGNATURE_LENGTH = 11
const SLOT_LENGTH = 6

/** Makes a keyed signature of a text as lower-case hex of at least 24 digits (HMAC-SHA256 in the cloud). */
export type Sign = (key: string, text: string) => string

/** The slot shown at the instant. */
export function slotAt(now: string): number {
  return Math.floor(Date.parse(now) / 1000 / SLOT_SECONDS)
}

/** The instant a slot begins to be shown. */
export function slotStart(slot: number): string {
  return new Date(slot * SLOT_SECONDS * 1000).toISOString()
}

/** The QR's content for a slot: 30 characters of [0-9a-z] and the activity's id. */
export function tokenOf(activityId: string, key: string, slot: number, sign: Sign): string {
  const shown = slot.toString(36).padStart(SLOT_LENGTH, '0')
  return `t${activityId}${shown}${sign(key, `token:${activityId}:${slot}`).slice(0, SIGNATURE_LENGTH)}`
}

/** The six digits for a slot. */
export function digitsOf(activityId: string, key: string, slot: number, sign: Sign): string {
  const number = Number.parseInt(sign(key, `digits:${activityId}:${slot}`).slice(0, 12), 16) % 1_000_000
  return String(number).padStart(6, '0')
}

/** What a token claims to be, before its signature is checked; `null` if it is no token of ours. */
export function readToken(token: string): { activityId: string; slot: number } | null {
  const shape = new RegExp(
    `^t([0-9A-Za-z]{${ACTIVITY_LENGTH}})([0-9a-z]{${SLOT_LENGTH}})[0-9a-f]{${SIGNATURE_LENGTH}}$`,
  )
  const parts = shape.exec(token)
  if (!parts?.[1] || !parts[2]) return null
  return { activityId: parts[1], slot: Number.parseInt(parts[2], 36) }
}

/** What came of looking at a code. */
export type CodeVerdict = 'good' | 'forged' | 'expired' | 'early'

/** Whether the token was signed for this activity and is shown now, or was within the last minute. */
export function judgeToken(token: string, activityId: string, key: string, now: string, sign: Sign): CodeVerdict {
  const claim = readToken(token)
  if (!claim || claim.activityId !== activityId || tokenOf(activityId, key, claim.slot, sign) !== token) return 'forged'
  const age = slotAt(now) - claim.slot
  if (age < 0) return 'early'
  return age < GOOD_SLOTS ? 'good' : 'expired'
}

/** Whether the digits are those of the slot shown now or of one within the last minute. */
export function judgeDigits(digits: string, activityId: string, key: string, now: string, sign: Sign): CodeVerdict {
  const current = slotAt(now)
  const good = Array.from({ length: GOOD_SLOTS }, (_, age) => digitsOf(activityId, key, current - age, sign))
  return good.includes(digits) ? 'good' : 'expired'
}
