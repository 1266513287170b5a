import { later } from '../calendar/beijing'
/** When check-in is accepted, and from when on it counts as late (迟到). */
export type CheckInWindow = { opensAt: string; closesAt: string; lateAt: string }

const MINUTE = 60_000
const OPENS_BEFORE = 30
const LATE_AFTER = 10
/** An activity that lasts longer was mistyped. */
export const LONGEST_DAYS = 7

/** Check-in opens half an hour before the beginning, counts as late ten minutes after it, and closes with the end. */
export function checkInWindow(startsAt: string, endsAt: string): CheckInWindow {
  return {
    opensAt: later(startsAt, -OPENS_BEFORE * MINUTE),
    closesAt: endsAt,
    lateAt: later(startsAt, LATE_AFTER * MINUTE),
  }
}

/** What is wrong with an activity's times, if anything. */
export function faultOfTimes(startsAt: string, endsAt: string): 'ENDS_BEFORE_BEGIN' | 'TOO_LONG' | null {
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  if (length <= 0) return 'ENDS_BEFORE_BEGIN'
  return length > LONGEST_DAYS * 24 * 60 * MINUTE ? 'TOO_LONG' : null
}
