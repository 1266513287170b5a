import type { Activity } from '../../domain/activities/activity'
import type { EvidenceSource } from '../../domain/records/evidence'
import type { RecordKindId } from '../../domain/records/kinds'
import type { Answer, BranchRecord } from '../../domain/records/record'
import type { AuditEntry, Collections } from './collections'

/** What of a branch's records is read together with whom they are about, each in one round trip. */
export type RecordReads = {
  /** A page of what somebody may see, newest first, and the branch's people. */
  recordPage(asked: RecordPageAsked): Promise<RecordPage>
  /** How many records of each kind somebody may see, what waits for them, and what they have yet to sign. */
  recordHome(asked: Omit<RecordPageAsked, 'limit'> & HomeKinds): Promise<RecordHome>
  /** One record with everything that belongs to it; null where the branch has none of that id. */
  wholeRecord(branchId: string, recordId: string): Promise<WholeRecord | null>
  /** The branch's records of some kinds from one Beijing day to another, oldest first, with what people signed. */
  recordsBetween(asked: RecordsAsked): Promise<RecordsBetween>
}

export type RecordPageAsked = {
  branchId: string
  /** Who looks. */
  memberId: string
  /** Kinds they keep: they see all of these. */
  kept: readonly RecordKindId[]
  /** Only of these kinds; of all where nothing stands here. */
  kinds?: readonly RecordKindId[]
  /** Only what is about or by this member. */
  of?: string
  /** Only what waits for whoever keeps it. */
  waiting?: true
  /** Only what its author lets every member read, once it may be read. */
  shared?: true
  from: string
  to: string
  /** Goes on after this one. */
  before?: { on: string; id: string }
  limit: number
}

/** Of the catalogue: kinds whose text people sign, and those that are owed an answer. */
export type HomeKinds = { signed: readonly RecordKindId[]; owed: readonly RecordKindId[] }

export type RecordsAsked = {
  branchId: string
  kinds: readonly RecordKindId[]
  from: string
  to: string
  /** Only what is about or by this member, and texts that everybody is to sign. */
  of?: string
  /** The texts, too, and those of the answers. */
  values?: true
}

/** A member as records name them. */
export type RecordPerson = Pick<
  Collections['members'],
  '_id' | 'name' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince' | 'joinedOn' | 'leadingCadre'
>

export type RecordBranch = Pick<Collections['branches'], '_id' | 'name' | 'closedYears' | 'records' | 'groups'>

/** A record as lists show it: what makes it evidence, and whose it is. */
export type RecordHead = EvidenceSource &
  Pick<BranchRecord, 'shared' | 'by' | 'at'> & {
    /** Their words only where the texts were asked for. */
    answers: (Pick<Answer, 'at'> & Partial<Pick<Answer, 'text'>>)[]
    files: { id: string }[]
  }

export type RecordPage = { branch: RecordBranch; people: RecordPerson[]; records: RecordHead[] }

export type WholeRecord = {
  record: BranchRecord
  branch: RecordBranch
  people: RecordPerson[]
  signatures: Collections['signatures'][]
  /** What was done with it, newest first. */
  log: AuditEntry[]
  /** The activity it names. */
  activity: Pick<Activity, '_id' | 'kind' | 'title' | 'on' | 'textHeld'> | null
}

export type RecordsBetween = {
  branch: RecordBranch
  people: RecordPerson[]
  records: RecordHead[]
  signatures: Pick<Collections['signatures'], 'recordId' | 'memberId' | 'textHash' | 'on' | 'way'>[]
}

export type RecordHome = {
  branch: RecordBranch
  counts: { kind: RecordKindId; count: number; last: string }[]
  /** Of kinds they keep: texts that are held, and drafts. */
  waiting: { kind: RecordKindId; count: number }[]
  /** Of kinds they keep and owe an answer to: nobody has answered yet. */
  unanswered: { kind: RecordKindId; count: number }[]
  /** Texts that people sign. */
  texts: Pick<RecordHead, '_id' | 'kind' | 'on' | 'title' | 'people' | 'values' | 'textHash' | 'textHeld'>[]
  signatures: Pick<Collections['signatures'], 'recordId' | 'memberId' | 'textHash' | 'on'>[]
}
