import { dayOf, later } from '../../domain/calendar/beijing'
import { type Delivery, LEASE_SECONDS } from '../../domain/reminders/delivery'
import { acceptedCard, type Card, type Message } from '../../domain/reminders/messages'
import { noticeIdOf } from '../../domain/reminders/notice'
import { NO_STOCK, pauseAfter, refusalOf } from '../../domain/reminders/outcomes'
import { emptied, spent } from '../../domain/reminders/subscription'
import { openTopics, templateData } from '../../domain/reminders/templates'
import type { TimerContext } from './context'
import type { RunCounts } from './reminder-counts'
import type { Person } from './reminder-reading'
import { changeInHand } from './subscriptions'

/** What the messages of one run share. */
export type Sending = TimerContext & {
  counts: RunCounts
  /** Ids of templates WeChat does not know. */
  stopped: Set<string>
}

/**
 * Sends one message: takes it (one write that only one run can make), sends, and notes what became of it. Three round trips
 * beside the send. A run that dies in between leaves it taken: after the lease it is `unknown`, and not sent again, for a send
 * cannot be told apart from one that never left.
 */
export async function deliver(sending: Sending, person: Person, message: Message): Promise<void> {
  const { counts } = sending
  const card = nextCard(sending, person, message)
  if (!card) return endWaiting(sending, message)
  const taken = await take(sending, person, message, card)
  if (!taken) {
    counts.taken += 1
    return
  }
  await sendTaken(sending, person, message, taken, card)
}

function nextCard({ stopped, templates }: Sending, { ledger }: Person, { cards, drafts }: Message): Card | undefined {
  const open = openTopics(templates, stopped)
  return acceptedCard({ cards: cards.filter(({ topic }) => open.includes(topic)), drafts }, ledger)
}

/** What waited to be tried again and is of no use any more; or accepted no longer, and then it goes on when it is again. */
async function endWaiting({ store, counts }: Sending, { goesOnWith, drafts }: Message): Promise<void> {
  if (goesOnWith?.state !== 'waiting') return
  const { _id, attempts } = goesOnWith
  const end = { state: 'failed' as const, ...(drafts.length > 0 && { code: NO_STOCK }) }
  if (await store.updateIf('deliveries', _id, { state: 'waiting', attempts }, end)) counts.failed += 1
}

/** The message as this run's alone, or nothing where another has it. */
async function take(
  { store, clock }: Sending,
  { memberId, branchId }: Person,
  { deliveryId, drafts, goesOnWith }: Message,
  { topic }: Card,
): Promise<Delivery | undefined> {
  const now = clock.now()
  const untils = drafts.map(({ until }) => until).sort()
  const delivery: Delivery = {
    _id: deliveryId,
    ...{ branchId, memberId, topic },
    targetIds: [...new Set(drafts.map(({ targetId }) => targetId))],
    noticeIds: drafts.map(noticeIdOf),
    day: goesOnWith?.day ?? dayOf(now),
    state: 'sending',
    attempts: (goesOnWith?.attempts ?? 0) + 1,
    leaseUntil: later(now, LEASE_SECONDS * 1000),
    at: goesOnWith?.at ?? now,
    until: untils[untils.length - 1] ?? now,
  }
  if (!goesOnWith) return (await store.insert('deliveries', delivery)) === 'inserted' ? delivery : undefined
  const { state, attempts } = goesOnWith
  const { _id, ...change } = delivery
  const won = await store.updateIf(
    'deliveries',
    _id,
    { state, attempts },
    { ...change, retryAt: undefined, code: undefined },
  )
  return won ? delivery : undefined
}

/** Sends what was taken, by the next card where WeChat has nothing left for the first. */
async function sendTaken(
  sending: Sending,
  person: Person,
  message: Message,
  taken: Delivery,
  first: Card,
): Promise<void> {
  const { messenger, templates, store, clock, counts, stopped } = sending
  let code: number | undefined
  for (let card: Card | undefined = first; card; card = nextCard(sending, person, message)) {
    const { topic, fields, page } = card
    const template = templates[topic]
    if (!template) break
    const data = templateData(topic, template, fields)
    const outcome = await messenger.send({ openid: person.openid, templateId: template.id, page, data })
    const now = clock.now()
    if (outcome.kind !== 'refused') {
      const isSent = outcome.kind === 'sent'
      await Promise.all([
        mark(sending, taken, { state: isSent ? 'sent' : 'unknown', topic, ...(isSent && { sentAt: now }) }),
        learn(sending, person, (ledger) => spent(ledger, topic, now)),
      ])
      counts[isSent ? 'sent' : 'unknown'] += 1
      if (isSent && taken.noticeIds.length > 1) counts.merged += 1
      return
    }
    code = outcome.code
    const refusal = refusalOf(code)
    if (refusal === 'final' || refusal === 'retry') return refused(sending, taken, code, refusal === 'retry')
    if (refusal === 'stopTemplate') {
      stopped.add(template.id)
      await store.insert('stoppedTemplates', { _id: template.id, at: now })
    } else await learn(sending, person, (ledger) => emptied(ledger, topic, now, refusal === 'banned'))
  }
  await mark(sending, taken, { state: 'failed', ...(code !== undefined && { code }) })
  counts.failed += 1
}

/** Refused for good, or to be tried again after a while, longer each time. */
async function refused(sending: Sending, taken: Delivery, code: number, again: boolean): Promise<void> {
  const pause = again ? pauseAfter(taken.attempts) : undefined
  const retryAt = pause === undefined ? undefined : later(sending.clock.now(), pause * 60_000)
  const waits = retryAt !== undefined && retryAt < taken.until
  await mark(sending, taken, waits ? { state: 'waiting', retryAt, code } : { state: 'failed', code })
  sending.counts[waits ? 'waiting' : 'failed'] += 1
}

type Mark = Pick<Delivery, 'state'> & Partial<Pick<Delivery, 'topic' | 'sentAt' | 'retryAt' | 'code'>>

async function mark({ store }: Sending, { _id, attempts }: Delivery, change: Mark): Promise<void> {
  await store.updateIf('deliveries', _id, { attempts }, change)
}

/** The ledger as it is after WeChat's answer; the next message of this run goes by it. */
async function learn(
  { store, clock }: Sending,
  person: Person,
  change: Parameters<typeof changeInHand>[3],
): Promise<void> {
  if (person.ledger) person.ledger = await changeInHand(store, person.ledger, clock.now(), change)
}
