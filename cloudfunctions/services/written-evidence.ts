import { evidenceOf } from '../../domain/records/evidence'
import { isBackEntered } from '../../domain/records/record'
import { evidence } from '../../domain/responsibilities/evidence'
import { isWritten } from '../../domain/responsibilities/record-kinds'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import type { ListYear } from '../ports/joined-reads'

/** Kinds that rows ask for; of notes there are too many to read each. */
const asked = new Set(Object.values(evidence).flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)))
export const writtenKinds = [...asked].filter(isWritten).filter((kind) => kind !== 'studyNote')

/** What a branch wrote down, as evidence: records, names under texts, and of each member's notes one a month. */
export function writtenRecords({ records, signatures, notes }: Pick<ListYear, 'records' | 'signatures' | 'notes'>) {
  const written = records.flatMap((record) => evidenceOf(record, signatures))
  return [...written, ...notes.map(noteOf)]
}

function noteOf({ memberId, id, on, enteredOn, count }: ListYear['notes'][number]): EvidenceRecord {
  return {
    ...{ kind: 'studyNote', id, on, personId: memberId, seenBy: [memberId] },
    title: count > 1 ? `学习笔记（当月 ${count} 篇）` : '学习笔记',
    ...(isBackEntered({ on, enteredOn }) && { backEntered: true as const, enteredOn }),
  }
}
