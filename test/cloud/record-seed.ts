import { createHash } from 'node:crypto'
import { dayOf } from '../../domain/calendar/beijing'
import { signedText } from '../../domain/records/evidence'
import { kindOf, titleOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen, type Signature, signatureId } from '../../domain/records/record'
import { minutesFromNow, type SeededBranch } from './branch'
import type { TestCloud } from './cloud'
import { freshId } from './world'

/** Today in Beijing. */
export const today = () => dayOf(minutesFromNow(0))

type Fields = Partial<BranchRecord> & Pick<BranchRecord, 'kind' | 'by'>

/** Puts a record in as the cloud stores it. */
export function seedRecord(
  { insert }: Pick<TestCloud, 'insert'>,
  { branchId }: Pick<SeededBranch, 'branchId'>,
  {
    kind,
    by,
    on = today(),
    values = {},
    people = kindOf(kind).enteredBy === 'self' && by ? [by] : [],
    ...fields
  }: Fields,
): BranchRecord {
  const at = minutesFromNow(-30)
  const { isDrafted, isSigned } = kindOf(kind)
  const record = {
    ...{ _id: freshId(), branchId, kind, on, year: Number(on.slice(0, 4)), title: titleOf(kind, values), values },
    ...{ people, state: isDrafted ? ('draft' as const) : ('recorded' as const), answers: [], files: [] },
    ...(isSigned && { textHash: createHash('sha256').update(signedText(kind, values)).digest('hex') }),
    ...{ fileKey: 'key', by, enteredOn: on, at, updatedBy: by, updatedAt: at, revision: 0 },
    ...fields,
  }
  const whole: BranchRecord = { ...record, open: isOpen(record), concerned: concernedBy(record) }
  insert('records', whole)
  return whole
}

/** Puts somebody's name under a text. */
export function seedSignature(
  { insert }: Pick<TestCloud, 'insert'>,
  { _id: recordId, branchId, year, textHash = '' }: BranchRecord,
  memberId: string,
  on = today(),
): Signature {
  const signature: Signature = {
    ...{ _id: signatureId(recordId, memberId, textHash), branchId, recordId, year, memberId, textHash },
    ...{ on, at: minutesFromNow(-20), way: 'phone', by: memberId },
  }
  insert('signatures', signature)
  return signature
}
