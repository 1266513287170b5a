import type { QuietRule } from './moments'

/** What a branch decides about its reminders. */
export type ReminderSettings = {
  /** 党费收缴日: a date of each month (31 is its last day); none, and nobody is reminded of it. */
  collectionDay?: number
  /** Kinds that are switched off; ids nobody knows any more are left alone. */
  off: string[]
  quiet: QuietRule
  /** A line under every reminder: whom to ask, say. */
  tail: string
}

/** Stretches of quiet days a branch may name. */
export const MOST_QUIET_SPANS = 20
/** So long a stretch may be, in days: nobody is kept from everything for a season. */
export const LONGEST_QUIET_SPAN = 31
/** A longer line would not fit the card. */
export const LONGEST_TAIL = 20

/** Until the branch says otherwise. */
export const defaultSettings: ReminderSettings = { off: [], quiet: { restDays: true, spans: [] }, tail: '' }
