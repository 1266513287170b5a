import type { PartyDayRule } from '../activities/party-day'
import type { DuesSettings } from '../dues/settings'
import type { RecordSettings } from '../records/settings'
import type { ReminderSettings } from '../reminders/settings'

/** A Party branch (党支部). Everything else carries its id, so that branches stay apart. */
export type Branch = {
  _id: string
  name: string
  groups: Group[]
  /** What a person must know, beside their own name, to ask for being bound. */
  invitation: string
  /** An officer is importing the roster until this instant at most, so that two imports cannot overlap; empty when nobody is. */
  rosterLeaseUntil: string
  /** 固定党日. */
  partyDay?: PartyDayRule
  /** What it decided about reminders; `defaultSettings` until then. */
  reminders?: ReminderSettings
  /** What it decided about dues; `defaultDuesSettings` until then. */
  dues?: DuesSettings
  /** What it decided about records and study hours; `defaultRecordSettings` until then. */
  records?: RecordSettings
  /** Years whose records are complete and handed over: nothing in them is changed any more. */
  closedYears?: number[]
  createdAt: string
  updatedAt: string
}

/** Groups a branch may have. */
export const MOST_GROUPS = 30

/** A Party group (党小组) inside a branch. */
export type Group = { id: string; name: string }

/** Letters of codes people copy by hand: none that look alike (0/O, 1/I/L, 2/Z, 5/S, 8/B). */
const CODE_LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679'

/** A code of `length` letters from random bytes; 25 letters, so 8 of them are some 37 bits. */
export function codeFromBytes(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.slice(0, length), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

/** What a person typed, as the code is stored: upper case, without the blanks and dashes people put in. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—_]/g, '')
}
