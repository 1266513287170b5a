import type { CheckInWindow } from '../activities/check-in-window'
import { earlierOf, later } from '../calendar/beijing'
import type { Proof } from './attendance'
import { doorKey, GOOD_SLOTS, type Sign, slotAt, slotOfDigits, slotOfToken, slotStart } from './check-in-code'

/**
 * The one way in, drawn in docs/check-in.md. What a member brings says itself when it was shown at the door, so it does not
 * matter when it arrives: judged by the minute it proves, then entered among the proofs (proof.ts). Sent at once, a code must
 * be fresh, since there is a current one to scan instead; kept on a phone without a signal, it may be hours old, and its
 * delay is shown to the officer.
 */

/** What a member brings to the door. */
export type Evidence =
  | {
      token: string
      /** It was kept on the phone for want of a signal. */
      kept: boolean
    }
  | {
      digits: string
      /** How many ms ago they were typed, by the phone's own clock, if they were kept: digits do not say when they were shown. */
      agoMs: number | null
    }

/** What the door knows of its activity. */
export type Door = {
  activityId: string
  /** The activity's own key. */
  key: string
  cancelled: boolean
  window: CheckInWindow
  /** Windows it had before it was moved. */
  movedFrom: readonly CheckInWindow[]
}

/** Why evidence is turned away: codes of the table of errors. */
export type DoorRefusal =
  | 'ACTIVITY_CANCELLED'
  | 'ACTIVITY_MOVED'
  | 'CHECK_IN_NOT_OPEN'
  | 'CHECK_IN_CLOSED'
  | 'TOKEN_FORGED'
  | 'TOKEN_EARLY'
  | 'TOKEN_EXPIRED'
  | 'WRONG_CODE'

export type DoorVerdict =
  | { good: true; shownAt: string; key: string; method: 'scan' | 'code' }
  | { good: false; code: DoorRefusal }

/** Clocks of phones and cloud differ by a little even when corrected: one slot ahead is still now. */
const SLOTS_AHEAD = 1
/** A kept digits' time is only as good as the phone's clock was steady: a minute each way. */
const SLACK_SLOTS = 3

const refused = (code: DoorRefusal): DoorVerdict => ({ good: false, code })

/** Judges what a member brings, at the instant it arrives. */
export function judgeEvidence(evidence: Evidence, door: Door, now: string, sign: Sign): DoorVerdict {
  if (door.cancelled) return refused('ACTIVITY_CANCELLED')
  return 'token' in evidence ? judgeToken(evidence, door, now, sign) : judgeDigits(evidence, door, now, sign)
}

function judgeToken(
  { token, kept }: { token: string; kept: boolean },
  door: Door,
  now: string,
  sign: Sign,
): DoorVerdict {
  const signedFor = (window: CheckInWindow) =>
    slotOfToken(token, door.activityId, doorKey(door.key, window, sign), sign)
  const slot = signedFor(door.window)
  if (slot === null) {
    const moved = door.movedFrom.some((window) => signedFor(window) !== null)
    return moved ? refused('ACTIVITY_MOVED') : outsideNow(door, now, 'TOKEN_FORGED')
  }
  const outside = outsideWindow(slot, door.window)
  // Shown before the door was open, and scanned now that it is: an old picture.
  if (outside === 'CHECK_IN_NOT_OPEN') return outsideNow(door, now, 'TOKEN_EXPIRED')
  if (outside) return refused(outside)
  const age = slotAt(now) - slot
  if (age < -SLOTS_AHEAD) return refused('TOKEN_EARLY')
  if (!kept && age >= GOOD_SLOTS) return outsideNow(door, now, 'TOKEN_EXPIRED')
  return { good: true, shownAt: slotStart(slot), key: `t${slot}`, method: 'scan' }
}

function judgeDigits(
  { digits, agoMs }: { digits: string; agoMs: number | null },
  door: Door,
  now: string,
  sign: Sign,
): DoorVerdict {
  const typedIn = slotAt(later(now, -(agoMs ?? 0)))
  const slack = agoMs === null ? 0 : SLACK_SLOTS
  const shown = { first: typedIn - GOOD_SLOTS + 1 - slack, last: typedIn + SLOTS_AHEAD + slack }
  const slot = slotOfDigits(digits, door.activityId, doorKey(door.key, door.window, sign), shown, sign)
  if (slot === null) {
    // Somebody too early or too late needs to hear that, whatever they typed.
    return outsideNow(
      door,
      now,
      outsideWindow(typedIn, door.window) === 'CHECK_IN_CLOSED' ? 'CHECK_IN_CLOSED' : 'WRONG_CODE',
    )
  }
  const outside = outsideWindow(slot, door.window)
  if (outside) return outsideNow(door, now, outside === 'CHECK_IN_NOT_OPEN' ? 'WRONG_CODE' : outside)
  return { good: true, shownAt: slotStart(slot), key: `d${slot}`, method: 'code' }
}

/** Whether the slot was shown while the door was shut. */
function outsideWindow(slot: number, { opensAt, closesAt }: CheckInWindow): DoorRefusal | null {
  if (slotStart(slot + 1) <= opensAt) return 'CHECK_IN_NOT_OPEN'
  return slotStart(slot) > closesAt ? 'CHECK_IN_CLOSED' : null
}

/** For a code that proves nothing: that the door is shut matters more than what is wrong with it. */
function outsideNow({ window }: Door, now: string, otherwise: DoorRefusal): DoorVerdict {
  if (now < window.opensAt) return refused('CHECK_IN_NOT_OPEN')
  return refused(now > window.closesAt ? 'CHECK_IN_CLOSED' : otherwise)
}

/** The proof that good evidence makes for a member. A code shown until ten minutes after the beginning is in time. */
export function proofOf(
  { shownAt, key, method }: Extract<DoorVerdict, { good: true }>,
  { lateAt }: CheckInWindow,
  memberId: string,
  now: string,
): Proof {
  // A code from the slot ahead was not there before it arrived.
  const at = earlierOf(shownAt, now)
  return { key, state: at > lateAt ? 'late' : 'present', method, at, receivedAt: now, by: memberId }
}
