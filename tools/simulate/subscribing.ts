import { topicsToAsk } from '../../domain/reminders/subscription'
import type { Topic } from '../../domain/reminders/topics'
import { demoId } from '../../local/demo/derive'
import { templateIdOf } from '../../test/cloud/reminding'
import type { Branch, Player } from './branch'
import { asked, habitOf, ticksTopic } from './habits'

/**
 * What happens at a tap that asks about reminders: WeChat shows its question, the person ticks what they like, and the phone
 * tells us. Whoever refused once is not asked again, and some never tap at all.
 */
export async function askToSubscribe(
  { t }: Branch,
  { key, openid }: Player,
  tap: keyof typeof asked,
  occasion: string,
): Promise<void> {
  const { takes } = habitOf(key)
  if (takes === 'never') return
  const read = await t.call(openid, 'subscriptions.read')
  // Not bound, and so without a phone that asks.
  if (!read.ok) return
  const { accounts } = read.data
  if (takes === 'refuses' && accounts.some(({ refused }) => refused > 0)) return
  const left = Object.fromEntries(accounts.map((one) => [one.topic, one.left])) as Partial<Record<Topic, number>>
  const subscribed = topicsToAsk(left, asked[tap]).map((topic) => ({
    topic,
    reply: ticksTopic(key, topic, occasion) ? ('accepted' as const) : ('refused' as const),
  }))
  for (const { topic, reply } of subscribed) {
    if (reply === 'accepted') t.cloud.acceptSubscription(openid, templateIdOf(topic))
  }
  const reportId = demoId('report', key, tap, occasion)
  await t.must(openid, 'subscriptions.report', { reportId, subscribed, agoMs: 0 })
}
