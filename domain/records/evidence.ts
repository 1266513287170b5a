import type { Day } from '../calendar/beijing'
import type { EvidenceRecord } from '../responsibilities/records'
import type { Values } from './field'
import { kindOf } from './kinds'
import { type BranchRecord, counts, isBackEntered, type Signature } from './record'

/** What a record must say of itself to count for a row or a standard. */
export type EvidenceSource = Pick<
  BranchRecord,
  | '_id'
  | 'kind'
  | 'on'
  | 'title'
  | 'people'
  | 'concerned'
  | 'open'
  | 'state'
  | 'textHeld'
  | 'withdrawn'
  | 'enteredOn'
  | 'textHash'
  | 'values'
>

/** A name under a text, as far as it counts. */
export type Signed = Pick<Signature, 'recordId' | 'memberId' | 'textHash' | 'on'>

/** A record as evidence: once for the branch or for all its people, or for everybody who signed it. */
export function evidenceOf(record: EvidenceSource, signatures: readonly Signed[]): EvidenceRecord[] {
  if (!counts(record)) return []
  const { _id: id, kind, on, title, people, concerned, open, textHeld, enteredOn } = record
  const { counts: whose, isSigned } = kindOf(kind)
  const shown: EvidenceRecord = {
    ...{ kind, id, on, title },
    ...(textHeld && { textHeld }),
    ...(!open && { seenBy: concerned }),
    ...(isBackEntered(record) && { backEntered: true as const, enteredOn }),
  }
  if (isSigned === undefined) return [whose === 'people' ? { ...shown, peopleIds: people } : shown]
  const valid = validSignatures(record, signatures)
  if (isSigned === 'pledge')
    return valid.map(({ memberId, on: signedOn }) => ({ ...shown, on: signedOn, personId: memberId }))
  const last = allSignedOn(record, valid)
  return last === undefined ? [] : [{ ...shown, on: last }]
}

/** The names under the text as it is now. */
export function validSignatures<S extends Signed>(
  { _id, textHash }: Pick<BranchRecord, '_id' | 'textHash'>,
  signatures: readonly S[],
): S[] {
  return signatures.filter((one) => one.recordId === _id && one.textHash === textHash)
}

/** Whose names a letter wants: the lower side's, and the upper's where that is a member. */
export function lettersSigners({ people, values }: Pick<EvidenceSource, 'people' | 'values'>): string[] {
  const { upper } = values
  return [...(Array.isArray(upper) ? upper : []), ...people]
}

/** What somebody puts their name to: the words, and of a letter also with whom it is. */
export function signedText(kind: EvidenceSource['kind'], { title = '', text = '', upper, upperOutside = '' }: Values) {
  const words = `${title}\n${text}`
  if (kindOf(kind).isSigned !== 'letter') return words
  return `${words}\n${Array.isArray(upper) ? upper.join() : ''}\n${upperOutside}`
}

/** The day of the last name a letter wanted; undefined while one is missing. */
function allSignedOn(letter: EvidenceSource, valid: readonly Signed[]): Day | undefined {
  const signers = lettersSigners(letter)
  const days = signers.map((id) => valid.find(({ memberId }) => memberId === id)?.on)
  if (days.length === 0 || days.some((day) => day === undefined)) return undefined
  return days.reduce<Day>((last, day) => (day !== undefined && day > last ? day : last), '')
}
