import { kindOf } from '../../domain/records/kinds'
import type { NoteDecision } from '../../domain/reminders/reading'
import type { SaidRecord } from '../ports/joined-reads'

/**
 * What became of a record's text, for who wrote it: released, and each answer. Not what one said oneself, nothing of what was
 * taken back, and nothing where there is no name.
 */
export function decisionsOf(record: SaidRecord): NoteDecision[] {
  const { _id: recordId, kind, people, by, textHeld, released, withdrawn, answers } = record
  const { enteredBy, label } = kindOf(kind)
  // A keeper may have typed in what somebody wrote on paper.
  const memberId = enteredBy === 'self' ? (people[0] ?? by) : by
  if (memberId === '' || by === '' || withdrawn) return []
  const said = [
    ...(released && !textHeld ? [{ ...released, outcome: 'released' as const }] : []),
    ...answers.map((answer) => ({ ...answer, outcome: 'answered' as const })),
  ]
  return said
    .filter((one) => one.by !== memberId)
    .map(({ at, outcome }) => ({ recordId, memberId, at, outcome, label }))
}
