import { checkInWindow } from '../../domain/activities/check-in-window'
import type { Subscription } from '../../domain/reminders/subscription'
import { topicIds } from '../../domain/reminders/topics'
import { idOf, memberOf, type SeededBranch, seedActivity, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { at, runAt, templateIdOf } from './reminding'

// A branch has some fifty members. With twenty times as many, whose ledgers are full, a run reads it all, and tells everybody.
const MEMBERS = 1000
const DAY = '2026-12-09'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  for (let index = 0; index < MEMBERS; index++) seedMember(index)
  for (const time of ['14:30', '16:30', '19:00']) {
    const startsAt = at(DAY, time)
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
    const when = { on: DAY, year: 2026, startsAt, endsAt, checkIn: checkInWindow(startsAt, endsAt) }
    seedActivity(t, home, idOf(`act${time.slice(0, 2)}`), { title: `学习 ${time}`, ...when })
  }
})
afterAll(() => t.close())

function seedMember(index: number): void {
  const { branchId } = home
  const member = memberOf(branchId, idOf(`h${index}x`), { name: `党员${index}号`, openid: `wx-large-${index}` })
  const noted = '2026-11-01T02:00:00.000Z'
  const account = { left: 9, accepted: 30, used: 21, refused: 0, last: 'accepted' as const, lastAt: noted, at: noted }
  const ledger: Subscription = {
    ...{ _id: member._id, branchId, openid: member.openid, revision: 60, updatedAt: noted },
    topics: Object.fromEntries(topicIds.map((topic) => [topic, account])),
    heard: Array.from({ length: 30 }, (_, nth) => ({
      ...{ topic: 'activity' as const, at: noted, by: 'both' as const, answer: 'accepted' as const },
      ...{ reportId: idOf(`r${nth}x`), eventAt: noted },
    })),
  }
  t.insert('members', member)
  t.insert('subscriptions', ledger)
  for (const topic of topicIds) t.cloud.acceptSubscription(member.openid, templateIdOf(topic), 9)
}

it('tells a thousand members of three things, each once, and goes on reading them', async () => {
  const first = await runAt(t, at('2026-12-04', '09:00'))
  expect(first).toMatchObject({ branches: 1, broken: 0, complete: true, sent: MEMBERS, merged: MEMBERS })
  expect(await runAt(t, at('2026-12-04', '09:30'))).toMatchObject({ broken: 0, complete: true, sent: 0, notices: 0 })
  expect(await runAt(t, at(DAY, '08:00'))).toMatchObject({ broken: 0, complete: true, sent: 3 * MEMBERS })
  const again = await runAt(t, at(DAY, '08:30'))
  expect(again).toMatchObject({ broken: 0, complete: true, sent: 0, notices: 0 })
  // Pages of five hundred: some of members, some of what was sent to them.
  expect(again.roundTrips).toBeLessThanOrEqual(24)
}, 120_000)

it('keeps the answers of which a ledger was made', async () => {
  const ledger = await t.stored('subscriptions', idOf('h7x'))
  expect(ledger?.heard).toHaveLength(30)
  expect(ledger?.topics.activity).toMatchObject({ accepted: 30, used: 24, left: 6 })
})
