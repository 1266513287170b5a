import type { CheckInWindow } from '../activities/check-in-window'

/**
 * The rotating check-in code.
 *
 * A slot is 20 seconds. Each slot has a token (in the QR) and six digits, both made from the door's key, so they say which
 * slot they were shown in and nobody without the key can make one. The key is made from the activity's own, which never
 * leaves the cloud, for one beginning and end: it is handed to the phone of whoever takes attendance, which can then go on
 * showing codes without a signal, and it is worth nothing once the activity has been moved.
 *
 * The token fits WeChat's 32-character scene: `t`, the activity's id (12), the slot in base 36 (6), the signature (11).
 */
export const SLOT_SECONDS = 20
const SLOT_MS = SLOT_SECONDS * 1000
/** A code is good while it is shown and for two slots more: one minute from its first appearance. */
export const GOOD_SLOTS = 3
const ACTIVITY_LENGTH = 12
const SIGNATURE_LENGTH = 11
const SLOT_LENGTH = 6

/** Makes a keyed signature of a text as lower-case hex of at least 32 digits (HMAC-SHA256). */
export type Sign = (key: string, text: string) => string

/** The key that signs an activity's codes, for one beginning and end. Opening the door early does not change it. */
export function doorKey(activityKey: string, { lateAt, closesAt }: CheckInWindow, sign: Sign): string {
  return sign(activityKey, `door:${lateAt}:${closesAt}`).slice(0, 32)
}

/** The slot shown at the instant. */
export function slotAt(now: string): number {
  return Math.floor(Date.parse(now) / SLOT_MS)
}

/** The instant a slot begins to be shown. */
export function slotStart(slot: number): string {
  return new Date(slot * SLOT_MS).toISOString()
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

/** The slot in which the token was signed with this key, or null if it was not. */
export function slotOfToken(token: string, activityId: string, key: string, sign: Sign): number | null {
  const claim = readToken(token)
  if (!claim || claim.activityId !== activityId) return null
  return tokenOf(activityId, key, claim.slot, sign) === token ? claim.slot : null
}

/** The latest slot of those from `first` to `last` whose digits these are, or null. */
export function slotOfDigits(
  digits: string,
  activityId: string,
  key: string,
  { first, last }: { first: number; last: number },
  sign: Sign,
): number | null {
  for (let slot = last; slot >= first; slot--) if (digitsOf(activityId, key, slot, sign) === digits) return slot
  return null
}
