/**
 * How what is due becomes WeChat messages: an urgent notice by itself, everything else as one message a day. A person without
 * an acceptance left is not tried: they read it in the app, and the officers are told.
 */
import type { Day, Instant } from '../calendar/beijing'
import { INBOX_PAGE } from '../pages'
import { type Delivery, dailyIdOf } from './delivery'
import { dateField } from './field-values'
import { kindOf } from './kinds'
import { type Draft, noticeIdOf, type Unreachable } from './notice'
import { refusalOf } from './outcomes'
import { leftOf, type Subscription, whyUnreachable } from './subscription'
import type { Topic, TopicFields } from './topics'

/** One way to say it: by a topic's card, opening there. */
export type Card = { topic: Topic; fields: TopicFields; page: string }

/** A message to be sent, with the ways to say it, the best first. */
export type Message = {
  deliveryId: string
  drafts: readonly Draft[]
  cards: readonly Card[]
  /** The delivery it goes on with: one that waits to be tried again, or whose stock was gone. */
  goesOnWith?: Delivery
}

/** Who is to be told: bound or not, and what they accept. */
export type Recipient = { memberId: string; bound: boolean; ledger: Pick<Subscription, 'topics'> | undefined }

/** What WeChat can be used for at this moment. */
export type Channel = {
  now: Instant
  today: Day
  /** The topics with a template that works. */
  open: readonly Topic[]
  /** Whether the day's one message may go out now. */
  daily: boolean
}

/** The ways to say one thing: by its own topic, or as something to do. */
function cardsOfOne(draft: Draft): Card[] {
  const { topic, fields, page, title, due } = draft
  const own: Card = { topic, fields, page }
  if (topic === 'todo') return [own]
  const { label } = kindOf(draft.kind)
  // The year is the card's own date's.
  const note = fields.when ? `${label} ${fields.when.replace(/^\d+年/, '')}` : label
  return [own, { topic: 'todo', fields: { what: title, due: dateField(due), note }, page }]
}

/** `今天有 3 件事`, or the first of them with how many more there are. */
function cardsOfSeveral(drafts: readonly Draft[], today: Day): Card[] {
  const labels = [...new Set(drafts.map(({ kind }) => kindOf(kind).label))]
  const all: Card = {
    topic: 'todo',
    fields: { what: `今天有 ${drafts.length} 件事`, due: dateField(today), note: labels.join('、') },
    page: INBOX_PAGE,
  }
  const more = `另有 ${drafts.length - 1} 件，点开查看`
  const single = drafts
    .filter(({ topic }) => topic !== 'todo')
    .map(({ topic, fields }): Card => ({ topic, fields: { ...fields, note: more }, page: INBOX_PAGE }))
  return [all, ...single]
}

/** The ways to say these things in one message. */
export function cardsOf(drafts: readonly Draft[], today: Day): Card[] {
  const [first, ...others] = drafts
  if (!first) return []
  return others.length === 0 ? cardsOfOne(first) : cardsOfSeveral(drafts, today)
}

/** Why this person cannot be told by WeChat by any of these topics; undefined if they can. */
export function whyNot(
  { bound, ledger }: Recipient,
  topics: readonly Topic[],
  open: readonly Topic[],
): Unreachable | undefined {
  if (!bound) return 'unbound'
  const usable = topics.filter((topic) => open.includes(topic))
  return usable.length === 0 ? 'off' : whyUnreachable(ledger, usable)
}

/** Why a draft cannot reach its person by WeChat; undefined if it can. */
export function whyNotTold(draft: Draft, recipient: Recipient, open: readonly Topic[]): Unreachable | undefined {
  const topics = cardsOfOne(draft).map(({ topic }) => topic)
  return whyNot(recipient, topics, open)
}

/** Whether WeChat had nothing left for it: then it may be tried again when there is. */
function lackedStock({ state, code }: Delivery): boolean {
  if (state !== 'failed' || code === undefined) return false
  const refusal = refusalOf(code)
  return refusal === 'noStock' || refusal === 'banned' || refusal === 'stopTemplate'
}

/** Whether what it carries needs no other message. */
function covers(delivery: Delivery, today: Day): boolean {
  if (delivery.state === 'waiting') return isUrgent(delivery) || delivery.day === today
  return !lackedStock(delivery)
}

/** An urgent notice's message has its notice's id. */
function isUrgent({ _id, noticeIds }: Delivery): boolean {
  return noticeIds[0] === _id
}

/**
 * The messages that are to go to one person now.
 * @param drafts everything that is due for them, in the table's order
 * @param deliveries what was sent, or tried, for things that are still of use
 */
export function messagesTo(
  recipient: Recipient,
  drafts: readonly Draft[],
  deliveries: readonly Delivery[],
  channel: Channel,
): Message[] {
  const { now, today, daily } = channel
  const covered = new Set(deliveries.filter((one) => covers(one, today)).flatMap(({ noticeIds }) => noticeIds))
  const pending = drafts.filter((draft) => !covered.has(noticeIdOf(draft)))
  const message = (id: string, those: readonly Draft[]) => messageOf(id, those, channel, deliveries)
  const carried = ({ noticeIds }: Delivery, those: readonly Draft[]) =>
    those.filter((draft) => noticeIds.includes(noticeIdOf(draft)))

  const urgent = pending.filter((draft) => draft.urgent).map((draft) => message(noticeIdOf(draft), [draft]))
  const others = pending.filter((draft) => !draft.urgent)
  const dailyId = dailyIdOf(recipient.memberId, today)
  const taken = deliveries.some((one) => one._id === dailyId && !lackedStock(one))
  const gathered = daily && !taken && others.length > 0 ? [message(dailyId, others)] : []

  const waiting = deliveries.filter(({ state, retryAt = '' }) => state === 'waiting' && retryAt <= now)
  const again = waiting.filter((one) => covers(one, today)).map((one) => message(one._id, carried(one, drafts)))
  // Yesterday's that still waits is ended once nothing of it is to be told any more, or today's has it. Not before: what has
  // ended needs no other message, and today's may go out later, or on another day.
  const ended = waiting
    .filter((one) => !covers(one, today) && carried(one, pending).length === 0)
    .map((one) => message(one._id, []))

  // One that waits is looked at in any case: it has to be ended where nothing of it is of use any more.
  const isToSend = (one: Message) => recipient.bound && acceptedCard(one, recipient.ledger) !== undefined
  return [...urgent, ...gathered].filter(isToSend).concat(again, ended)
}

function messageOf(
  deliveryId: string,
  drafts: readonly Draft[],
  { open, today }: Channel,
  deliveries: readonly Delivery[],
): Message {
  const goesOnWith = deliveries.find(({ _id }) => _id === deliveryId)
  const cards = cardsOf(drafts, today).filter(({ topic }) => open.includes(topic))
  return { deliveryId, drafts, cards, ...(goesOnWith && { goesOnWith }) }
}

/**
 * The best way to say it that the person accepts. The last acceptance about activities is kept for the morning of one, where
 * what can wait may go by another card.
 */
export function acceptedCard(
  { cards, drafts }: Pick<Message, 'cards' | 'drafts'>,
  ledger: Recipient['ledger'],
): Card | undefined {
  const [best, other] = cards.filter(({ topic }) => leftOf(ledger, topic) > 0)
  const isKept = best?.topic === 'activity' && leftOf(ledger, 'activity') === 1 && !drafts.some(({ urgent }) => urgent)
  return isKept && other ? other : best
}
