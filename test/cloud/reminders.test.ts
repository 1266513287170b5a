import { checkInWindow } from '../../domain/activities/check-in-window'
import type { Delivery } from '../../domain/reminders/delivery'
import { connectSdk } from '../../local/testing/sdk'
import { type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { at, runAt, subscribe, templateIdOf } from './reminding'
import { freshId } from './world'

/** The timer on the deployed function, with a clock that stands where the test puts it. */

let t: TestCloud
let home: SeededBranch
beforeEach(async () => {
  t = await startCloud()
  home = seedBranch(t, 'r')
})
afterEach(() => t.close())

const year = 2026

/** A party day at half past two on that day . */
function partyDay(day: string, fields: Parameters<typeof seedActivity>[3] = {}) {
  const startsAt = at(`${year}-${day}`, '14:30')
  const endsAt = at(`${year}-${day}`, '16:00')
  const when = { on: `${year}-${day}`, year, startsAt, endsAt, checkIn: checkInWindow(startsAt, endsAt) }
  return seedActivity(t, home, freshId(), { title: '学习讨论', ...when, ...fields })
}

const accepts = (person: Person, left: Parameters<typeof subscribe>[2]) =>
  subscribe(t, { memberId: home.ids[person], branchId: home.branchId, openid: home.openids[person] }, left)
const sentTo = (person: Person) => t.cloud.sentMessages.filter(({ touser }) => touser === home.openids[person])
const run = (day: string, time: string) => runAt(t, at(`${year}-${day}`, time))
const noticesOf = (person: Person) => t.find('notices', { branchId: home.branchId, memberId: home.ids[person] })
const deliveriesOf = (person: Person): Promise<Delivery[]> =>
  t.find('deliveries', { branchId: home.branchId, memberId: home.ids[person] })
const ledgerOf = (person: Person) => t.stored('subscriptions', home.ids[person])

/** A Wednesday, and the Friday three workdays before. */
const DAY = '12-09'
const AHEAD = '12-04'

it('refuses whoever calls it from a phone, and touches nothing', async () => {
  partyDay(DAY)
  const result = await t.cloud.call('reminders', {}, home.openids.secretary)
  expect(result).toMatchObject({ ok: true, roundTrips: 0 })
  expect(JSON.parse(result.ok ? result.json : '')).toMatchObject({ ok: false, error: { code: 'TIMER_ONLY' } })
})

it.each(['07:59', '21:01', '23:30', '03:00'])('does nothing at %s', async (time) => {
  partyDay(DAY)
  expect(await run(DAY, time)).toMatchObject({ branches: 0, notices: 0, roundTrips: 0 })
})

it('announces an activity to everybody in the app, and by WeChat to those who accept it', async () => {
  partyDay(DAY)
  accepts('member', { activity: 2 })
  accepts('second', { change: 1 })
  const first = await run(AHEAD, '09:00')
  expect(first).toMatchObject({ notices: 11, sent: 1, unreachable: 10, complete: true })
  expect(sentTo('member')).toEqual([
    expect.objectContaining({
      templateId: templateIdOf('activity'),
      data: { thing1: '学习讨论', time2: `${year}年12月9日 14:30`, thing3: '三楼会议室', thing4: expect.any(String) },
    }),
  ])
  expect(sentTo('member')[0]?.page).toMatch(/^packages\/activities\/detail\/index\?id=/)
  const reasonOf = async (person: Person) => (await noticesOf(person))[0]?.unreachable
  expect(await Promise.all((['member', 'second', 'unbound', 'retired'] as const).map(reasonOf))).toEqual([
    undefined,
    'never',
    'unbound',
    'never',
  ])
  expect(await ledgerOf('member')).toMatchObject({ topics: { activity: { left: 1, used: 1 } } })
  expect(t.cloud.subscriptionStock(home.openids.member, templateIdOf('activity'))).toBe(1)
  // The timer fires again, and at the next half hour.
  expect(await run(AHEAD, '09:00')).toMatchObject({ notices: 0, sent: 0 })
  expect(await run(AHEAD, '09:30')).toMatchObject({ notices: 0, sent: 0 })
})

it('keeps the day’s one message for a workday, and the branch’s quiet days free of it', async () => {
  partyDay(DAY)
  accepts('member', { activity: 2 })
  const quiet = { restDays: true, spans: [{ from: `${year}-12-07`, to: `${year}-12-07` }] }
  await t.patch('branches', home.branchId, { reminders: { off: [], quiet, tail: '' } })
  // A Saturday, and the Monday the branch keeps free: in the app it stands at once.
  expect(await run('12-05', '09:00')).toMatchObject({ notices: 11, sent: 0 })
  expect(await run('12-07', '09:00')).toMatchObject({ notices: 0, sent: 0 })
  expect(await run('12-08', '09:00')).toMatchObject({ sent: 1 })
})

it('tells nothing of a year that is closed', async () => {
  partyDay(DAY)
  accepts('member', { activity: 2 })
  await t.patch('branches', home.branchId, { closedYears: [year] })
  expect(await run(AHEAD, '09:00')).toMatchObject({ notices: 0, sent: 0 })
})

it('tells of today’s activity in the morning, even before the day’s one message', async () => {
  partyDay(DAY)
  accepts('member', { activity: 3 })
  await run(AHEAD, '09:00')
  const morning = await run(DAY, '08:00')
  expect(morning).toMatchObject({ sent: 1 })
  expect(sentTo('member')).toHaveLength(2)
  // Nobody is told of what has begun.
  expect(await run(DAY, '15:00')).toMatchObject({ notices: 0, sent: 0 })
})

it('tells several things in one message, and what comes later the next day', async () => {
  partyDay('12-08')
  partyDay('12-09')
  accepts('member', { todo: 5, activity: 5, answer: 5 })
  await run(AHEAD, '09:00')
  expect(sentTo('member').map(({ data }) => data.thing1)).toEqual(['今天有 2 件事'])
  const { _id: activityId, startsAt, on } = partyDay('12-23')
  const asked = { branchId: home.branchId, activityId, memberId: home.ids.member, on, year, category: 'duty' as const }
  t.insert('leaveRequests', {
    _id: `${activityId}:${home.ids.member}`,
    ...asked,
    ...{ state: 'granted', forStart: startsAt, askedAt: at(`${year}-${AHEAD}`, '10:00') },
    decidedAt: at(`${year}-${AHEAD}`, '11:00'),
  })
  expect(await run(AHEAD, '11:30')).toMatchObject({ notices: 1, sent: 0 })
  // On the eighth its party day by itself, and the answer as the day's message.
  await run('12-07', '09:00')
  await run('12-08', '09:00')
  expect(sentTo('member').map(({ templateId }) => templateId)).toEqual([
    templateIdOf('todo'),
    templateIdOf('answer'),
    templateIdOf('activity'),
  ])
})

it('takes another topic where WeChat has nothing left for the first, and learns it', async () => {
  partyDay(DAY)
  accepts('member', { activity: 2, todo: 1 })
  // Used up elsewhere, so that the ledger is wrong.
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 43101, times: 1 })
  expect(await run(AHEAD, '09:00')).toMatchObject({ sent: 1 })
  expect(sentTo('member').map(({ templateId }) => templateId)).toEqual([templateIdOf('todo')])
  expect(await ledgerOf('member')).toMatchObject({ topics: { activity: { left: 0 }, todo: { left: 0, used: 1 } } })
})

it('stops a template that WeChat does not know, for everybody, until it is another one', async () => {
  partyDay(DAY)
  accepts('member', { activity: 1 })
  accepts('second', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 40037, times: 99 })
  await run(AHEAD, '09:00')
  t.cloud.faults.openapi = []
  expect(await t.allOf('stoppedTemplates')).toEqual([{ _id: templateIdOf('activity'), at: expect.any(String) }])
  await run(AHEAD, '10:00')
  expect([...sentTo('member'), ...sentTo('second')]).toHaveLength(0)
  const { database } = connectSdk(t.cloud.url)
  await database.collection('stoppedTemplates').doc(templateIdOf('activity')).remove()
  await run(AHEAD, '10:30')
  expect([...sentTo('member'), ...sentTo('second')]).toHaveLength(2)
})

it.each([40003, 45168, 47003])('gives up at once when WeChat says %d', async (errCode) => {
  partyDay(DAY)
  accepts('member', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode, times: 1 })
  expect(await run(AHEAD, '09:00')).toMatchObject({ failed: 1 })
  for (const time of ['09:30', '10:00', '12:00']) expect(await run(AHEAD, time)).toMatchObject({ sent: 0, failed: 0 })
  expect(await deliveriesOf('member')).toMatchObject([{ state: 'failed', code: errCode, attempts: 1 }])
})

it.each([-501001, -501002, -604102])(
  'does not send again what got no answer (%d): it may have gone out',
  async (errCode) => {
    partyDay(DAY)
    accepts('member', { activity: 2 })
    t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode, times: 1 })
    expect(await run(AHEAD, '09:00')).toMatchObject({ unknown: 1 })
    for (const time of ['09:30', '10:00', '12:00'])
      expect(await run(AHEAD, time)).toMatchObject({ sent: 0, unknown: 0 })
    expect(await deliveriesOf('member')).toMatchObject([{ state: 'unknown', attempts: 1 }])
    expect(await ledgerOf('member')).toMatchObject({ topics: { activity: { left: 1, used: 1 } } })
  },
)

it('tries again later, longer each time, and gives up in the end', async () => {
  partyDay(DAY)
  accepts('member', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 45009, times: 99 })
  const states: string[] = []
  for (const time of ['09:00', '09:10', '09:20', '09:30', '10:00', '11:00', '11:30', '12:30', '13:00']) {
    await run(AHEAD, time)
    const [delivery] = await deliveriesOf('member')
    states.push(`${time} ${delivery?.state} ${delivery?.attempts}`)
  }
  expect(states).toEqual([
    '09:00 waiting 1',
    '09:10 waiting 1',
    '09:20 waiting 2',
    '09:30 waiting 2',
    '10:00 waiting 3',
    '11:00 waiting 3',
    '11:30 failed 4',
    '12:30 failed 4',
    '13:00 failed 4',
  ])
})

it('does not try again what is off by then', async () => {
  const activity = partyDay(DAY)
  accepts('member', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 45009, times: 1 })
  await run(AHEAD, '09:00')
  await t.patch('activities', activity._id, { state: 'cancelled', updatedAt: at(`${year}-${AHEAD}`, '09:10') })
  await run(AHEAD, '09:30')
  expect(sentTo('member')).toHaveLength(0)
  expect(await deliveriesOf('member')).toMatchObject([{ state: 'failed' }])
})

it('tells once when timers overlap', async () => {
  partyDay(DAY)
  for (const person of ['member', 'second', 'leader', 'retired'] as const) accepts(person, { activity: 2 })
  t.cloud.setClock(at(`${year}-${AHEAD}`, '09:00'))
  await Promise.all([1, 2, 3].map(() => t.cloud.runTimer('reminders')))
  for (const person of ['member', 'second', 'leader', 'retired'] as const) {
    expect(sentTo(person)).toHaveLength(1)
    expect(await noticesOf(person)).toHaveLength(1)
  }
})

it('tells of a change and of a cancellation at once, on any day', async () => {
  const activity = partyDay(DAY)
  accepts('member', { change: 5 })
  await run(AHEAD, '09:00')
  const { startsAt, endsAt, place, checkIn } = activity
  const moved = { startsAt, endsAt, place, checkIn, at: at(`${year}-${AHEAD}`, '10:05'), by: home.ids.secretary }
  await t.patch('activities', activity._id, {
    moves: [{ ...moved, reason: '会议室有事' }],
    startsAt: at(`${year}-${DAY}`, '16:30'),
    endsAt: at(`${year}-${DAY}`, '18:00'),
  })
  await run(AHEAD, '10:30')
  await t.patch('activities', activity._id, {
    state: 'cancelled',
    cancelReason: '台风',
    updatedAt: at(`${year}-${AHEAD}`, '18:40'),
  })
  await run(AHEAD, '19:00')
  expect(sentTo('member').map(({ data }) => [data.phrase2, data.time3, data.thing4])).toEqual([
    ['改期', `${year}年12月9日 16:30`, '会议室有事'],
    ['取消', `${year}年12月9日 16:30`, '台风'],
  ])
})

it('counts what went past its use while no run looked, and does not tell it', async () => {
  partyDay(DAY)
  await run('12-01', '09:00')
  const late = await run('12-10', '09:00')
  expect(late).toMatchObject({ notices: 0, dropped: 22 })
})

it('does not answer a request for leave again when the activity is moved to later that day', async () => {
  const { _id: activityId, startsAt, on } = partyDay(DAY, { startsAt: at(`${year}-${DAY}`, '10:00') })
  accepts('member', { answer: 5, activity: 5, change: 5, todo: 5 })
  const asked = { branchId: home.branchId, activityId, memberId: home.ids.member, on, year, category: 'duty' as const }
  t.insert('leaveRequests', {
    _id: `${activityId}:${home.ids.member}`,
    ...asked,
    ...{ state: 'refused', forStart: startsAt, askedAt: at(`${year}-12-07`, '07:00') },
    decidedAt: at(`${year}-12-07`, '08:00'),
  })
  await run('12-07', '09:00')
  expect(sentTo('member')).toHaveLength(1)
  const later = at(`${year}-${DAY}`, '15:00')
  await t.patch('activities', activityId, { startsAt: later, endsAt: at(`${year}-${DAY}`, '16:00') })
  const told = await noticesOf('member')
  await run(DAY, '10:30')
  const again = (await deliveriesOf('member')).filter(({ day }) => day === `${year}-${DAY}`)
  const answered = told.find(({ kind }) => kind === 'leaveDecided')?._id
  expect(answered).toBeDefined()
  expect(again.flatMap(({ noticeIds }) => noticeIds)).not.toContain(answered)
})

it('ends what waited past its use, and says of what a run left half done that nobody knows', async () => {
  partyDay(DAY, { startsAt: at(`${year}-${DAY}`, '08:50') })
  accepts('member', { activity: 1 })
  accepts('second', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 45009, times: 1 })
  await run('12-08', '20:45')
  const ofThatDay = async () =>
    (await t.find('deliveries', { branchId: home.branchId })).filter(({ _id }) => _id.startsWith('activityToday'))
  const half = (await ofThatDay()).find(({ state }) => state === 'sent')
  if (half) await t.patch('deliveries', half._id, { state: 'sending' })
  await run(DAY, '09:00')
  expect((await ofThatDay()).map(({ state }) => state).sort()).toEqual(['failed', 'unknown'])
})

it('tells what waited to be tried again once there is stock, where there was none when its time came', async () => {
  partyDay(DAY)
  accepts('member', { activity: 1 })
  t.cloud.faults.openapi.push({ api: 'subscribeMessage.send', errCode: 45009, times: 1 })
  await run(AHEAD, '09:00')
  const { revision = 0, topics: { activity } = {} } = (await ledgerOf('member')) ?? {}
  if (!activity) throw new Error('no account')
  const leave = (left: number, nth: number) =>
    t.patch('subscriptions', home.ids.member, { topics: { activity: { ...activity, left } }, revision: revision + nth })
  // Switched off in WeChat, and on again an hour later.
  await leave(0, 1)
  expect(await run(AHEAD, '09:30')).toMatchObject({ sent: 0, failed: 1 })
  expect(await run(AHEAD, '10:00')).toMatchObject({ sent: 0, failed: 0 })
  await leave(1, 2)
  expect(await run(AHEAD, '10:30')).toMatchObject({ sent: 1 })
  expect(sentTo('member')).toHaveLength(1)
})

it('begins anew with another WeChat account: what the old one accepted is not the new one’s', async () => {
  partyDay(DAY)
  accepts('member', { activity: 2 })
  await t.patch('members', home.ids.member, { openid: 'wx-another' })
  expect(await run(AHEAD, '09:00')).toMatchObject({ sent: 0, waiting: 0, failed: 0 })
  expect(await noticesOf('member')).toMatchObject([{ unreachable: 'never' }])
})

it('puts everybody’s notices into the app where some are there already', async () => {
  const { _id: targetId } = partyDay(DAY)
  await run(AHEAD, '09:00')
  const made = await t.find('notices', { branchId: home.branchId, targetId })
  const { database } = connectSdk(t.cloud.url)
  // Two of eleven are left, and out of this run's sight.
  for (const { _id } of made.slice(0, 9)) await database.collection('notices').doc(_id).remove()
  for (const { _id } of made.slice(9))
    await t.patch('notices', _id, { until: at(`${year}-12-01`, '09:00'), title: '原来的' })
  await run(AHEAD, '09:30')
  const now = await t.find('notices', { branchId: home.branchId, targetId })
  expect(now.map(({ _id }) => _id).sort()).toEqual(made.map(({ _id }) => _id).sort())
  expect(now.filter(({ title }) => title === '原来的')).toHaveLength(2)
})
