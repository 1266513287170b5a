import { addDays, dayOf, type Instant, instantAt } from '../../domain/calendar/beijing'
import type { ReminderSettings } from '../../domain/reminders/settings'
import { leftOf } from '../../domain/reminders/subscription'
import { topicIds } from '../../domain/reminders/topics'
import type { LocalCloud } from '../server'
import { templateIds } from '../templates'
import { COLLECTION_DAY } from './plan'
import { demoMembers, openidOf } from './roster'
import { demoSubscriptions } from './subscriptions'

/** So long the branch has lived with reminders. */
const DAYS = 7
/** When something goes out: what is about the day itself, and the day's one message. */
const TIMES = ['08:00', '09:00']
/** Those who look into the app read what was told until the day before yesterday. */
const UNREAD_DAYS = 2
const readers = ['secretary', 'deputy', 'organisation', 'group-leader', 'member', 'retired', 'probationary', 'student']

const settings: ReminderSettings = {
  collectionDay: COLLECTION_DAY,
  off: [],
  quiet: { restDays: true, spans: [] },
  tail: '有事找组织委员',
}

/**
 * Lets the demo branch have lived with reminders: who accepts what, what the branch decided, and the timer as it ran in the last
 * days, so that inboxes and WeChat's messages are real ones.
 */
export async function livedWithReminders(
  cloud: Pick<LocalCloud, 'acceptSubscription' | 'call' | 'insertMany' | 'runTimer' | 'setClock'>,
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const first = addDays(today, -DAYS)
  const ledgers = demoSubscriptions(demoMembers(today), instantAt(addDays(first, -1), '16:00'))
  cloud.insertMany('subscriptions', ledgers)
  for (const ledger of ledgers) {
    for (const topic of topicIds) {
      const left = leftOf(ledger, topic)
      if (left > 0) cloud.acceptSubscription(ledger.openid, templateIds[topic], left)
    }
  }
  const ask = async (key: string, path: string, input: object) => {
    const result = await cloud.call('messages', { path, input }, openidOf(key))
    if (!result.ok) throw new Error(result.errMsg)
  }
  try {
    cloud.setClock(instantAt(first, '07:30'))
    await ask('secretary', 'reminders.save', settings)
    for (const instant of runsUntil(first, now)) {
      cloud.setClock(instant)
      const result = await cloud.runTimer('reminders')
      if (!result.ok) throw new Error(result.errMsg)
    }
    const until = instantAt(addDays(today, -UNREAD_DAYS), '20:00')
    cloud.setClock(until)
    await Promise.all(readers.map((key) => ask(key, 'inbox.readAll', { until })))
  } finally {
    cloud.setClock(null)
  }
}

function runsUntil(first: string, now: Instant): Instant[] {
  const days = Array.from({ length: DAYS + 1 }, (_, nth) => addDays(first, nth))
  return days.flatMap((day) => TIMES.map((time) => instantAt(day, time))).filter((instant) => instant < now)
}
