import type { CollectionName, Collections } from './collections'
import type { DuesReads } from './dues-reads'
import type { JoinedReads } from './joined-reads'
import type { RecordReads } from './record-reads'

/** A condition on one field. A plain value means equality. */
export type Condition<V> =
  | V
  | { is: 'oneOf'; values: readonly V[] }
  | { is: 'between'; from: V; to: V }
  | { is: 'below'; value: V }
  | { is: 'atLeast'; value: V }
  | { is: 'missing' }
  /** The field is a list, and holds the value. */
  | { is: 'holding'; value: V extends readonly (infer Item)[] ? Item : never }

/** Conditions on fields of a document; all must hold. */
export type Where<T> = { [K in keyof T]?: Condition<NonNullable<T[K]>> }

/** A bounded read: no list without a limit. */
export type ListQuery<T> = {
  where: Where<T>
  /** At most 1000, the database's own cap. */
  limit: number
  orderBy?: [field: keyof T & string, direction: 'asc' | 'desc'][]
  /** Only these fields (and `_id`); what a screen does not show does not travel. */
  fields?: readonly (keyof T & string)[]
}

/** A change of some fields; whole values replace whole values, `undefined` removes the field. */
export type Change<T> = { [K in Exclude<keyof T, '_id'>]?: T[K] | undefined }

/** What may happen inside a transaction: single documents by id only, for the database offers no more there. */
export type Transaction = {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>
  /** The document must not exist yet: read first; a duplicate ends the whole transaction. */
  insert<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>
  update<C extends CollectionName>(collection: C, id: string, change: Change<Collections[C]>): Promise<void>
  remove<C extends CollectionName>(collection: C, id: string): Promise<void>
}

/** Documents with deterministic ids, conditional updates, and short transactions. Each method is one round trip unless it says otherwise. */
export type Store = JoinedReads &
  DuesReads &
  RecordReads & {
    get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>
    list<C extends CollectionName>(collection: C, query: ListQuery<Collections[C]>): Promise<Collections[C][]>
    /** Inserts, or says that a document with this id (or unique field) is there already. */
    insert<C extends CollectionName>(collection: C, document: Collections[C]): Promise<'inserted' | 'exists'>
    /** Compare-and-set on one document: changes it only while the conditions hold, and says whether it did. */
    updateIf<C extends CollectionName>(
      collection: C,
      id: string,
      where: Where<Collections[C]>,
      change: Change<Collections[C]>,
    ): Promise<boolean>
    /**
     * Inserts many at once, those aside that are there already: one round trip for all, or one each where some were there.
     * Answers how many were new.
     */
    insertAll<C extends CollectionName>(collection: C, documents: readonly Collections[C][]): Promise<number>
    /** Changes every document that holds the conditions, and says how many it were. */
    updateAll<C extends CollectionName>(
      collection: C,
      where: Where<Collections[C]>,
      change: Change<Collections[C]>,
    ): Promise<number>
    /**
     * Notes a guess of a code unless five were noted since `since`; sliding, atomic, safe against parallel guesses.
     * One round trip; two or three at a person's first guess ever or when refused.
     */
    noteGuess(attemptsId: string, now: string, since: string): Promise<boolean>
    /** Notes a check-in that was turned away; one round trip the first time, two when it is tried again. */
    noteAttempt(attempt: Collections['checkInAttempts']): Promise<void>
    /** How many documents hold the conditions. */
    count<C extends CollectionName>(collection: C, where: Where<Collections[C]>): Promise<number>
    /** Runs the work in a transaction, again after a conflict: it must not do anything but through `tx`. Throws AppError BUSY when conflicts go on. */
    transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  }
