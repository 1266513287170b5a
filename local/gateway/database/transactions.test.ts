import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk, type TestDatabase } from '../../testing/sdk'

let cloud: LocalCloud
let database: TestDatabase
const start = async (transactionLifetimeMs?: number) => {
  cloud = await startTestCloud({ transactionLifetimeMs })
  ;({ database } = connectSdk(cloud.url))
  cloud.insertMany('notes', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
}
const read = async (id: string) => (await database.collection('notes').doc(id).get()).data
const conflict = { errMsg: expect.stringContaining('TransactionConflict') }
const missing = { errMsg: expect.stringContaining('does not exist') }
const gone = { errMsg: expect.stringContaining('TransactionNotExist') }

beforeEach(() => start())
afterEach(() => cloud.close())

it('reads its own writes, which nobody else sees before the commit', async () => {
  const transaction = await database.startTransaction()
  const inside = transaction.collection('notes')
  await inside.doc('a').update({ data: { n: 2 } })
  await inside.add({ data: { _id: 'c', n: 3 } })
  await inside.doc('b').remove()
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 2 })
  expect((await inside.doc('c').get()).data).toMatchObject({ n: 3 })
  await expect(inside.doc('b').get()).rejects.toMatchObject(missing)
  expect(await read('a')).toMatchObject({ n: 1 })
  expect(await read('b')).toMatchObject({ n: 1 })
  await expect(read('c')).rejects.toMatchObject(missing)
  await transaction.commit()
  expect(await read('a')).toMatchObject({ n: 2 })
  expect(await read('c')).toMatchObject({ n: 3 })
  await expect(read('b')).rejects.toMatchObject(missing)
})

it('sees the state of its first operation throughout', async () => {
  const transaction = await database.startTransaction()
  await database
    .collection('notes')
    .doc('a')
    .update({ data: { n: 5 } })
  const inside = transaction.collection('notes')
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 5 })
  await database
    .collection('notes')
    .doc('a')
    .update({ data: { n: 6 } })
  await database.collection('notes').doc('b').remove()
  await database.collection('notes').add({ data: { _id: 'late' } })
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 5 })
  expect((await inside.doc('b').get()).data).toMatchObject({ n: 1 })
  await expect(inside.doc('late').get()).rejects.toMatchObject(missing)
  await transaction.rollback()
})

it('lets the first writer win; the second gets the conflict at its write and is over', async () => {
  const first = await database.startTransaction()
  const second = await database.startTransaction()
  await second.collection('notes').doc('b').get()
  await first
    .collection('notes')
    .doc('a')
    .update({ data: { n: 2 } })
  await expect(
    second
      .collection('notes')
      .doc('a')
      .update({ data: { n: 3 } }),
  ).rejects.toMatchObject(conflict)
  await expect(second.collection('notes').doc('b').get()).rejects.toMatchObject(gone)
  await first.commit()
  expect(await read('a')).toMatchObject({ n: 2 })
})

it.each([
  [
    'changed',
    () =>
      database
        .collection('notes')
        .doc('a')
        .update({ data: { n: 9 } }),
  ],
  ['removed', () => database.collection('notes').doc('a').remove()],
])('conflicts on a document that was %s after its snapshot', async (_name, change) => {
  const transaction = await database.startTransaction()
  await transaction.collection('notes').doc('b').get()
  await change()
  await expect(
    transaction
      .collection('notes')
      .doc('a')
      .set({ data: { n: 3 } }),
  ).rejects.toMatchObject(conflict)
})

it('makes two insertions of one id conflict, and tells a later one of the duplicate', async () => {
  const first = await database.startTransaction()
  const second = await database.startTransaction()
  await first.collection('notes').add({ data: { _id: 'new', by: 1 } })
  await expect(second.collection('notes').add({ data: { _id: 'new', by: 2 } })).rejects.toMatchObject(conflict)
  await first.commit()
  const third = await database.startTransaction()
  await expect(third.collection('notes').add({ data: { _id: 'new' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })
  await expect(third.collection('notes').doc('a').get()).rejects.toMatchObject(gone)
})

it('guards a key of a unique index like a document', async () => {
  const first = await database.startTransaction()
  const second = await database.startTransaction()
  await first.collection('members').add({ data: { _id: 'm1', phone: '1' } })
  await expect(second.collection('members').add({ data: { _id: 'm2', phone: '1' } })).rejects.toMatchObject(conflict)
  const outside = database.collection('members').add({ data: { _id: 'm3', phone: '1' } })
  await first.commit()
  await expect(outside).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
  expect(cloud.countDocuments('members')).toBe(1)
})

it('lets a plain write wait for the lock, and then see what was committed', async () => {
  const transaction = await database.startTransaction()
  await transaction
    .collection('notes')
    .doc('a')
    .update({ data: { n: 10 } })
  let done = false
  const plain = database
    .collection('notes')
    .where({ _id: 'a', n: 1 })
    .update({ data: { n: 11 } })
    .finally(() => {
      done = true
    })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(done).toBe(false)
  await transaction.commit()
  expect((await plain).stats.updated).toBe(0)
  expect(await read('a')).toMatchObject({ n: 10 })
})

it('allows write skew, as snapshot isolation does', async () => {
  const take = async (other: string, own: string) => {
    const transaction = await database.startTransaction()
    const { data } = await transaction.collection('notes').doc(other).get()
    return async () => {
      if (data.n === 1)
        await transaction
          .collection('notes')
          .doc(own)
          .update({ data: { n: 0 } })
      await transaction.commit()
    }
  }
  const [one, two] = [await take('a', 'b'), await take('b', 'a')]
  await one()
  await two()
  expect([(await read('a')).n, (await read('b')).n]).toEqual([0, 0])
})

it('leaves nothing of a rolled back or failed transaction', async () => {
  const run = database.runTransaction(async (transaction) => {
    await transaction
      .collection('notes')
      .doc('a')
      .update({ data: { n: 7 } })
    throw new Error('changed my mind')
  })
  await expect(run).rejects.toThrow('changed my mind')
  expect(await read('a')).toMatchObject({ n: 1 })
  await database
    .collection('notes')
    .doc('a')
    .update({ data: { n: 2 } })
})

it('counts right under 12 concurrent transactions that try again on conflict', async () => {
  const increment = async (): Promise<void> => {
    try {
      await database.runTransaction(async (transaction) => {
        const { data } = await transaction.collection('notes').doc('a').get()
        await transaction
          .collection('notes')
          .doc('a')
          .update({ data: { n: Number(data.n) + 1 } })
      })
    } catch (error) {
      expect(error).toMatchObject(conflict)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
      return increment()
    }
  }
  await Promise.all(Array.from({ length: 12 }, increment))
  expect(await read('a')).toMatchObject({ n: 13 })
})

it('ends by itself when its time is up, and gives its locks free', async () => {
  await cloud.close()
  await start(150)
  const transaction = await database.startTransaction()
  await transaction
    .collection('notes')
    .doc('a')
    .update({ data: { n: 2 } })
  expect(
    (
      await database
        .collection('notes')
        .doc('a')
        .update({ data: { n: 3 } })
    ).stats.updated,
  ).toBe(1)
  await expect(transaction.commit()).rejects.toMatchObject({ message: expect.stringContaining('TransactionNotExist') })
  expect(await read('a')).toMatchObject({ n: 3 })
})

it('meets conflicts that a test sets', async () => {
  cloud.faults.conflicts = 1
  const write = () =>
    database.runTransaction((transaction) =>
      transaction
        .collection('notes')
        .doc('a')
        .update({ data: { n: 4 } }),
    )
  await expect(write()).rejects.toMatchObject(conflict)
  await write()
  expect(await read('a')).toMatchObject({ n: 4 })
})
