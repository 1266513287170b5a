import type { ListYear, ListYearAsked } from '../ports/joined-reads'
import { type Aggregate, commands, projection } from './aggregate'
import { sdk } from './sdk'

/** What a record must say of itself to be evidence; of its texts nothing. */
const evidenceFields = [
  ...['kind', 'on', 'title', 'people', 'concerned', 'open', 'state', 'textHeld', 'enteredOn', 'textHash'],
  'values.upper',
]

/** Joins to a branch what its records say of a year's work; {@link evidenceIn} reads it. */
export function withEvidence(query: Aggregate, { branchId, year, until, kinds }: ListYearAsked): Aggregate {
  const _ = sdk.database().command
  const $ = commands().aggregate
  const counted = {
    branchId,
    on: _.gte(`${year}-01-01`).and(_.lte(until)),
    state: _.neq('draft'),
    withdrawn: _.exists(false),
  }
  const records = $.pipeline()
    .match({ ...counted, kind: _.in([...kinds]) })
    .project(projection(evidenceFields))
    .done()
  const notes = $.pipeline()
    .match({ ...counted, kind: 'studyNote' })
    .sort({ on: 1, _id: 1 })
    .unwind('$people')
    .group({
      _id: { memberId: '$people', month: $.substrBytes(['$on', 0, 7]) },
      ...{ id: $.first('$_id'), on: $.first('$on'), enteredOn: $.first('$enteredOn'), count: $.sum(1) },
    })
    .done()
  const signatures = $.pipeline()
    .match({ branchId, year })
    .project(projection(['recordId', 'memberId', 'textHash', 'on']))
    .done()
  return query
    .lookup({ from: 'records', let: {}, pipeline: records, as: 'records' })
    .lookup({ from: 'records', let: {}, pipeline: notes, as: 'notes' })
    .lookup({ from: 'signatures', let: {}, pipeline: signatures, as: 'signatures' })
}

/** What {@link withEvidence} joins. */
export type EvidenceAnswer = Pick<ListYear, 'records' | 'signatures'> & {
  notes: { _id: { memberId: string }; id: string; on: string; enteredOn: string; count: number }[]
}

/** What was joined, as it is used. */
export function evidenceIn({ records, notes, signatures }: EvidenceAnswer): Pick<ListYear, keyof EvidenceAnswer> {
  return {
    records: records.map((record) => ({ ...record, values: record.values ?? {} })),
    notes: notes.map(({ _id, ...note }) => ({ memberId: _id.memberId, ...note })),
    signatures,
  }
}
