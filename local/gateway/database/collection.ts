import { type Document, freezeValue } from '../wire/ejson'
import { addToIndex, createIndex, type HashIndex, removeFromIndex } from './hash-index'
import type { DatabaseManifest } from './manifest'
import { valueKey } from './value-key'

/** One committed version of a document. */
export type Stored = {
  readonly key: string
  /** Place in the order of insertion, kept over updates: what MongoDB calls natural order. */
  readonly position: number
  /** The commit that wrote this version. */
  readonly commit: number
  readonly document: Document
}

export type Collection = {
  readonly name: string
  readonly documents: Map<string, Stored>
  readonly indexes: readonly HashIndex[]
}

/** Write `document`, or with null remove what is there. */
export type Change = {
  readonly collection: Collection
  readonly id: Document['_id']
  readonly document: Document | null
}

/** Empty collections with the manifest's indexes. */
export function createCollections(manifest: DatabaseManifest): Map<string, Collection> {
  return new Map(
    Object.entries(manifest.collections).map(([name, { indexes }]) => [
      name,
      { name, documents: new Map(), indexes: indexes.map(createIndex) },
    ]),
  )
}

/** The key of a document in memory, in SQLite and in locks. */
export const keyOf = (id: unknown): string => valueKey(id)

/** Puts a version in place of the one before. */
export function putStored(collection: Collection, stored: Stored): void {
  const before = collection.documents.get(stored.key)
  if (before) for (const index of collection.indexes) removeFromIndex(index, before.document, stored.key)
  freezeValue(stored.document)
  collection.documents.set(stored.key, stored)
  for (const index of collection.indexes) addToIndex(index, stored.document, stored.key)
}

/** Takes a document out. */
export function removeStored(collection: Collection, key: string): void {
  const before = collection.documents.get(key)
  if (!before) return
  for (const index of collection.indexes) removeFromIndex(index, before.document, key)
  collection.documents.delete(key)
}
