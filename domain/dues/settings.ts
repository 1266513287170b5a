import type { Rounding } from './rounding'

/** What a branch decides about its dues; the collection day (收缴日) stands with the reminders. */
export type DuesSettings = {
  rounding: Rounding
  /** Whether months that have not begun may be paid (预交). */
  advance: boolean
}

/** Until the branch says otherwise: half up to the fen, nothing in advance. */
export const defaultDuesSettings: DuesSettings = { rounding: 'fen', advance: false }
