import { createHash } from 'node:crypto'
import { addDays, type Day, type Instant, instantAt, laterOf } from '../../domain/calendar/beijing'
import { belongsOn, type Member } from '../../domain/members/member'
import { cleanValues, type RawValues } from '../../domain/records/clean'
import { signedText } from '../../domain/records/evidence'
import { kindOf, type RecordKindId, titleOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen } from '../../domain/records/record'
import { demoId, demoKey } from './derive'
import { firstDay, memberIdOf } from './roster'

/** One thing the branch wrote down; people by their keys, nobody where it has no name. */
export type Line = {
  kind: RecordKindId
  on: Day
  by: string
  people?: readonly string[]
  values?: RawValues
  /** Where that is not the day itself. */
  enteredOn?: Day
  shared?: true
  isDraft?: true
  textHeld?: true
  answers?: readonly { by: string; on: Day; text: string }[]
  withdrawn?: { by: string; on: Day; reason: string }
  /** What was filled in later: when it was put right, when the receipt came. */
  later?: { on: Day; values: RawValues }
}

/** What lines are written down by. */
export type RecordsDesk = { branchId: string; members: ReadonlyMap<string, Member>; today: Day; began: Day }

/** When the branch copied what was on paper: nothing was entered before. */
export function recordsDesk(branchId: string, all: readonly Member[], today: Day): RecordsDesk {
  const members = new Map(all.map((member) => [member._id, member]))
  return { branchId, members, today, began: addDays(firstDay(today), 6) }
}

/** A line with everybody’s names by month and day of that year. */
export const inYear = (year: number, monthDay: string): Day => `${year}-${monthDay}`

/** The record as the functions would have stored it; none where it was not yet written, or by nobody who was there. */
export function recordOf(line: Line, desk: RecordsDesk): BranchRecord[] {
  const { kind, on, by, values: raw = {}, shared } = line
  const enteredOn = by === '' ? on : laterOf(laterOf(line.enteredOn ?? on, on), desk.began)
  const at = instantAt(enteredOn, by === '' ? '00:00' : timeOf(kind))
  const people = (line.people ?? []).map(memberIdOf).filter((id) => isHere(id, on, at, desk))
  const later = line.later && line.later.on < desk.today ? line.later : undefined
  const cleaned = cleanValues(kind, { ...raw, ...later?.values })
  if ('flaw' in cleaned) throw new Error(`${kind} of ${on}: ${cleaned.flaw}`)
  const { values } = cleaned
  if (enteredOn >= desk.today || people.length < (kindOf(kind).people?.least ?? 0)) return []
  if (kindOf(kind).enteredBy === 'self' && people.length === 0 && by !== '') return []
  if (by !== '' && !isHere(memberIdOf(by), enteredOn, at, desk)) return []
  const _id = demoId('record', kind, on, by, ...people, JSON.stringify(raw))
  const author = by === '' ? '' : memberIdOf(by)
  const said = saidOf(line, _id, desk)
  const { isDrafted, isSigned } = kindOf(kind)
  const record = {
    ...{ _id, branchId: desk.branchId, kind, on, year: Number(on.slice(0, 4)), title: titleOf(kind, values), values },
    ...{ people, state: line.isDraft ? ('draft' as const) : ('recorded' as const) },
    ...(shared && { shared }),
    ...(isDrafted && !line.isDraft && { confirmed: { by: author, at } }),
    ...(line.textHeld && { textHeld: true as const }),
    ...(isSigned && { textHash: hashOf(kind, values) }),
    ...{ answers: said.answers, files: [], fileKey: demoKey(_id) },
    ...(said.answers.length > 0 && author !== '' && { saidAt: said.answers[said.answers.length - 1]?.at ?? at }),
    ...(said.withdrawn && { withdrawn: said.withdrawn }),
    ...{ by: author, enteredOn, at, updatedBy: author, updatedAt: later ? instantAt(later.on, '17:20') : at },
    revision: said.changes + (later ? 1 : 0),
  }
  return [{ ...record, open: isOpen(record), concerned: concernedBy(record) }]
}

function isHere(id: string, day: Day, at: Instant, { members }: RecordsDesk): boolean {
  const member = members.get(id)
  if (!member) throw new Error(`nobody is ${id}`)
  return belongsOn(member, day) && member.createdAt < at
}

/** Each kind at an hour of its own. */
function timeOf(kind: RecordKindId): string {
  return `${10 + (kind.length % 8)}:${10 + kind.length}`
}

function saidOf({ answers = [], withdrawn }: Line, _id: string, { today }: RecordsDesk) {
  const given = answers
    .filter(({ on }) => on < today)
    .map(({ by, on, text }, nth) => ({
      ...{ id: demoId('answer', _id, nth), text, by: memberIdOf(by), at: instantAt(on, '18:05') },
    }))
  const taken = withdrawn &&
    withdrawn.on < today && {
      ...{ by: memberIdOf(withdrawn.by), at: instantAt(withdrawn.on, '18:20'), reason: withdrawn.reason },
    }
  return { answers: given, withdrawn: taken || undefined, changes: given.length + (taken ? 1 : 0) }
}

/** The digest of what people put their names to, as the functions make it. */
export function hashOf(kind: RecordKindId, values: BranchRecord['values']): string {
  return createHash('sha256').update(signedText(kind, values)).digest('hex')
}
