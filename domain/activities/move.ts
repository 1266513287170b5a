import type { CheckInWindow } from './check-in-window'

/** A change of time or place after an activity was planned: what it was before, and why. */
export type Move = {
  startsAt: string
  endsAt: string
  place: string
  checkIn: CheckInWindow
  /** When it was moved, by whom, and the reason everybody concerned reads. */
  at: string
  by: string
  reason: string
}

/** Moves kept with an activity; nobody asks about older ones, which are in the log. */
export const MOST_MOVES = 10
