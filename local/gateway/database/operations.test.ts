import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk, type TestCollection, type TestDatabase } from '../../testing/sdk'

let cloud: LocalCloud
let database: TestDatabase
let notes: TestCollection

beforeEach(async () => {
  cloud = await startTestCloud()
  ;({ database } = connectSdk(cloud.url))
  notes = database.collection('notes')
})
afterEach(() => cloud.close())

const seed = () =>
  cloud.insertMany(
    'notes',
    Array.from({ length: 12 }, (_, i) => ({
      _id: `n${i}`,
      branchId: 'b1',
      number: i,
      tags: i % 2 ? ['odd'] : ['even', 'two'],
      on: new Date(Date.UTC(2026, i, 1)),
      nested: { level: i % 3 },
      ...(i > 9 && { late: true }),
    })),
  )
const ids = (documents: Record<string, unknown>[]) => documents.map((document) => document._id)

describe('documents', () => {
  it('keeps and answers every kind of value', async () => {
    const on = new Date('2026-11-23T06:00:00.123Z')
    const data = {
      text: '党课 <b>"😀"</b>',
      whole: 3,
      part: 1.5,
      large: 9007199254740991,
      no: false,
      nothing: null,
      on,
      list: [1, ['a']],
      nested: { deep: { on } },
    }
    const { _id } = await notes.add({ data })
    expect((await notes.doc(_id).get()).data).toEqual({ _id, ...data })
  })
  it('makes server dates on the server', async () => {
    const before = Date.now()
    await notes.add({ data: { _id: 'd', at: database.serverDate({ offset: 1000 }) } })
    const { at } = (await notes.doc('d').get()).data
    expect((at as Date).getTime()).toBeGreaterThanOrEqual(before + 1000)
  })
  it('refuses a second document with one id', async () => {
    await notes.add({ data: { _id: 'same' } })
    await expect(notes.add({ data: { _id: 'same' } })).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000'),
    })
  })
  it('tells the ids 1 and "1" apart', async () => {
    cloud.insertMany('notes', [{ _id: 1 }, { _id: '1' }])
    expect(cloud.countDocuments('notes')).toBe(2)
  })
  it('throws for a missing document', async () => {
    await expect(notes.doc('none').get()).rejects.toMatchObject({ errMsg: expect.stringContaining('does not exist') })
  })
  it('sets: replaces what is there, creates what is not', async () => {
    await notes.add({ data: { _id: 'x', old: 1 } })
    expect((await notes.doc('x').set({ data: { fresh: 2 } })).stats.updated).toBe(1)
    expect((await notes.doc('x').get()).data).toEqual({ _id: 'x', fresh: 2 })
    expect((await notes.doc('y').set({ data: { fresh: 3 } })).stats.created).toBe(1)
    expect((await notes.doc('y').get()).data).toEqual({ _id: 'y', fresh: 3 })
  })
  it('removes by id and by query', async () => {
    seed()
    expect((await notes.doc('n0').remove()).stats.removed).toBe(1)
    expect((await notes.doc('n0').remove()).stats.removed).toBe(0)
    expect((await notes.where({ branchId: 'b1' }).remove()).stats.removed).toBe(11)
    expect((await notes.where({ branchId: 'b1' }).count()).total).toBe(0)
  })
  it('answers only the fields asked for', async () => {
    seed()
    expect((await notes.doc('n4').field({ number: true, _id: false }).get()).data).toEqual({ number: 4 })
    expect((await notes.where({ branchId: 'b1', number: 4 }).field({ nested: true }).get()).data).toEqual([
      { _id: 'n4', nested: { level: 1 } },
    ])
  })
})

describe('queries', () => {
  beforeEach(seed)
  const found = async (query: unknown) => ids((await notes.where(query).get()).data)

  it('compares', async () => {
    const _ = database.command
    expect(await found({ branchId: 'b1', number: 3 })).toEqual(['n3'])
    expect(await found({ branchId: 'b1', number: _.gte(10) })).toEqual(['n10', 'n11'])
    expect(await found({ branchId: 'b1', number: _.in([5, 1, 99]) })).toEqual(['n1', 'n5'])
    expect(await found({ branchId: 'b1', number: _.nin([0, 1, 2, 3, 4, 5, 6, 7, 8]) })).toEqual(['n9', 'n10', 'n11'])
    expect(await found({ branchId: 'b1', late: _.exists(true) })).toEqual(['n10', 'n11'])
    expect(await found({ branchId: 'b1', number: _.neq(0), late: _.neq(true), 'nested.level': _.gt(1) })).toEqual([
      'n2',
      'n5',
      'n8',
    ])
    expect(await found({ on: _.gt(new Date('2026-11-01T00:00:00Z')) })).toEqual(['n11'])
    expect(await found({ _id: _.in(['n7', 'n2', 'none']) })).toEqual(['n2', 'n7'])
    expect(await found({ _id: 'n2', number: 3 })).toEqual([])
  })
  it('looks into arrays', async () => {
    expect(await found({ branchId: 'b1', tags: 'two' })).toHaveLength(6)
    expect(await found({ branchId: 'b1', tags: ['odd'] })).toHaveLength(6)
    expect(await found({ branchId: 'b1', tags: database.command.all(['even', 'two']) })).toHaveLength(6)
  })
  it('combines', async () => {
    const _ = database.command
    expect(await found(_.and({ branchId: 'b1' }, { number: _.lt(2) }))).toEqual(['n0', 'n1'])
    expect(await found(_.or({ branchId: 'b1', number: 1 }, { _id: 'n9' }, { _id: 'n1' }))).toEqual(['n1', 'n9'])
    expect(await found({ branchId: 'b1', number: _.or(_.eq(1), _.eq(2)) })).toEqual(['n1', 'n2'])
  })
  it('matches missing fields by null, and text by regular expression', async () => {
    expect(await found({ branchId: null })).toEqual([])
    await notes.add({ data: { _id: 'bare', text: '三会一课' } })
    expect(await found({ branchId: null })).toEqual(['bare'])
    expect(await found({ branchId: null, text: database.RegExp({ regexp: '^三会' }) })).toEqual(['bare'])
  })
  it('orders, skips, limits', async () => {
    const page = notes.where({ branchId: 'b1' }).orderBy('nested.level', 'desc').orderBy('number', 'asc')
    expect(ids((await page.skip(3).limit(3).get()).data)).toEqual(['n11', 'n1', 'n4'])
  })
  it('answers 100 without a limit and 1000 at most, as the cloud', async () => {
    cloud.insertMany(
      'notes',
      Array.from({ length: 1100 }, (_, i) => ({ _id: i, branchId: 'many' })),
    )
    const many = notes.where({ branchId: 'many' })
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(5000).get()).data).toHaveLength(1000)
    expect((await many.skip(1000).limit(1000).get()).data).toHaveLength(100)
    expect((await many.count()).total).toBe(1100)
  })
  it('finds by index what has just been changed, and no longer what it was', async () => {
    await notes.doc('n3').update({ data: { number: 300 } })
    expect(await found({ branchId: 'b1', number: 3 })).toEqual([])
    expect(await found({ branchId: 'b1', number: 300 })).toEqual(['n3'])
  })
})

describe('updates', () => {
  const afterUpdate = async (
    change: (_: TestDatabase['command']) => Record<string, unknown>,
    start: Record<string, unknown> = {},
  ) => {
    await notes.doc('u').set({ data: { n: 1, text: 'a', list: [1, 2, 3], deep: { a: 1, b: 2 }, none: null, ...start } })
    await notes.doc('u').update({ data: change(database.command) })
    return (await notes.doc('u').get()).data
  }

  it('merges objects, and replaces them when told', async () => {
    expect(await afterUpdate(() => ({ deep: { a: 9 } }))).toMatchObject({ deep: { a: 9, b: 2 } })
    expect(await afterUpdate((_) => ({ deep: _.set({ a: 9 }) }))).toMatchObject({ deep: { a: 9 } })
    expect((await afterUpdate((_) => ({ deep: _.set({ a: 9 }) }))).deep).toEqual({ a: 9 })
  })
  it('counts, removes, renames, compares', async () => {
    expect(await afterUpdate((_) => ({ n: _.inc(4) }))).toMatchObject({ n: 5 })
    expect(await afterUpdate((_) => ({ fresh: _.inc(4) }))).toMatchObject({ fresh: 4 })
    expect(await afterUpdate((_) => ({ n: _.mul(3) }), { n: 2 })).toMatchObject({ n: 6 })
    expect(await afterUpdate((_) => ({ n: _.max(8) }))).toMatchObject({ n: 8 })
    expect(await afterUpdate((_) => ({ text: _.remove() }))).not.toHaveProperty('text')
  })
  it('changes lists', async () => {
    expect((await afterUpdate((_) => ({ list: _.push([4, 5]) }))).list).toEqual([1, 2, 3, 4, 5])
    expect((await afterUpdate((_) => ({ list: _.push({ each: [9], position: 0, slice: 2 }) }))).list).toEqual([9, 1])
    expect((await afterUpdate((_) => ({ list: _.push({ each: [9], slice: -2 }) }))).list).toEqual([3, 9])
    expect((await afterUpdate((_) => ({ list: _.unshift([0]) }))).list).toEqual([0, 1, 2, 3])
    expect((await afterUpdate((_) => ({ list: _.pop() }))).list).toEqual([1, 2])
    expect((await afterUpdate((_) => ({ list: _.shift() }))).list).toEqual([2, 3])
    expect((await afterUpdate((_) => ({ list: _.addToSet(3) }))).list).toEqual([1, 2, 3])
    expect((await afterUpdate((_) => ({ list: _.pull(2) }))).list).toEqual([1, 3])
    expect((await afterUpdate((_) => ({ list: _.pull(_.gte(2)) }))).list).toEqual([1])
    expect((await afterUpdate(() => ({ 'list.1': 'b' }))).list).toEqual([1, 'b', 3])
  })
  it('compares and sets: only the first of two finds what it expects', async () => {
    await notes.add({ data: { _id: 'cas', state: 'open' } })
    const claim = (by: string) => notes.where({ _id: 'cas', state: 'open' }).update({ data: { state: 'done', by } })
    const results = await Promise.all(['a', 'b', 'c'].map(claim))
    expect(results.map(({ stats }) => stats.updated).sort()).toEqual([0, 0, 1])
  })
  it('updates all that match', async () => {
    seed()
    expect((await notes.where({ branchId: 'b1' }).update({ data: { seen: true } })).stats.updated).toBe(12)
  })
  it.each([
    ['a field inside null', () => ({ none: { a: 1 } }), 'Cannot create field'],
    ['a field inside text', () => ({ 'text.a': 1 }), 'Cannot create field'],
    ['a name inside a list', () => ({ 'list.a': 1 }), 'Cannot create field'],
    ['counting text', (_: TestDatabase['command']) => ({ text: _.inc(1) }), 'non-numeric type'],
    ['counting null', (_: TestDatabase['command']) => ({ none: _.inc(1) }), 'non-numeric type'],
    ['pushing to text', (_: TestDatabase['command']) => ({ text: _.push([1]) }), 'must be an array'],
  ])('refuses, as MongoDB does, %s', async (_name, change, message) => {
    await expect(afterUpdate(change)).rejects.toMatchObject({ errMsg: expect.stringContaining(message) })
    expect((await notes.doc('u').get()).data).toMatchObject({ n: 1, text: 'a', list: [1, 2, 3], none: null })
  })
})

describe('unique indexes', () => {
  const members = () => database.collection('members')
  it('admit a key once, a missing field counting as null', async () => {
    await members().add({ data: { _id: 'm1', phone: '1' } })
    await expect(members().add({ data: { _id: 'm2', phone: '1' } })).rejects.toMatchObject({
      errMsg: expect.stringMatching(/E11000.*phone/),
    })
    await members().add({ data: { _id: 'm3' } })
    await expect(members().add({ data: { _id: 'm4' } })).rejects.toMatchObject({
      errMsg: expect.stringContaining('E11000'),
    })
    await expect(
      members()
        .doc('m3')
        .update({ data: { phone: '1' } }),
    ).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
    await members()
      .doc('m1')
      .update({ data: { phone: '1', name: '同一份' } })
  })
  it('give a key free when its document goes', async () => {
    await members().add({ data: { _id: 'm1', phone: '1' } })
    await members().doc('m1').remove()
    await members().add({ data: { _id: 'm2', phone: '1' } })
    await members()
      .doc('m2')
      .update({ data: { phone: '2' } })
    await members().add({ data: { _id: 'm3', phone: '1' } })
  })
  it('hold for a batch: all or none', () => {
    expect(() =>
      cloud.insertMany('members', [
        { _id: 'a', phone: '1' },
        { _id: 'b', phone: '1' },
      ]),
    ).toThrow('E11000')
    expect(cloud.countDocuments('members')).toBe(0)
  })
  it('let one of many concurrent writers in', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => members().add({ data: { _id: `m${i}`, phone: 'same' } })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('aggregates', () => {
  beforeEach(() => {
    cloud.insertMany('activities', [
      { _id: 'a1', branchId: 'b1', on: '2026-01-10', title: '主题党日' },
      { _id: 'a2', branchId: 'b1', on: '2026-02-10', title: '党课' },
      { _id: 'a3', branchId: 'b2', on: '2026-02-10', title: '别的支部' },
    ])
    cloud.insertMany('members', [
      { _id: 'm1', branchId: 'b1', phone: '1', name: '甲' },
      { _id: 'm2', branchId: 'b1', phone: '2', name: '乙' },
    ])
    cloud.insertMany('attendance', [
      { _id: 'a1:m1', branchId: 'b1', activityId: 'a1', memberId: 'm1', year: 2026, state: 'present', minutes: 60 },
      { _id: 'a1:m2', branchId: 'b1', activityId: 'a1', memberId: 'm2', year: 2026, state: 'leave', minutes: 0 },
      { _id: 'a2:m1', branchId: 'b1', activityId: 'a2', memberId: 'm1', year: 2026, state: 'present', minutes: 30 },
      { _id: 'a3:m9', branchId: 'b2', activityId: 'a3', memberId: 'm9', year: 2026, state: 'present', minutes: 5 },
    ])
  })

  it('groups, computes, sorts', async () => {
    const $ = database.command.aggregate
    const { list } = await database
      .collection('attendance')
      .aggregate()
      .match({ branchId: 'b1' })
      .group({
        _id: '$memberId',
        minutes: $.sum('$minutes'),
        present: $.sum($.cond([$.eq(['$state', 'present']), 1, 0])),
      })
      .sort({ minutes: -1 })
      .end()
    expect(list).toEqual([
      { _id: 'm1', minutes: 90, present: 2 },
      { _id: 'm2', minutes: 0, present: 0 },
    ])
  })
  it('projects, unwinds and adds fields without touching what is stored', async () => {
    seed()
    const { list } = await notes
      .aggregate()
      .match({ branchId: 'b1', number: 2 })
      .addFields({ 'nested.level': 99 })
      .unwind('$tags')
      .project({ tags: 1, 'nested.level': 1 })
      .end()
    expect(list).toEqual([
      { _id: 'n2', tags: 'even', nested: { level: 99 } },
      { _id: 'n2', tags: 'two', nested: { level: 99 } },
    ])
    expect((await notes.doc('n2').get()).data).toMatchObject({ tags: ['even', 'two'], nested: { level: 2 } })
  })
  it('looks up by fields', async () => {
    const { list } = await database
      .collection('attendance')
      .aggregate()
      .match({ branchId: 'b1', activityId: 'a1' })
      .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'member' })
      .project({ _id: 0, name: '$member.name' })
      .end()
    expect(list).toEqual([{ name: ['甲'] }, { name: ['乙'] }])
  })
  it('looks up by a pipeline with variables', async () => {
    const _ = database.command
    const $ = _.aggregate
    const pipeline = $.pipeline()
      .match(
        _.expr($.and([$.eq(['$branchId', '$$branch']), $.eq(['$activityId', '$$activity']), $.gt(['$minutes', 0])])),
      )
      .project({ _id: 0, memberId: 1 })
      .done()
    const { list } = await database
      .collection('activities')
      .aggregate()
      .match({ branchId: 'b1' })
      .lookup({ from: 'attendance', let: { branch: '$branchId', activity: '$_id' }, pipeline, as: 'came' })
      .sort({ on: 1 })
      .project({ came: 1 })
      .end()
    expect(list).toEqual([
      { _id: 'a1', came: [{ memberId: 'm1' }] },
      { _id: 'a2', came: [{ memberId: 'm1' }] },
    ])
  })
})
