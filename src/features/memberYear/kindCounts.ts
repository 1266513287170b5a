import { kindOf, type RecordKindId, recordKindIds } from '@domain/records/kinds'
import type { YearSheet } from './sheet'

/** Records of one kind, the newest first. */
export type KindRecords = { kind: RecordKindId; label: string; cards: YearSheet['records'] }

/** A year's records by kind, in the catalogue's order: the kinds there is something of. */
export function byKind(records: YearSheet['records']): KindRecords[] {
  return recordKindIds
    .map((kind) => ({ kind, label: kindOf(kind).label, cards: records.filter((record) => record.kind === kind) }))
    .filter(({ cards }) => cards.length > 0)
}
