import { aggregate, Query } from 'mingo'
import { cloneValue, type Document, type Fields } from '../wire/ejson'
import type { Collection } from './collection'
import { planQuery } from './query-plan'

export type FindOptions = {
  readonly order?: Fields
  readonly projection?: Fields
  readonly skip?: number
  readonly limit?: number
}

/** A mingo option: stages that run code are refused, as in the cloud. */
export const MINGO_OPTIONS = { scriptEnabled: false } as const

/** The committed documents that match, in order of insertion. */
export function matchingDocuments(collection: Collection, query: Fields): readonly Document[] {
  const { candidates, exact } = planQuery(collection, query)
  if (exact) return candidates.map((stored) => stored.document)
  const tester = new Query<Document>(query as never, MINGO_OPTIONS)
  return candidates.map((stored) => stored.document).filter((document) => tester.test(document))
}

/** Order, page and projection, on documents that stay as they are. */
export function arrange(
  documents: readonly Document[],
  { order, projection, skip = 0, limit }: FindOptions,
): readonly unknown[] {
  const sorted = order ? aggregate([...documents], [{ $sort: order }], MINGO_OPTIONS) : documents
  const page = sorted.slice(skip, limit === undefined ? undefined : skip + limit)
  return projection ? aggregate(page.map(cloneValue), [{ $project: projection }], MINGO_OPTIONS) : page
}
