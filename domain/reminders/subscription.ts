/**
 * What one person lets WeChat tell them. No interface says how much is left, so it is kept here: an acceptance is one message
 * more, a message one less. WeChat's own word (a refusal 43101, its events) goes before what was counted.
 */
import type { Instant } from '../calendar/beijing'
import type { Unreachable } from './notice'
import type { Topic } from './topics'

/** One topic's account. */
export type TopicAccount = {
  left: number
  accepted: number
  used: number
  refused: number
  /** WeChat, or the person for good, has switched it off. */
  banned?: true
  /** What the person answered last, or did in WeChat's settings. */
  last?: 'accepted' | 'refused'
  at: Instant
}

/** One member's ledger; its id is the member's. */
export type Subscription = {
  _id: string
  branchId: string
  /** Whose it is: with another WeChat account everything begins anew. */
  openid: string
  topics: Partial<Record<Topic, TopicAccount>>
  /** The latest answers, newest first, so that one told twice (by the phone, by WeChat) counts once. */
  heard: Heard[]
  revision: number
  updatedAt: Instant
}

/** One answer that was heard. */
export type Heard = { topic: Topic; at: Instant; by: 'phone' | 'wechat' | 'both'; reportId?: string }

/** What the person answered about a topic. */
export type Answer = 'accepted' | 'refused' | 'banned'

const MOST_HEARD = 30
/** The phone and WeChat tell of one answer within that time. */
const SAME_ANSWER_MS = 3 * 60 * 1000

const none = (at: Instant): TopicAccount => ({ left: 0, accepted: 0, used: 0, refused: 0, at })

/** A ledger in which nothing is written yet. */
export function emptySubscription(
  member: { _id: string; branchId: string; openid: string },
  at: Instant,
): Subscription {
  const { _id, branchId, openid } = member
  return { _id, branchId, openid, topics: {}, heard: [], revision: 0, updatedAt: at }
}

function withAccount(
  ledger: Subscription,
  topic: Topic,
  at: Instant,
  change: (before: TopicAccount) => TopicAccount,
): Subscription {
  const account = { ...change(ledger.topics[topic] ?? none(at)), at }
  return { ...ledger, topics: { ...ledger.topics, [topic]: account }, revision: ledger.revision + 1, updatedAt: at }
}

/**
 * Writes an answer down, once, whoever tells it: a repeated report has the same id, and the other one's report of the same
 * answer lies within minutes.
 */
export function heardAnswer(
  ledger: Subscription,
  {
    topic,
    answer,
    at,
    by,
    reportId,
  }: { topic: Topic; answer: Answer; at: Instant; by: 'phone' | 'wechat'; reportId?: string },
): Subscription {
  const { heard } = ledger
  if (reportId && heard.some((one) => one.topic === topic && one.reportId === reportId)) return ledger
  const same = heard.find(
    (one) =>
      one.topic === topic &&
      one.by !== by &&
      one.by !== 'both' &&
      Math.abs(Date.parse(one.at) - Date.parse(at)) <= SAME_ANSWER_MS,
  )
  if (same) {
    const known = heard.map(
      (one): Heard => (one === same ? { ...one, by: 'both', ...(reportId && { reportId }) } : one),
    )
    return { ...ledger, heard: known, revision: ledger.revision + 1, updatedAt: at }
  }
  const entry: Heard = { topic, at, by, ...(reportId && { reportId }) }
  const written = withAccount(ledger, topic, at, (before) => answered(before, answer))
  return { ...written, heard: [entry, ...heard].slice(0, MOST_HEARD) }
}

function answered(before: TopicAccount, answer: Answer): TopicAccount {
  const { banned: _, ...rest } = before
  switch (answer) {
    case 'accepted':
      return { ...rest, left: before.left + 1, accepted: before.accepted + 1, last: 'accepted' }
    case 'refused':
      return { ...before, refused: before.refused + 1, last: 'refused' }
    case 'banned':
      return { ...before, left: 0, banned: true }
  }
}

/** The person has switched a topic off, or on again, in WeChat's own settings: off takes what was left. */
export function switched(ledger: Subscription, topic: Topic, on: boolean, at: Instant): Subscription {
  return withAccount(ledger, topic, at, (before) => {
    const { banned: _, ...rest } = before
    return on ? { ...rest, last: 'accepted' } : { ...before, left: 0, last: 'refused' }
  })
}

/** A message went out, or may have. */
export function spent(ledger: Subscription, topic: Topic, at: Instant): Subscription {
  return withAccount(ledger, topic, at, (before) => ({
    ...before,
    left: Math.max(0, before.left - 1),
    used: before.used + 1,
  }))
}

/** WeChat says there is nothing left, whatever was counted. */
export function emptied(ledger: Subscription, topic: Topic, at: Instant, banned = false): Subscription {
  return withAccount(ledger, topic, at, (before) => ({ ...before, left: 0, ...(banned && { banned: true as const }) }))
}

/** How many messages of a topic are left. */
export function leftOf(ledger: Pick<Subscription, 'topics'> | undefined, topic: Topic): number {
  const account = ledger?.topics[topic]
  return account && !account.banned ? account.left : 0
}

/** Why nothing can be sent by any of these topics; undefined if something can. */
export function whyUnreachable(
  ledger: Pick<Subscription, 'topics'> | undefined,
  by: readonly Topic[],
): Exclude<Unreachable, 'unbound' | 'off'> | undefined {
  if (by.some((topic) => leftOf(ledger, topic) > 0)) return undefined
  const accounts = by.flatMap((topic) => ledger?.topics[topic] ?? [])
  if (accounts.length === 0) return 'never'
  if (accounts.every(({ banned }) => banned)) return 'banned'
  if (accounts.some(({ accepted, last }) => accepted > 0 && last !== 'refused')) return 'usedUp'
  return accounts.some(({ last }) => last === 'refused') ? 'refused' : 'usedUp'
}

// Apart, so that phones take it without the ledger.
export { topicsToAsk } from './topics-to-ask'
