import { checkInWindow } from '../../domain/activities/check-in-window'
import { addDays } from '../../domain/calendar/beijing'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import { connectSdk } from '../../local/testing/sdk'
import { type SeededBranch, seedActivity, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { type Random, randomOf } from './random'
import { at, subscribe } from './reminding'
import { freshId } from './world'

/**
 * Two hundred random weeks in which runs are killed at any step, connections break, timers fire twice, overlap or fail to
 * come, WeChat refuses with every code, and activities are moved and called off. Whatever happens: nobody is told the same
 * thing twice, and nothing is lost without it being written down.
 */

const WEEKS = 200
const WEEKS_A_CLOUD = 25
const people = ['secretary', 'organisation', 'leader', 'member', 'second', 'retired', 'probationary'] as const
const codes = [43101, 43107, 43108, 40003, 40037, 45168, 47003, 45009, -1]
/** A Friday, three workdays before the Wednesday of the activity. */
const FRIDAY = '2026-12-04'
const days = [FRIDAY, '2026-12-08', '2026-12-09']
const times = ['08:00', '09:00', '14:00', '20:30']

function seedWeek(t: TestCloud, home: SeededBranch, random: Random) {
  const activities = Array.from({ length: 1 + random.below(3) }, () => {
    const on = addDays(FRIDAY, 4 + random.below(2))
    const time = random.pick(['08:30', '14:30', '19:00'])
    const startsAt = at(on, time)
    const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString()
    const fields = { on, year: 2026, startsAt, endsAt, checkIn: checkInWindow(startsAt, endsAt) }
    return seedActivity(t, home, freshId(), { title: `学习${random.below(1000)}`, ...fields })
  })
  for (const person of people) {
    const left = Object.fromEntries(topicIds.map((topic) => [topic, random.below(4)])) as Record<Topic, number>
    subscribe(t, { memberId: home.ids[person], branchId: home.branchId, openid: home.openids[person] }, left)
  }
  return activities
}

/** Something that goes wrong at the next run, if anything. */
function misfortune({ cloud: { faults } }: TestCloud, random: Random): void {
  Object.assign(faults, {
    openapi: [],
    spare: 0,
    killBefore: 0,
    killAfter: 0,
    dropBefore: 0,
    dropAfter: 0,
    conflicts: 0,
  })
  const kind = random.pick(['none', 'killBefore', 'killAfter', 'dropBefore', 'dropAfter', 'refusal'] as const)
  if (kind === 'none') return
  if (kind === 'refusal') {
    const errCode = random.pick(codes)
    faults.openapi.push({ api: 'subscribeMessage.send', errCode, times: 1 + random.below(4) })
    return
  }
  Object.assign(faults, { spare: random.below(40), [kind]: 1 })
}

const heal = ({ cloud: { faults } }: TestCloud) =>
  Object.assign(faults, { openapi: [], spare: 0, killBefore: 0, killAfter: 0, dropBefore: 0, dropAfter: 0 })

async function playWeek(t: TestCloud, home: SeededBranch, random: Random): Promise<void> {
  const activities = seedWeek(t, home, random)
  for (const day of days) {
    for (const time of times) {
      if (random.chance(0.35)) continue
      const now = at(day, time)
      t.cloud.setClock(now)
      heal(t)
      const changed = random.pick(activities)
      if (random.chance(0.05)) await move(t, home, changed._id, now)
      if (random.chance(0.03)) await t.patch('activities', changed._id, { state: 'cancelled', updatedAt: now })
      misfortune(t, random)
      await Promise.all(Array.from({ length: random.chance(0.4) ? 2 : 1 }, () => t.cloud.runTimer('reminders')))
    }
  }
  heal(t)
  // Half an hour and more after the last: leases are over, what waited has been tried.
  for (const time of ['09:00', '12:00', '20:00']) {
    t.cloud.setClock(at('2026-12-10', time))
    await t.cloud.runTimer('reminders')
  }
}

async function move(t: TestCloud, home: SeededBranch, activityId: string, now: string): Promise<void> {
  const activity = await t.stored('activities', activityId)
  if (!activity || activity.state === 'cancelled' || activity.startsAt < now) return
  const { startsAt, endsAt, place, checkIn, moves = [] } = activity
  const later = (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString()
  await t.patch('activities', activityId, {
    moves: [...moves, { startsAt, endsAt, place, checkIn, at: now, by: home.ids.secretary, reason: '会议室有事' }],
    ...{ startsAt: later(startsAt), endsAt: later(endsAt), checkIn: checkInWindow(later(startsAt), later(endsAt)) },
    updatedAt: now,
  })
}

async function checkWeek(t: TestCloud, home: SeededBranch, from: number): Promise<void> {
  const ofBranch = { branchId: home.branchId }
  const [notices, deliveries] = await Promise.all([t.find('notices', ofBranch), t.find('deliveries', ofBranch)])
  const sent = t.cloud.sentMessages.slice(from)
  // The same card to the same person is the same thing told twice.
  const cards = sent.map(({ touser, templateId, page, data }) => JSON.stringify([touser, templateId, page, data]))
  expect(cards.filter((card, index) => cards.indexOf(card) !== index)).toEqual([])
  for (const person of people) {
    const memberId = home.ids[person]
    const own = deliveries.filter((one) => one.memberId === memberId)
    const cardsToThem = sent.filter(({ touser }) => touser === home.openids[person]).length
    const known = own.filter(({ state }) => state === 'sent').length
    const unsure = own.filter(({ state }) => state === 'unknown' || state === 'sending').length
    // What WeChat got is what is written down, those aside of which nobody can know.
    expect(cardsToThem).toBeGreaterThanOrEqual(known)
    expect(cardsToThem).toBeLessThanOrEqual(known + unsure)
    // A notice is carried at most once, a day has one message of several things.
    const out = own.filter(({ state }) => state !== 'failed' && state !== 'waiting')
    const carried = out.flatMap(({ noticeIds }) => noticeIds)
    expect(carried.filter((id, index) => carried.indexOf(id) !== index)).toEqual([])
  }
  // Nothing stays half done.
  expect(deliveries.filter(({ state, until }) => state === 'waiting' && until > at('2026-12-10', '20:00'))).toEqual([])
  // Everybody has it in the app, and once.
  expect(new Set(notices.map(({ _id }) => _id)).size).toBe(notices.length)
  const byTarget = new Map<string, Set<string>>()
  for (const { targetId, memberId, kind } of notices) {
    const key = `${kind}:${targetId}`
    byTarget.set(key, (byTarget.get(key) ?? new Set()).add(memberId))
  }
  for (const [, told] of byTarget) expect(told.size).toBe(11)
}

describe.each(Array.from({ length: WEEKS / WEEKS_A_CLOUD }, (_, index) => index))(
  'weeks of cloud %d',
  (cloudNumber) => {
    let t: TestCloud
    beforeAll(async () => {
      t = await startCloud()
    })
    afterAll(() => t.close())

    it.each(Array.from({ length: WEEKS_A_CLOUD }, (_, index) => cloudNumber * WEEKS_A_CLOUD + index))(
      'week %d: nothing twice, nothing lost',
      async (seed) => {
        const home = seedBranch(t, `c${seed.toString(36)}`)
        const { database } = connectSdk(t.cloud.url)
        const from = t.cloud.sentMessages.length
        try {
          await playWeek(t, home, randomOf(seed))
          await checkWeek(t, home, from)
        } finally {
          heal(t)
          // The next week is another branch's alone.
          await database.collection('branches').doc(home.branchId).remove()
          await database
            .collection('stoppedTemplates')
            .where({ _id: database.command.gte('') })
            .remove()
        }
      },
    )
  },
)
