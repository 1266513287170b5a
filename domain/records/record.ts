import { addDays, type Day } from '../calendar/beijing'
import type { Values } from './field'
import { kindOf, type RecordKindId } from './kinds'

/** Something the branch has written down: of any kind of the catalogue. Its id was made by the phone, so that a repeat is known. */
export type BranchRecord = {
  _id: string
  branchId: string
  kind: RecordKindId
  /** The Beijing day it is about, and its year. */
  on: Day
  year: number
  /** What lists call it: {@link titleOf} of what was written. */
  title: string
  values: Values
  /** Members it is about, or who took part; in one's own kinds the author. */
  people: string[]
  /** Who may see it beside those who keep its kind, by id; never empty, so that an index finds nobody's. */
  concerned: string[]
  /** Every member may see it. */
  open: boolean
  /** Its author lets every member read it, as soon as it may be. */
  shared?: true
  /** A paper that counts only when it is confirmed. */
  state: 'draft' | 'recorded'
  confirmed?: { by: string; at: string }
  /** WeChat asked for a human look at the text: until then only its author and who keeps its kind read it. */
  textHeld?: true
  /** When and by whom its held text was released. */
  released?: { by: string; at: string }
  /** A digest of the text that people sign. */
  textHash?: string
  answers: Answer[]
  /** When its author was last answered, or its text released: reminders find it by this. Never where there is no name. */
  saidAt?: string
  files: RecordFile[]
  /** Makes paths of its files that nobody can guess; never leaves the cloud. */
  fileKey: string
  withdrawn?: { by: string; at: string; reason: string }
  /** Who entered it; empty where it has no name. */
  by: string
  /** The Beijing day it was entered on, by the phone it was entered on. */
  enteredOn: Day
  at: string
  updatedBy: string
  updatedAt: string
  /** The last change of what it says: by whom, which it was, and when by their phone. None where there is no name. */
  lastSave?: { by: string; revision: number; stamp?: number }
  /** Counts the changes, so that two who write at once cannot lose what the first one wrote. */
  revision: number
}

/** What somebody who keeps the kind says to it. */
export type Answer = { id: string; text: string; by: string; at: string }

/** A photo or document in the cloud's storage. */
export type RecordFile = {
  id: string
  fileID: string
  name: string
  kind: 'image' | 'document'
  bytes: number
  by: string
  at: string
}

/** Somebody's name under one version of a text. Never changed; a changed text asks for another. */
export type Signature = {
  /** Record, member and version. */
  _id: string
  branchId: string
  recordId: string
  year: number
  memberId: string
  textHash: string
  /** The Beijing day it was signed on. */
  on: Day
  at: string
  /** On one's own phone, or on paper, noted by an officer. */
  way: 'phone' | 'paper'
  by: string
}

/** Answers to one record. */
export const MOST_ANSWERS = 20
/** Characters of all texts of a record together. */
export const ALL_TEXT = 12_000

/** Who reads the id in place of an author who gave no name. */
export const NOBODY = 'nobody'

/** Entered later than this many days after the day it is about: then it is labelled 补录. */
const PROMPT_DAYS = 7

/** Whether a record was entered well after what it is about. */
export function isBackEntered({ on, enteredOn }: Pick<BranchRecord, 'on' | 'enteredOn'>): boolean {
  return enteredOn > addDays(on, PROMPT_DAYS)
}

/** Whether it counts: neither taken back nor still a draft. */
export function counts({ state, withdrawn }: Pick<BranchRecord, 'state' | 'withdrawn'>): boolean {
  return state === 'recorded' && !withdrawn
}

type Seen = Pick<BranchRecord, 'kind' | 'state' | 'textHeld' | 'shared' | 'withdrawn'>

/** Whether every member may see it. */
export function isOpen({ kind, state, textHeld, shared, withdrawn }: Seen): boolean {
  if (state === 'draft' || textHeld || withdrawn) return false
  return kindOf(kind).sees === 'branch' || shared === true
}

/** Who may see it beside those who keep its kind: its author, and whom it is about where the kind and its state let them. */
export function concernedBy(record: Seen & Pick<BranchRecord, 'by' | 'people'>): string[] {
  const { kind, by, people, state, textHeld, withdrawn } = record
  const { sees, enteredBy } = kindOf(kind)
  // What only its keepers see and enter is seen by who keeps it now, not by who once did.
  if (sees === 'keepers' && enteredBy === 'keepers') return [NOBODY]
  const isOwn = sees === 'keepers' || state === 'draft' || textHeld || withdrawn
  const all = [...new Set([by, ...(isOwn ? [] : people)].filter((id) => id !== ''))]
  return all.length > 0 ? all : [NOBODY]
}

/** The id of somebody's signature under a version of a text. */
export function signatureId(recordId: string, memberId: string, textHash: string): string {
  return `${recordId}:${memberId}:${textHash.slice(0, 12)}`
}
