import { demoId } from '../../local/demo/derive'
import { templateIdOf } from '../../test/cloud/reminding'
import type { Branch, Player } from './branch'
import { asked, habitOf, ticksTopic } from './habits'

/**
 * What happens at a tap that asks about reminders: WeChat shows its question, the person ticks what they like, and the phone
 * tells us. Whoever refused once is not asked again, and some never tap at all.
 */
export async function askToSubscribe(
  { t, refusers }: Branch,
  { key, openid }: Player,
  tap: keyof typeof asked,
  occasion: string,
): Promise<void> {
  const { takes } = habitOf(key)
  if (takes === 'never' || refusers.has(key)) return
  const subscribed = asked[tap].map((topic) => ({
    topic,
    reply: ticksTopic(key, topic, occasion) ? ('accepted' as const) : ('refused' as const),
  }))
  const reportId = demoId('report', key, tap, occasion)
  const told = await t.call(openid, 'subscriptions.report', { reportId, subscribed, agoMs: 0 })
  // Not bound, and so without a phone that asks.
  if (!told.ok) return
  if (takes === 'refuses') refusers.add(key)
  for (const { topic, reply } of subscribed) {
    if (reply === 'accepted') t.cloud.acceptSubscription(openid, templateIdOf(topic))
  }
}
