import type { RunCounts } from '../../cloudfunctions/services/reminder-counts'
import { instantAt } from '../../domain/calendar/beijing'
import { emptySubscription, type Subscription } from '../../domain/reminders/subscription'
import { readTemplates } from '../../domain/reminders/templates'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import { reminderEnvironment } from '../../local/templates'
import type { TestCloud } from './cloud'

const { templates } = readTemplates(reminderEnvironment.REMINDER_TEMPLATES)

/** A Beijing moment: `at('2026-11-25', '09:00')`. */
export const at = instantAt

/** Runs the timer once at that moment, as the platform would; answers what it says it did, with its round trips. */
export async function runAt({ cloud }: TestCloud, instant: string): Promise<RunCounts & { roundTrips: number }> {
  cloud.setClock(instant)
  const result = await cloud.runTimer('reminders')
  if (!result.ok) throw new Error(result.errMsg)
  const reply = JSON.parse(result.json) as { ok: boolean; data: RunCounts }
  if (!reply.ok) throw new Error(result.json)
  return { ...reply.data, roundTrips: result.roundTrips }
}

/** Who accepts what: in the ledger, and with WeChat itself. */
export function subscribe(
  { cloud, insert }: TestCloud,
  member: { memberId: string; branchId: string; openid: string },
  left: Partial<Record<Topic, number>>,
): void {
  const ledger: Subscription = {
    ...emptySubscription({ ...member, _id: member.memberId }, '2026-01-01T00:00:00.000Z'),
    revision: 1,
  }
  for (const topic of topicIds) {
    const count = left[topic] ?? 0
    if (count === 0) continue
    ledger.topics[topic] = { left: count, accepted: count, used: 0, refused: 0, last: 'accepted', at: ledger.updatedAt }
    cloud.acceptSubscription(member.openid, templateIdOf(topic), count)
  }
  insert('subscriptions', ledger)
}

/** The template the test's deployment has for a topic. */
export function templateIdOf(topic: Topic): string {
  return templates[topic]?.id ?? ''
}
