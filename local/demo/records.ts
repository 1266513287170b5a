import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import { dayOf, type Instant, instantAt, laterOf, monthOf } from '../../domain/calendar/beijing'
import { belongsOn, isBound, type Member } from '../../domain/members/member'
import { evidenceOf, lettersSigners } from '../../domain/records/evidence'
import { type BranchRecord, counts, isBackEntered, type Signature, signatureId } from '../../domain/records/record'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import { integrityLines, keyOfMember, signsOn } from './records-integrity'
import { memberLines } from './records-members'
import { noteLines } from './records-notes'
import { paperLines } from './records-papers'
import { peopleLines } from './records-people'
import { serviceLines } from './records-service'
import { type RecordsDesk, recordOf, recordsDesk } from './records-written'
import { memberIdOf } from './roster'

/** What the demo branch wrote down, and the names under its texts. */
export type DemoWritten = { records: BranchRecord[]; signatures: Signature[] }

type Held = { activities: readonly Activity[]; attendance: readonly Attendance[]; members: readonly Member[] }

/** Records of this year and the last until now: what a branch of 28 would have written down, with holes where people have them. */
export function demoWritten(branchId: string, { activities, attendance, members }: Held, now: Instant): DemoWritten {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  const desk = recordsDesk(branchId, members, today)
  const lines = [
    ...noteLines(activities, attendance, today),
    ...peopleLines(year, today),
    ...serviceLines(year),
    ...paperLines(year, today),
    ...integrityLines(year),
    ...memberLines(year, members, today),
  ]
  const records = lines.flatMap((line) => recordOf(line, desk))
  return { records, signatures: records.flatMap((record) => signaturesOf(record, desk)) }
}

function signaturesOf(record: BranchRecord, desk: RecordsDesk): Signature[] {
  const { _id: recordId, branchId, kind, year, on, textHash } = record
  if (textHash === undefined) return []
  const isPledge = kind === 'integrityPledge'
  const isThisYear = year === Number(desk.today.slice(0, 4))
  const signers = isPledge ? [...desk.members.keys()] : lettersSigners(record)
  return signers.flatMap((memberId): Signature[] => {
    const member = desk.members.get(memberId)
    const signs = signsOn(keyOfMember.get(memberId) ?? '', on, isPledge, isThisYear)
    if (!member || !signs || !belongsOn(member, signs.on)) return []
    const noted = laterOf(signs.on, record.enteredOn)
    const at = instantAt(noted, '18:40')
    if (noted >= desk.today || member.createdAt >= at) return []
    const isPaper = signs.onPaper || !isBound(member)
    return [
      {
        ...{ _id: signatureId(recordId, memberId, textHash), branchId, recordId, year, memberId, textHash },
        ...{ on: signs.on, at, way: isPaper ? ('paper' as const) : ('phone' as const) },
        by: isPaper ? memberIdOf('discipline') : memberId,
      },
    ]
  })
}

/** What was written down, as the list's tasks see it: the functions read the same. */
export function writtenEvidence({ records, signatures }: DemoWritten, year: number): EvidenceRecord[] {
  const ofYear = records.filter((one) => one.on >= `${year}-01-01` && one.on <= `${year + 1}-03-31`)
  const signed = signatures.filter((one) => one.year === year)
  const others = ofYear.filter(({ kind }) => kind !== 'studyNote')
  return [...others.flatMap((record) => evidenceOf(record, signed)), ...firstNotes(ofYear)]
}

/** Of each member’s notes one a month. */
function firstNotes(records: readonly BranchRecord[]): EvidenceRecord[] {
  const notes = records.filter((one) => one.kind === 'studyNote' && counts(one))
  const byDay = [...notes].sort((a, b) => (`${a.on}${a._id}` < `${b.on}${b._id}` ? -1 : 1))
  const first = new Map<string, EvidenceRecord>()
  for (const { people, _id: id, on, enteredOn } of byDay) {
    for (const personId of people) {
      const key = `${personId} ${monthOf(on)}`
      const late = isBackEntered({ on, enteredOn }) && { backEntered: true as const, enteredOn }
      if (!first.has(key)) first.set(key, { kind: 'studyNote', id, on, title: '学习笔记', personId, ...late })
    }
  }
  return [...first.values()]
}
