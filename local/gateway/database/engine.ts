import { conflictError, duplicateError, GatewayError, missingCollectionError } from '../errors'
import type { Document } from '../wire/ejson'
import { type Change, type Collection, createCollections, keyOf, putStored, removeStored, type Stored } from './collection'
import { entriesOf, lookUp } from './hash-index'
import type { Journal } from './journal'
import type { DatabaseManifest } from './manifest'
import { endTransaction, type Transaction, type Transactions } from './transactions'

export type Engine = {
  readonly collections: Map<string, Collection>
  readonly journal: Journal
  readonly transactions: Transactions
  readonly now: () => number
  /** Number of the last commit. */
  commit: number
  nextPosition: number
}

/** Thrown by an attempt that met a lock of a transaction; the caller waits and tries again from the start. */
export class Locked extends Error {}

/** The engine with everything that its journal holds. */
export function createEngine(manifest: DatabaseManifest, journal: Journal, transactions: Transactions, now: () => number): Engine {
  const engine: Engine = { collections: createCollections(manifest), journal, transactions, now, commit: 0, nextPosition: 1 }
  for (const { collection, key, position, commit, document } of journal.load()) {
    engine.commit = Math.max(engine.commit, commit)
    engine.nextPosition = Math.max(engine.nextPosition, position + 1)
    // Documents of a collection that the manifest dropped stay in the file, and can be seen again when it returns.
    const target = engine.collections.get(collection)
    if (target) putStored(target, { key, position, commit, document })
  }
  return engine
}

/** The collection, if the manifest declares it. */
export function collectionOf(engine: Engine, name: unknown): Collection {
  const collection = engine.collections.get(String(name))
  if (!collection) throw missingCollectionError(String(name))
  return collection
}

const lockOf = (collection: Collection, key: string) => `${collection.name}\0${key}`

/** The document as a transaction sees it: its own write, else the newest version committed before its snapshot. */
export function readDocument(engine: Engine, collection: Collection, id: unknown, transaction?: Transaction): Document | undefined {
  const key = keyOf(id)
  const stored = collection.documents.get(key)
  if (!transaction) return stored?.document
  const own = transaction.writes.get(lockOf(collection, key))
  if (own) return own.document ?? undefined
  if (stored && stored.commit <= transaction.snapshot) return stored.document
  const versions = engine.transactions.history.get(lockOf(collection, key)) ?? []
  return versions.find((version) => version.from <= transaction.snapshot && transaction.snapshot < version.until)?.document ?? undefined
}

/**
 * Writes all changes or none. Outside a transaction they are committed at once, after the locks they meet are gone
 * (`Locked`); inside, they are checked, locked and kept until the commit, and the first writer wins.
 */
export function writeDocuments(engine: Engine, changes: readonly Change[], transaction?: Transaction): void {
  if (transaction) {
    for (const change of changes) writeInside(engine, change, transaction)
    return
  }
  const claimed = new Map<string, string>()
  for (const change of changes) {
    for (const lock of locksOf(change)) if (engine.transactions.locks.has(lock)) throw new Locked()
    refuseDuplicate(change, (holder) => changes.some((other) => other.collection === change.collection && keyOf(other.id) === holder.key))
    for (const { name, entry } of uniqueEntriesOf(change.collection, change.document)) {
      const claim = `${change.collection.name}\0${name}\0${entry.join('\0')}`
      const owner = claimed.get(claim)
      if (owner !== undefined && owner !== keyOf(change.id)) throw duplicateError(change.collection.name, name, entry)
      claimed.set(claim, keyOf(change.id))
    }
  }
  commitChanges(engine, changes)
}

function writeInside(engine: Engine, change: Change, transaction: Transaction) {
  const { collection, id, document } = change
  const { locks, history } = engine.transactions
  const key = keyOf(id)
  const wanted = locksOf(change)
  if (wanted.some((lock) => locks.has(lock) && locks.get(lock) !== transaction)) throw conflictError()
  const changedSince = (commit: number) => commit > transaction.snapshot
  const stored = collection.documents.get(key)
  const removedSince = !stored && (history.get(lockOf(collection, key)) ?? []).some((version) => changedSince(version.until))
  if (removedSince || (stored && changedSince(stored.commit))) throw conflictError()
  refuseDuplicate(change, (holder) => {
    const own = transaction.writes.get(lockOf(collection, holder.key))
    if (!own && changedSince(holder.commit)) throw conflictError()
    return own !== undefined
  })
  for (const { name, entry } of uniqueEntriesOf(collection, document)) {
    for (const own of transaction.writes.values()) {
      const same = own.collection === collection && keyOf(own.id) !== key && uniqueEntriesOf(collection, own.document)
      if (same && same.some((other) => other.name === name && other.entry.join('\0') === entry.join('\0'))) {
        throw duplicateError(collection.name, name, entry)
      }
    }
  }
  for (const lock of wanted) locks.set(lock, transaction)
  transaction.writes.set(lockOf(collection, key), change)
}

/** Makes a transaction's writes last; its locks kept everyone else away from them. */
export function commitTransaction(engine: Engine, transaction: Transaction): void {
  try {
    commitChanges(engine, [...transaction.writes.values()])
  } finally {
    endTransaction(engine.transactions, transaction)
  }
}

type UniqueEntry = { readonly name: string; readonly entry: readonly string[] }

/** A missing field is filed as null, so a unique index admits it once: as in the cloud. */
function uniqueEntriesOf(collection: Collection, document: Document | null | undefined): UniqueEntry[] {
  if (!document) return []
  return collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) => entriesOf(index, document).map((entry) => ({ name: index.name, entry })))
}

/** The document and every key of a unique index that it takes or frees: so no two writers can take one key. */
function locksOf({ collection, id, document }: Change): string[] {
  const key = keyOf(id)
  const entries = [...uniqueEntriesOf(collection, document), ...uniqueEntriesOf(collection, collection.documents.get(key)?.document)]
  return [lockOf(collection, key), ...entries.map(({ name, entry }) => lockOf(collection, `index ${name} ${entry.join('\0')}`))]
}

function refuseDuplicate({ collection, id, document }: Change, isReplaced: (holder: Stored) => boolean) {
  if (!document) return
  const key = keyOf(id)
  for (const index of collection.indexes.filter((candidate) => candidate.unique)) {
    for (const entry of entriesOf(index, document)) {
      const holders = lookUp(
        index,
        entry.map((part) => [part]),
      )
      for (const holderKey of holders) {
        const holder = holderKey === key ? undefined : collection.documents.get(holderKey)
        if (holder && !isReplaced(holder)) throw duplicateError(collection.name, index.name, entry)
      }
    }
  }
}

/** On disk first, then in memory: what is answered is what lasts, and a full disk changes nothing. */
function commitChanges(engine: Engine, changes: readonly Change[]) {
  if (changes.length === 0) return
  const commit = engine.commit + 1
  const entries = changes.map(({ collection, id, document }) => {
    const key = keyOf(id)
    return { collection, key, document, position: collection.documents.get(key)?.position ?? engine.nextPosition++ }
  })
  try {
    engine.journal.write(
      entries.map(({ collection, ...entry }) => ({ ...entry, collection: collection.name })),
      commit,
    )
  } catch (error) {
    throw new GatewayError('SYS_ERR', `the disk refused the write: ${error instanceof Error ? error.message : String(error)}`)
  }
  engine.commit = commit
  const { active, history } = engine.transactions
  for (const { collection, key, position, document } of entries) {
    if (active.size > 0) {
      const before = collection.documents.get(key)
      const lock = lockOf(collection, key)
      const version = { from: before?.commit ?? 0, until: commit, document: before?.document ?? null }
      history.set(lock, [...(history.get(lock) ?? []), version])
    }
    if (document) putStored(collection, { key, position, commit, document })
    else removeStored(collection, key)
  }
}
