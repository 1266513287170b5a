import type { Activity } from '../../domain/activities/activity'
import { dayOf } from '../../domain/calendar/beijing'
import type { Delivery } from '../../domain/reminders/delivery'
import type { Notice } from '../../domain/reminders/notice'
import type { Subscription, TopicAccount } from '../../domain/reminders/subscription'
import {
  entryAt,
  everybody,
  memberOf,
  minutesFromNow,
  type Person,
  type SeededBranch,
  seedActivity,
  seedBranch,
} from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { listYear, seedList } from './list-samples'
import { freshId, firstGroup as groupAudience } from './meetings'
import { tomorrow } from './world'

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 're')
  foreign = seedBranch(t, 'rf')
  for (const [key, { openid, ...account }] of Object.entries(ledgers)) seedLedger(key as Person, account, openid)
})
afterAll(() => t.close())

/** What people of the home branch have answered; who is not here was never asked. */
const ledgers: Partial<Record<Person, Partial<TopicAccount> & { openid?: string }>> = {
  second: { left: 1, accepted: 1 },
  probationary: { left: 0, accepted: 2, used: 2, last: 'accepted' },
  retired: { left: 0, refused: 1, last: 'refused' },
  publicity: { left: 0, accepted: 1, banned: true },
  discipline: { left: 3, accepted: 3, openid: 'wx-of-an-older-phone' },
  leader: { left: 4, accepted: 4 },
}

function seedLedger(who: Person, fields: Partial<TopicAccount>, openid = home.openids[who], branch = home): void {
  const account = { left: 0, accepted: 0, used: 0, refused: 0, at: minutesFromNow(-60), ...fields }
  const ledger: Subscription = {
    ...{ _id: branch.ids[who], branchId: branch.branchId, openid, topics: { todo: account } },
    ...{ heard: [], revision: 1, updatedAt: minutesFromNow(-60) },
  }
  t.insert('subscriptions', ledger)
}

const firstGroup = () => groupAudience(home)
const activity = (options: Parameters<typeof seedActivity>[3] = tomorrow, branch = home) =>
  seedActivity(t, branch, freshId(), options)
const ask = (who: Person, { _id: activityId }: Pick<Activity, '_id'>, branch = home) =>
  t.call(branch.openids[who], 'reach.activity', { activityId })

async function reachOf(held: Activity, who: Person = 'secretary') {
  const reply = await ask(who, held)
  if (!reply.ok) throw new Error(reply.error.message)
  const find = (key: Person) => reply.data.people.find(({ memberId }) => memberId === home.ids[key])
  return { ...reply.data, find, cost: { roundTrips: reply.roundTrips, depth: reply.depth } }
}

/** That somebody was told in the app; with `delivery`, by WeChat too. */
function tell(held: Activity, who: Person, fields: Partial<Notice> = {}, delivery?: Partial<Delivery>): void {
  const memberId = home.ids[who]
  const _id = `activityAhead:${held._id}:${memberId}:${freshId()}`
  const at = minutesFromNow(-120)
  t.insert('notices', {
    ...{ _id, branchId: home.branchId, memberId, kind: 'activityAhead', targetId: held._id, at },
    ...{ until: held.startsAt, title: held.title, text: '请按时参加。', page: '/', ...fields },
  })
  if (!delivery) return
  t.insert('deliveries', {
    ...{ _id: freshId(), branchId: home.branchId, memberId, targetIds: [held._id, 'another'], noticeIds: ['x', _id] },
    ...{ day: dayOf(at), state: 'sent', topic: 'activity', attempts: 1, leaseUntil: at, at, until: held.startsAt },
    ...delivery,
  })
}

describe('whom WeChat reaches', () => {
  it('is told with the reason for each who is not reached', async () => {
    const { people, groupText } = await t.must(home.openids.organisation, 'reach.branch')
    const whyOf = Object.fromEntries(people.map(({ memberId, why, left }) => [memberId, [why, left]]))
    const expected: [Person, string | null, number][] = [
      ['unbound', 'unbound', 0],
      ['member', 'never', 0],
      ['second', null, 1],
      ['leader', null, 4],
      ['probationary', 'usedUp', 0],
      ['retired', 'refused', 0],
      ['publicity', 'banned', 0],
      // The ledger is another WeChat account's: with this one everything begins anew.
      ['discipline', 'never', 0],
    ]
    for (const [key, why, left] of expected) expect([key, whyOf[home.ids[key]]]).toEqual([key, [why, left]])
    expect(whyOf).not.toHaveProperty(home.ids.left)
    expect(people).toHaveLength(11)
    expect(people.every(({ told, acted }) => told === null && acted === null)).toBe(true)
    expect(groupText).toContain('订一次提醒')
    for (const { name } of people) expect(groupText).not.toContain(name)
  })

  it('of everybody is for who keeps the roster', async () => {
    for (const who of ['leader', 'member', 'publicity'] as const)
      expectRefusal(await t.call(home.openids[who], 'reach.branch'), 'NOT_ALLOWED')
  })
})

describe('an activity', () => {
  it('shows whom it expects, with a text for the group that names nobody', async () => {
    const held = activity({ ...tomorrow, kind: 'groupMeeting', audience: firstGroup() })
    const { people, title, when, over, groupText } = await reachOf(held)
    expect(people.map(({ memberId }) => memberId).sort()).toEqual(
      [home.ids.leader, home.ids.member, home.ids.unbound].sort(),
    )
    expect({ title, when, over }).toEqual({ title: held.title, when: held.startsAt, over: false })
    expect(groupText).toContain(`${held.title}\n时间：`)
    expect(groupText).toContain('地点：三楼会议室')
    for (const { name } of people) expect(groupText).not.toContain(name)
  })

  it('says what each has done about it; who was absent has done nothing', async () => {
    const held = activity({ begins: -10, ends: 60 })
    t.insert(
      'attendance',
      entryAt(held, home.ids.member),
      entryAt(held, home.ids.second, { state: 'late' }),
      entryAt(held, home.ids.unbound, { state: 'absent', method: 'settled' }),
      entryAt(held, home.ids.retired, { state: 'leave', method: 'settled', category: 'sick' }),
    )
    const request = (who: Person, state: 'asked' | 'granted' | 'refused' | 'withdrawn', forStart = held.startsAt) =>
      t.insert('leaveRequests', {
        ...{
          _id: `${held._id}:${home.ids[who]}`,
          branchId: home.branchId,
          activityId: held._id,
          memberId: home.ids[who],
        },
        ...{ on: held.on, year: held.year, category: 'duty', state, forStart, askedAt: minutesFromNow(-500) },
      })
    request('leader', 'granted')
    request('probationary', 'asked')
    request('publicity', 'withdrawn')
    // It was for another day, and has lapsed.
    request('discipline', 'granted', minutesFromNow(-5 * 24 * 60))
    const { find } = await reachOf(held)
    const acted: [Person, string | null][] = [
      ...([
        ['member', '已签到'],
        ['second', '已签到'],
        ['unbound', null],
        ['retired', '请假'],
      ] as [Person, string | null][]),
      ...([
        ['leader', '已准假'],
        ['probationary', '等待批准'],
        ['publicity', null],
      ] as [Person, string | null][]),
      ...([
        ['discipline', null],
        ['deputy', null],
      ] as [Person, string | null][]),
    ]
    for (const [key, words] of acted) expect([key, find(key)?.acted]).toEqual([key, words])
  })

  it('says how far the latest reminder got, by what WeChat said', async () => {
    const held = activity()
    const sentAt = minutesFromNow(-100)
    tell(held, 'second', { readAt: minutesFromNow(-10) }, { state: 'sent', sentAt })
    tell(held, 'member', { unreachable: 'never' })
    tell(held, 'leader', {}, { state: 'unknown' })
    tell(held, 'retired', {}, { state: 'failed', code: 43101 })
    tell(held, 'publicity', {}, { state: 'sent', sentAt, confirmed: 'failed' })
    tell(held, 'discipline', {}, { state: 'waiting' })
    // An earlier one, which arrived, does not speak for the later one.
    tell(held, 'deputy', { at: minutesFromNow(-3000) }, { state: 'sent', at: minutesFromNow(-3000) })
    tell(held, 'deputy', { unreachable: 'usedUp' })
    const { find } = await reachOf(held)
    const label = '活动预告'
    const told: [Person, object | null | undefined][] = [
      ['second', { label, at: sentAt, carried: 'sent', read: true }],
      ['member', { label, at: expect.any(String), carried: 'inApp', why: 'never', read: false }],
      ['leader', { label, at: expect.any(String), carried: 'unknown', read: false }],
      ['retired', { label, at: expect.any(String), carried: 'failed', read: false }],
      ['publicity', { label, at: sentAt, carried: 'failed', read: false }],
      ['discipline', { label, at: expect.any(String), carried: 'waiting', read: false }],
      ['deputy', { label, at: expect.any(String), carried: 'inApp', why: 'usedUp', read: false }],
      ['probationary', null],
    ]
    for (const [key, words] of told) expect([key, find(key)?.told]).toEqual([key, words])
  })

  it('is over when it has ended; one called off only once it would have begun, and people are told that', async () => {
    const { over, cancelled } = await reachOf(activity({ begins: -120, ends: -1 }))
    expect({ over, cancelled }).toEqual({ over: true })
    const calledOff = await reachOf(activity({ ...tomorrow, state: 'cancelled' }))
    expect(calledOff).toMatchObject({ over: false, cancelled: true })
    expect(calledOff.groupText).toContain('【活动取消】主题党日')
    expect(calledOff.groupText).not.toContain('签到')
    expect(await reachOf(activity({ begins: -30, ends: 60, state: 'cancelled' }))).toMatchObject({ over: true })
  })

  it('is for officers, and for a group’s leader in their own group', async () => {
    const own = activity({ ...tomorrow, kind: 'groupMeeting', audience: firstGroup() })
    const others = activity({
      ...tomorrow,
      kind: 'groupMeeting',
      audience: { ...everybody, scope: 'groups', groupIds: [home.groups[1]] },
    })
    const all = activity()
    expect((await ask('leader', own)).ok).toBe(true)
    expect((await ask('publicity', all)).ok).toBe(true)
    expectRefusal(await ask('leader', others), 'NOT_ALLOWED')
    expectRefusal(await ask('leader', all), 'NOT_ALLOWED')
    expectRefusal(await ask('member', own), 'NOT_ALLOWED')
    expectRefusal(await ask('secretary', all, foreign), 'NO_SUCH_ACTIVITY')
  })

  it('shows a held text to those alone who see it on its own page', async () => {
    const held = activity({
      ...tomorrow,
      kind: 'groupMeeting',
      audience: firstGroup(),
      textHeld: true,
      title: '等人看的题目',
    })
    for (const who of ['secretary', 'leader'] as const) {
      const { title } = await t.must(home.openids[who], 'activities.detail', { activityId: held._id })
      expect((await reachOf(held, who)).title).toBe(title)
    }
  })

  it('costs seven round trips, two after one another, however many there are', async () => {
    const held = activity()
    const { cost } = await reachOf(held)
    expect(cost).toEqual({ roundTrips: 7, depth: 2 })
    const crowd = seedBranch(t, 'rc')
    const big = activity(tomorrow, crowd)
    for (let made = 0; made < 60; made++) {
      const id = freshId()
      t.insert('members', memberOf(crowd.branchId, id, { name: `同志${made}`, openid: `wx-crowd-${made}` }))
      t.insert('notices', {
        ...{ _id: `activityAhead:${big._id}:${id}:1`, branchId: crowd.branchId, memberId: id, kind: 'activityAhead' },
        ...{ targetId: big._id, at: minutesFromNow(-9), until: big.startsAt, title: '会', text: '会。', page: '/' },
      })
    }
    const reply = await ask('secretary', big, crowd)
    expect(reply.data?.people).toHaveLength(71)
    expect(reply).toMatchObject(cost)
  })
})

describe('a task', () => {
  const year = listYear()
  /** A row the leader of the first group leads; they and the second have it to do. */
  const task = (branch: SeededBranch) =>
    seedList({ t, branch, memberId: branch.ids.leader, audience: everybody }, { work: '整理档案' })
  let taskId: string
  const askTask = (who: Person, branch = home) => t.call(branch.openids[who], 'reach.task', { year, taskId })
  beforeAll(() => {
    taskId = task(home).taskId
  })

  it('shows whoever has it to do, to its leader and to who sees to lists', async () => {
    for (const who of ['leader', 'organisation', 'secretary'] as const) {
      const { data } = await askTask(who)
      expect(data?.people.map(({ memberId }) => memberId).sort()).toEqual([home.ids.leader, home.ids.second].sort())
      expect(data).toMatchObject({ title: '整理档案', when: `${year}-12-31`, over: false })
      expect(data?.groupText).toContain('整理档案')
    }
  })

  it('is not shown to others, nor to another branch', async () => {
    expectRefusal(await askTask('second'), 'NOT_ALLOWED')
    expectRefusal(await askTask('publicity'), 'NOT_ALLOWED')
    expectRefusal(await askTask('secretary', foreign), 'NO_SUCH_TASK')
  })

  it('says on its own page who may look', async () => {
    const read = async (who: Person) => (await t.must(home.openids[who], 'tasks.read', { year, taskId })).mayRemind
    expect([await read('leader'), await read('organisation'), await read('second')]).toEqual([true, true, undefined])
  })

  it('shows who has done theirs, and is over once it is done', async () => {
    expect((await askTask('leader')).data?.people.every(({ acted }) => acted === null)).toBe(true)
    await t.must(home.openids.leader, 'tasks.complete', {
      ...{ year, taskId, entryId: freshId(), people: [], on: dayOf(minutesFromNow(0)), count: 1, note: '' },
    })
    const { data } = await askTask('leader')
    expect(data?.over).toBe(true)
    expect(data?.people.every(({ acted }) => acted === '已完成')).toBe(true)
  })

  it('costs eight round trips, two after one another', async () => {
    expect(await askTask('secretary')).toMatchObject({ roundTrips: 8, depth: 2 })
  })

  it('of a held list is the officers’ until it is released', async () => {
    const [list] = await t.find('responsibilityLists', { branchId: home.branchId })
    await t.patch('responsibilityLists', list?._id ?? '', { textHeld: true })
    expectRefusal(await askTask('leader'), 'NO_SUCH_TASK')
    expect((await askTask('organisation')).ok).toBe(true)
  })
})
