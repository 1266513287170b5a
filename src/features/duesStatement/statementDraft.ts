import type { Day } from '@domain/calendar/beijing'
import type { Channel, DuesLine } from '@domain/dues/entry'
import type { Fen } from '@domain/dues/money'
import type { StatementReading } from '@domain/dues/statement-table'

/** A statement as it was read; the file or the pasted text is not kept. */
export type Reading = Extract<StatementReading, { kind: 'read' }>

/** What becomes of what is more than somebody owes: given of their own will, months ahead, or not registered now. */
export type Rest = 'extra' | 'ahead' | 'later'

/** What the officer said of a row. */
export type RowAnswer = { kind: 'skip' } | { kind: 'member'; memberId: string; rest?: Rest }

/** A row as it goes to the cloud. */
export type SentRow = {
  key: string
  row: number
  name: string
  memberId: string
  on: Day
  lines: DuesLine[]
  paidBy?: string
}

/** What goes in one call: of each member one row at most. Its id never changes, so that a repeat adds nothing. */
export type SentBatch = { batchId: string; rows: SentRow[] }

/** What somebody gave beyond their dues, by a call of its own. */
export type SentExtra = { batchId: string; key: string; row: number; name: string; memberId: string; on: Day; fen: Fen }

/** A row that is not registered, and why. */
export type AsideRow = { row: number; words: string; reason: string }

/** What became of a row, or of its extra part. */
export type RowOutcome = { outcome: 'registered' | 'already' | 'settled'; sentence?: string }

/** A confirm under way: what is sent is settled when it begins, and what came of each call is kept as it comes. */
export type Sending = {
  batches: SentBatch[]
  extras: SentExtra[]
  /** By row key; an extra part's by its source. */
  outcomes: Record<string, RowOutcome>
  aside: AsideRow[]
}

/** An import under way. Kept on the phone whole, so that a call in between loses nothing. */
export type StatementDraft = {
  /** What stands in the box to paste into. */
  text: string
  name: string
  reading: Reading | null
  channel: Channel
  /** By row key. */
  answers: Record<string, RowAnswer>
  sending: Sending | null
}

/** Nothing chosen yet. */
export const emptyStatement: StatementDraft = {
  ...{ text: '', name: '', reading: null, channel: 'transfer', answers: {}, sending: null },
}
