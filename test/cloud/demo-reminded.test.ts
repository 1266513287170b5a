import { dayOf, instantAt, timeOf } from '../../domain/calendar/beijing'
import { leftOf } from '../../domain/reminders/subscription'
import { topicIds } from '../../domain/reminders/topics'
import { livedWithReminders } from '../../local/demo/reminded'
import { openidOf } from '../../local/demo/roster'
import { seedDemo } from '../../local/demo/seed'
import { startCloud, type TestCloud } from './cloud'
import { templateIdOf } from './reminding'

/** What `npm start` adds to the demo branch: a week of reminders. */

const now = instantAt('2026-06-10', '12:00')
let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
  seedDemo(t.cloud, now)
  await livedWithReminders(t.cloud, now)
})
afterAll(() => t.close())

it('has told people things in the days gone by, never later than now', () => {
  const sent = t.cloud.sentMessages.map(({ sentAt }) => sentAt)
  expect(sent.length).toBeGreaterThan(20)
  expect(sent.filter((at) => at >= now || timeOf(at) < '08:00' || timeOf(at) > '21:00')).toEqual([])
  expect(new Set(sent.map(dayOf)).size).toBeGreaterThan(2)
})

it('keeps the ledgers as WeChat has them', async () => {
  const ledgers = await t.allOf('subscriptions')
  expect(ledgers.length).toBeGreaterThan(15)
  for (const ledger of ledgers) {
    for (const topic of topicIds) {
      const stock = t.cloud.subscriptionStock(ledger.openid, templateIdOf(topic))
      expect([ledger._id, topic, leftOf(ledger, topic)]).toEqual([ledger._id, topic, stock])
    }
  }
})

it('leaves the latest unread, and goes on by the machine’s clock', async () => {
  const { notices, now: seen } = await t.must(openidOf('secretary'), 'inbox.list', {})
  expect(notices.some(({ read }) => read)).toBe(true)
  expect(notices.some(({ read }) => !read)).toBe(true)
  expect(seen >= now).toBe(true)
  const { settings } = await t.must(openidOf('secretary'), 'reminders.settings')
  expect(settings).toMatchObject({ collectionDay: 10, tail: '有事找组织委员', off: [] })
})
