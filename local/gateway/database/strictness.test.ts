import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk, type TestDatabase } from '../../testing/sdk'

let cloud: LocalCloud
let database: TestDatabase

beforeAll(async () => {
  cloud = await startTestCloud()
  ;({ database } = connectSdk(cloud.url))
  cloud.insertMany(
    'notes',
    Array.from({ length: 30 }, (_, number) => ({
      _id: `n${number}`,
      branchId: 'b1',
      number,
      text: '字'.repeat(20_000),
    })),
  )
})
afterAll(() => cloud.close())

const says = (text: string) => ({ errMsg: expect.stringContaining(text) })

it('refuses a collection that the manifest does not declare', async () => {
  await expect(database.collection('secrets').doc('a').get()).rejects.toMatchObject({
    errCode: -502005,
    ...says('secrets'),
  })
  await expect(database.collection('secrets').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 })
})

describe('a query without an index', () => {
  const notes = () => database.collection('notes')
  it.each([
    ['of one field that begins no index', { text: 'x' }, '{ text }'],
    ['of the second field only', { number: 1 }, '{ number }'],
    [
      'of more fields than an index begins with',
      { branchId: 'b1', number: 1, text: 'x' },
      '{ branchId, number, text }',
    ],
    ['of fields that follow in no index', { number: 1, tags: 'x' }, '{ number, tags }'],
    ['of nothing', {}, 'no field'],
  ])('%s is refused and named', async (_name, query, named) => {
    await expect(notes().where(query).get()).rejects.toMatchObject(
      says(`[MISSING_INDEX] collection "notes" is asked by ${named}`),
    )
  })
  it('is refused for count, update and remove too', async () => {
    await expect(notes().where({ text: 'x' }).count()).rejects.toMatchObject(says('MISSING_INDEX'))
    await expect(
      notes()
        .where({ text: 'x' })
        .update({ data: { a: 1 } }),
    ).rejects.toMatchObject(says('MISSING_INDEX'))
    await expect(notes().where({ text: 'x' }).remove()).rejects.toMatchObject(says('MISSING_INDEX'))
  })
  it('is refused in one branch of an alternative', async () => {
    const either = database.command.or({ branchId: 'b1' }, { text: 'x' })
    await expect(notes().where(either).get()).rejects.toMatchObject(says('MISSING_INDEX'))
  })
  it('is refused as a first stage, and when a pipeline has none', async () => {
    await expect(notes().aggregate().match({ text: 'x' }).end()).rejects.toMatchObject(says('MISSING_INDEX'))
    await expect(notes().aggregate().group({ _id: '$branchId' }).end()).rejects.toMatchObject(says('MISSING_INDEX'))
  })
  it('is refused in a lookup', async () => {
    const lookup = { from: 'members', localField: 'text', foreignField: 'name', as: 'found' }
    await expect(notes().aggregate().match({ _id: 'n1' }).lookup(lookup).end()).rejects.toMatchObject(
      says('[MISSING_INDEX] collection "members" is asked by { name }'),
    )
  })
  it('is fine by id, by a range on the first field, by a whole unique index', async () => {
    expect((await notes().where({ _id: 'n1', text: 'x' }).get()).data).toEqual([])
    expect(
      (
        await notes()
          .where({ on: database.command.gt(0) })
          .get()
      ).data,
    ).toEqual([])
    expect((await database.collection('members').where({ phone: '1', name: 'x' }).get()).data).toEqual([])
  })
})

it('refuses where, count and aggregate inside a transaction', async () => {
  const transaction = await database.startTransaction()
  await expect(transaction.collection('notes').where({ branchId: 'b1' }).get()).rejects.toMatchObject(
    says('WHERE_IN_TRANSACTION'),
  )
})

it('refuses a pipeline of more than 20 results without a limit', async () => {
  const pipeline = database.collection('notes').aggregate().match({ branchId: 'b1' }).project({ number: 1 })
  await expect(pipeline.end()).rejects.toMatchObject(says('AGGREGATE_LIMIT'))
  const limited = database.collection('notes').aggregate().match({ branchId: 'b1' }).project({ number: 1 }).limit(100)
  expect((await limited.end()).list).toHaveLength(30)
})

it('refuses a reply of more than 1 MB', async () => {
  const branch = database.collection('notes').where({ branchId: 'b1' })
  await expect(branch.get()).rejects.toMatchObject(says('REPLY_TOO_LARGE'))
  expect((await branch.field({ number: true }).get()).data).toHaveLength(30)
})

it('refuses to change an id', async () => {
  await expect(
    database
      .collection('notes')
      .where({ _id: 'n1' })
      .update({ data: { _id: 'other' } }),
  ).rejects.toBeDefined()
})
