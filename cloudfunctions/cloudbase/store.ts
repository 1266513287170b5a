import { AppError } from '../../domain/errors'
import type { CollectionName, Collections } from '../ports/collections'
import type { DuesReads } from '../ports/dues-reads'
import type { JoinedReads } from '../ports/joined-reads'
import type { RecordReads } from '../ports/record-reads'
import type { ListQuery, Store, Transaction } from '../ports/store'
import { isConflict, isDuplicate } from './faults'
import { joinedReads } from './joined-reads'
import { toQuery, toStored, toUpdate } from './query'
import { sdk } from './sdk'

// The SDK's own types leave most answers open (`void | string | …`); these are the shapes it really gives for promises.
type Answer<T> = Promise<{ data: T }>
type Updated = Promise<{ stats: { updated: number } }>
type SdkTransaction = {
  collection(name: string): {
    doc(id: string): {
      get(): Answer<unknown>
      update(o: { data: object }): Updated
      remove(): Promise<unknown>
    }
    add(o: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** Guesses of a code that one WeChat account may make within the window asked for. */
const GUESSES = 5
const TRANSACTION_TRIES = 12
/** Documents of one insert: some 60 KB. */
const MOST_AT_ONCE = 100

const opened = sdk.database({ throwOnNotFound: false } as never)
const database = () => opened
const collection = (name: CollectionName) => database().collection(name)

async function insert(name: CollectionName, document: object): Promise<'inserted' | 'exists'> {
  try {
    await collection(name).add({ data: toStored(document) })
    return 'inserted'
  } catch (error) {
    if (isDuplicate(error)) return 'exists'
    throw error
  }
}

/** Some at once; where one of them is there already the database stops somewhere, so each is then tried by itself. */
async function insertSome(name: CollectionName, documents: readonly object[]): Promise<number> {
  try {
    await collection(name).add({ data: documents.map(toStored) })
    return documents.length
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const added = await Promise.all(documents.map((document) => insert(name, document)))
  return added.filter((one) => one === 'inserted').length
}

function transactionOver(tx: SdkTransaction): Transaction {
  return {
    async get<C extends CollectionName>(name: C, id: string) {
      const { data } = await tx.collection(name).doc(id).get()
      return (data ?? null) as Collections[C] | null
    },
    async insert(name, document) {
      await tx.collection(name).add({ data: toStored(document) })
    },
    async update(name, id, change) {
      await tx
        .collection(name)
        .doc(id)
        .update({ data: toUpdate(change) })
    },
    async remove(name, id) {
      await tx.collection(name).doc(id).remove()
    },
  }
}

async function pushGuess(id: string, now: string, since: string): Promise<boolean> {
  const _ = database().command
  const fifthNewest = `recent.${GUESSES - 1}`
  const room = _.or([{ [fifthNewest]: _.exists(false) }, { [fifthNewest]: _.lt(since) }])
  const { stats } = await (collection('attempts')
    .where(_.and([{ _id: id }, room]))
    .update({ data: { recent: _.push({ each: [now], position: 0, slice: GUESSES } as never) } }) as Updated)
  return stats.updated === 1
}

/** Waits longer and at random after each conflict, so that those who met do not meet again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * (attempt + 1)))
}

// The SDK's own retry never sees a conflict (it arrives under another code), so the loop is ours.
async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < TRANSACTION_TRIES; attempt++) {
    const tx = (await database().startTransaction()) as SdkTransaction
    try {
      const result = await work(transactionOver(tx))
      await tx.commit()
      return result
    } catch (error) {
      // A failed operation has already ended the transaction on the server; rolling back again is then an error to ignore.
      await tx.rollback().catch(() => undefined)
      if (!isConflict(error) && !isDuplicate(error)) throw error
    }
    await pause(attempt)
  }
  throw new AppError('BUSY')
}

/** Reads that some functions alone use. */
type SomeReads = Partial<DuesReads & RecordReads & Pick<JoinedReads, 'listYear'>>

/**
 * {@link Store} on CloudBase's database. What only some functions read is given by these, so that the others do not carry it:
 * whoever asks a function for a read that it was not given gets an error that says so at once.
 */
export function storeWith(...reads: SomeReads[]): Store {
  return Object.assign({}, commonStore, ...reads) as Store
}

/** What every function reads and writes. */
const commonStore: Omit<Store, keyof SomeReads> = {
  ...joinedReads,

  async get<C extends CollectionName>(name: C, id: string) {
    const { data } = await (collection(name).doc(id).get() as Answer<unknown>)
    return (data ?? null) as Collections[C] | null
  },

  async list<C extends CollectionName>(name: C, { where, limit, orderBy = [], fields }: ListQuery<Collections[C]>) {
    let query = collection(name).where(toQuery(where)).limit(limit)
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
    const { data } = await (query.get() as Answer<unknown[]>)
    return data as Collections[C][]
  },

  insert,

  async updateIf(name, id, where, change) {
    const query = collection(name).where({ ...toQuery(where), _id: id })
    const { stats } = await (query.update({ data: toUpdate(change) }) as Updated)
    return stats.updated === 1
  },

  async insertAll(name, documents) {
    let added = 0
    for (let from = 0; from < documents.length; from += MOST_AT_ONCE) {
      const some = documents.slice(from, from + MOST_AT_ONCE)
      added += await insertSome(name, some)
    }
    return added
  },

  async updateAll(name, where, change) {
    const { stats } = await (collection(name)
      .where(toQuery(where))
      .update({ data: toUpdate(change) }) as Updated)
    return stats.updated
  },

  async noteGuess(id, now, since) {
    const noted = () => pushGuess(id, now, since)
    if (await noted()) return true
    // Either the room is used up, or this account never guessed before, or its very first guess runs beside this one.
    if ((await insert('attempts', { _id: id, recent: [now] })) === 'inserted') return true
    return noted()
  },

  async noteAttempt(attempt) {
    if ((await insert('checkInAttempts', attempt)) === 'inserted') return
    const times = database().command.inc(1)
    await collection('checkInAttempts')
      .doc(attempt._id)
      .update({ data: { lastAt: attempt.lastAt, times } })
  },

  async count(name, where) {
    const { total } = await (collection(name).where(toQuery(where)).count() as unknown as Promise<{ total: number }>)
    return total
  },

  transaction,
}
