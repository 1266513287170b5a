import type { LocalCloud } from '../../server'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk, type TestDatabase } from '../../testing/sdk'

/** 200 members at 100 activities: the largest year a branch can have. */
const MEMBERS = 200
const ACTIVITIES = 100

let cloud: LocalCloud
let database: TestDatabase

beforeAll(async () => {
  cloud = await startTestCloud()
  ;({ database } = connectSdk(cloud.url))
  const activities = Array.from({ length: ACTIVITIES }, (_, i) => ({
    _id: `a${i}`,
    branchId: 'b1',
    on: `2026-01-${i}`,
  }))
  cloud.insertMany('activities', activities)
  cloud.insertMany(
    'attendance',
    activities.flatMap(({ _id: activityId }) =>
      Array.from({ length: MEMBERS }, (_, m) => ({
        _id: `${activityId}:m${m}`,
        branchId: 'b1',
        activityId,
        memberId: `m${m}`,
        year: 2026,
        state: m % 7 ? 'present' : 'leave',
        at: '2026-11-23T06:00:00.000Z',
      })),
    ),
  )
})
afterAll(() => cloud.close())

/** Median time of some runs; the limits are many times what an idle machine needs, and far below what a scan takes. */
async function medianMs(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY
}

it('reads one document, one member’s year and one activity through indexes', async () => {
  const attendance = database.collection('attendance')
  const point = await medianMs(50, () => attendance.doc('a50:m100').get())
  const member = await medianMs(20, () =>
    attendance.where({ branchId: 'b1', memberId: 'm5', year: 2026 }).limit(1000).get(),
  )
  const activity = await medianMs(20, () =>
    attendance
      .where({ branchId: 'b1', activityId: 'a7', state: database.command.neq('leave') })
      .limit(1000)
      .get(),
  )
  console.log(
    `reads among ${MEMBERS * ACTIVITIES}: by id ${point.toFixed(1)} ms, member ${member.toFixed(1)} ms, activity ${activity.toFixed(1)} ms`,
  )
  expect(point).toBeLessThan(10)
  expect(member).toBeLessThan(25)
  expect(activity).toBeLessThan(40)
})

it('looks up the attendance of every activity without comparing all pairs', async () => {
  const $ = database.command.aggregate
  const board = () =>
    database
      .collection('activities')
      .aggregate()
      .match({ branchId: 'b1' })
      .lookup({
        from: 'attendance',
        localField: '_id',
        foreignField: 'activityId',
        as: 'came',
        let: { branch: '$branchId' },
        pipeline: [{ $match: { $expr: { $eq: ['$branchId', '$$branch'] } } }],
      })
      .project({ came: $.size('$came') })
      .limit(1000)
      .end()
  const group = () =>
    database
      .collection('attendance')
      .aggregate()
      .match({ branchId: 'b1', state: 'present' })
      .group({ _id: '$memberId', count: $.sum(1) })
      .limit(1000)
      .end()
  await expect(group()).rejects.toMatchObject({ errMsg: expect.stringContaining('MISSING_INDEX') })
  const whole = await medianMs(3, async () => {
    const { list } = await database
      .collection('attendance')
      .aggregate()
      .match({ branchId: 'b1' })
      .group({ _id: '$memberId', count: $.sum($.cond([$.eq(['$state', 'present']), 1, 0])) })
      .limit(1000)
      .end()
    expect(list).toHaveLength(MEMBERS)
  })
  const boards = await medianMs(3, board)
  console.log(
    `boards: group of ${MEMBERS * ACTIVITIES} ${whole.toFixed(0)} ms, lookup of ${ACTIVITIES} × ${MEMBERS} ${boards.toFixed(0)} ms`,
  )
  expect(whole).toBeLessThan(1500)
  expect(boards).toBeLessThan(2000)
})
