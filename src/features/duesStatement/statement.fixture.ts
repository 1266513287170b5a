import type { StatementRow } from '@domain/dues/statement-table'
import type { Collection, CollectionLine } from './payable'
import { reviewOf } from './review'
import type { Reading, RowAnswer } from './statementDraft'

/** A member who owes 48.60 of October and November 2026, unless said otherwise. */
export function lineOf(memberId: string, name: string, fields: Partial<CollectionLine> = {}): CollectionLine {
  return {
    ...{ memberId, name, state: 'active', ahead: [], monthly: 4860, paidNow: 0 },
    open: [
      { month: '2026-10', fen: 4860 },
      { month: '2026-11', fen: 4860 },
    ],
    ...fields,
  }
}

/** What the cloud says on 24 November 2026. */
export function collectionOf(lines: CollectionLine[], fields: Partial<Collection> = {}): Collection {
  return {
    ...{ today: '2026-11-24', month: '2026-11', settings: { rounding: 'fen', advance: false }, groups: [] },
    ...{ closed: [], collectors: [] },
    lines,
    ...fields,
  }
}

/** Rows as a statement has them; a row's key is its number in words. */
export function readingOf(...rows: [name: string, fen: number, on?: string, note?: string][]): Reading {
  const read = rows.map(([name, fen, on = '2026-11-23', note = ''], index): StatementRow => {
    return { row: index + 2, name, fen, on, note, key: `row-${index + 2}` }
  })
  return { kind: 'read', rows: read, refused: [], total: read.reduce((sum, { fen }) => sum + fen, 0) }
}

const people = [
  lineOf('lu', '陆雨桐'),
  lineOf('xu', '许文彬'),
  lineOf('li-1', '李思敏'),
  lineOf('li-2', '李思敏'),
  lineOf('gu', '顾长青', { open: [], ahead: [{ month: '2026-12', fen: 3000 }] }),
]

/** A statement as it is looked at. */
export function reviewed(
  reading: Reading,
  answers: Record<string, RowAnswer> = {},
  { collection = collectionOf(people), registered = [] as string[] } = {},
) {
  return reviewOf(reading, collection, registered, answers)
}

/** The members of {@link reviewed}. */
export const pickable = people.map(({ memberId, name }) => ({ memberId, name }))
