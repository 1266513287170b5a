import type { Assignee } from './assign'
import { type ListPerson, membersMeant } from './assigned'
import type { Evidence } from './evidence'
import { organisationalLife } from './organisational-life'
import type { EvidenceRecord } from './records'
import type { Task } from './task'

/** Whether a record is of a kind the need asks for, and what it still lacks; undefined if it is none. */
export type Fit = { lacks?: 'minutes' | 'confirmation' | 'bothNatures' }

/** Whether a record is of a kind that the need asks for, whosever it is. */
export function isOfKind({ anyOf }: Evidence, { kind }: EvidenceRecord): boolean {
  // Coming to a meeting as an ordinary member is shown by the meeting itself.
  if (anyOf.includes('attendance') && organisationalLife.includes(kind)) return true
  return anyOf.includes(kind)
}

/** The record is theirs: written by them, held by them, or, where coming is what counts, they were there. */
function isBy(need: Evidence, record: EvidenceRecord, personId: string): boolean {
  const { personId: author, peopleIds = [], lecturerIds = [], cameIds = [] } = record
  if (need.anyOf.includes('attendance')) return cameIds.includes(personId) && !lecturerIds.includes(personId)
  return author === personId || peopleIds.includes(personId) || lecturerIds.includes(personId)
}

/** Theirs whose turn it is: one of them where a group is named. */
function isByTurn(
  need: Evidence,
  record: EvidenceRecord,
  assignee: Assignee | undefined,
  people: readonly ListPerson[],
): boolean {
  if (!assignee || assignee.kind === 'open') return false
  // 纪检组领导 names an office outside, the activity a person: any guest who lectured then may be meant, and the leader signs it off.
  if (assignee.kind === 'guest') return (record.guestLecturers ?? []).length > 0
  return membersMeant([assignee], people, record.on).some(({ _id }) => isBy(need, record, _id))
}

/** Whose record it has to be. */
function isFrom(
  need: Evidence,
  record: EvidenceRecord,
  { who, content: { owners } }: Task,
  personId: string | undefined,
  people: readonly ListPerson[],
): boolean {
  if (personId !== undefined) return isBy(need, record, personId)
  // One person's record does not speak for all of them.
  if (who === 'each') return false
  if (need.from === undefined) return true
  if (typeof who === 'object') return isByTurn(need, record, who.assignee, people)
  return owners.length === 0 || owners.some((owner) => isByTurn(need, record, owner, people))
}

function lackOf({ having }: Evidence, { minutes, bothNatures }: EvidenceRecord): Fit {
  if (having === 'bothNatures' && bothNatures !== true) return { lacks: 'bothNatures' }
  if (having !== 'minutes' || minutes === 'confirmed') return {}
  return { lacks: minutes ? 'confirmation' : 'minutes' }
}

/** What a record is to a need of a task; for one person's part where `personId` is given. */
export function fitOf(
  need: Evidence,
  record: EvidenceRecord,
  task: Task,
  people: readonly ListPerson[],
  personId?: string,
): Fit | undefined {
  if (!isOfKind(need, record) || !isFrom(need, record, task, personId, people)) return undefined
  return lackOf(need, record)
}

/** What a record lacks, in words that say what to do. */
export const lackWords: Record<NonNullable<Fit['lacks']>, string> = {
  minutes: '还没有会议记录',
  confirmation: '会议记录还没有确认',
  bothNatures: '议题里要同时有党建和业务',
}
