/**
 * What one person lets WeChat tell them. No interface says how much is left, so it is kept here: an acceptance is one message
 * more, a message one less. WeChat's own word (a refusal 43101, its events) goes before what was counted.
 */
import { type Instant, laterOf } from '../calendar/beijing'
import { acceptedSince, type Heard, isRepeated, marks, type Report, sameAnswer } from './heard'
import type { Unreachable } from './notice'
import type { Topic } from './topics'

export type { Answer } from './heard'

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
  /** When that answer was given: an older one told late changes it no more. */
  lastAt?: Instant
  /** WeChat's last word that nothing was left: what was accepted before and is told late adds nothing. */
  emptiedAt?: Instant
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

const MOST_HEARD = 30
const none = (at: Instant): TopicAccount => ({ left: 0, accepted: 0, used: 0, refused: 0, at })

/** A ledger in which nothing is written yet. */
export function emptySubscription(
  member: { _id: string; branchId: string; openid: string },
  at: Instant,
): Subscription {
  const { _id, branchId, openid } = member
  return { _id, branchId, openid, topics: {}, heard: [], revision: 0, updatedAt: at }
}

type Accounts = Pick<Subscription, 'topics' | 'revision' | 'updatedAt'>

function withAccount<L extends Accounts>(
  ledger: L,
  topic: Topic,
  at: Instant,
  change: (before: TopicAccount) => TopicAccount,
): L {
  const before = ledger.topics[topic] ?? none(at)
  const account = { ...change(before), at: laterOf(before.at, at) }
  return touched({ ...ledger, topics: { ...ledger.topics, [topic]: account } }, at)
}

function touched<L extends Accounts>(ledger: L, at: Instant): L {
  return { ...ledger, revision: ledger.revision + 1, updatedAt: laterOf(ledger.updatedAt, at) }
}

/**
 * Writes an answer down, once, whoever tells it. Told again by the same side, it has the same id or the same time; told by the
 * other side, it is the same word within minutes, the nearest of several. So two acceptances a minute apart count twice, in
 * whatever order both sides tell of them; told of each by one side only, they count once: rather one too few than a message
 * that WeChat refuses.
 */
export function heardAnswer(ledger: Subscription, report: Report): Subscription {
  const { heard } = ledger
  const { topic, answer, at } = report
  if (heard.some((one) => isRepeated(one, report))) return ledger
  const same = sameAnswer(heard, report)
  if (same) {
    const known = heard.map((one): Heard => (one === same ? { ...one, by: 'both', ...marks(report) } : one))
    return touched({ ...ledger, heard: known }, at)
  }
  const entry: Heard = { topic, at, by: report.by, answer, ...marks(report) }
  const written = withAccount(ledger, topic, at, (before) => answered(before, report, heard))
  return { ...written, heard: [entry, ...heard].slice(0, MOST_HEARD) }
}

function answered(before: TopicAccount, { topic, answer, at }: Report, heard: readonly Heard[]): TopicAccount {
  const isLast = at >= (before.lastAt ?? '')
  switch (answer) {
    case 'accepted': {
      const { banned: _, ...open } = before
      const isGone = at < (before.emptiedAt ?? '')
      const counted = isGone ? before : { ...open, left: before.left + 1 }
      return { ...counted, accepted: before.accepted + 1, ...(isLast && { last: 'accepted', lastAt: at }) }
    }
    case 'refused':
      return { ...before, refused: before.refused + 1, ...(isLast && { last: 'refused', lastAt: at }) }
    case 'banned':
      return { ...emptiedBy(before, topic, at, heard), ...(isLast && { banned: true }) }
  }
}

/** Nothing is left of what was accepted until then; what was accepted after it may have been told before it. */
function emptiedBy(before: TopicAccount, topic: Topic, at: Instant, heard: readonly Heard[]): TopicAccount {
  return {
    ...before,
    left: Math.min(before.left, acceptedSince(heard, topic, at)),
    emptiedAt: laterOf(before.emptiedAt ?? at, at),
  }
}

/**
 * The person has switched a topic off, or on again, in WeChat's own settings: off takes what was left. Told late, it does not
 * touch what they answered or switched after it.
 */
export function switched(ledger: Subscription, topic: Topic, on: boolean, at: Instant): Subscription {
  const { lastAt = '', emptiedAt = '' } = ledger.topics[topic] ?? {}
  const isLast = at >= lastAt
  if (on && (!isLast || at < emptiedAt)) return ledger
  return withAccount(ledger, topic, at, (before) => {
    const { banned: _, ...rest } = before
    if (on) return { ...rest, last: 'accepted', lastAt: at }
    return { ...emptiedBy(before, topic, at, ledger.heard), ...(isLast && { last: 'refused', lastAt: at }) }
  })
}

/** A message went out, or may have. */
export function spent<L extends Accounts>(ledger: L, topic: Topic, at: Instant): L {
  return withAccount(ledger, topic, at, (before) => ({
    ...before,
    left: Math.max(0, before.left - 1),
    used: before.used + 1,
  }))
}

/** WeChat says there is nothing left, whatever was counted. */
export function emptied<L extends Accounts>(ledger: L, topic: Topic, at: Instant, banned = false): L {
  return withAccount(ledger, topic, at, (before) => ({
    ...before,
    left: 0,
    emptiedAt: laterOf(before.emptiedAt ?? at, at),
    ...(banned && { banned: true as const }),
  }))
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
  const open = accounts.filter(({ banned }) => !banned)
  if (open.length === 0) return 'banned'
  if (open.some(({ accepted, last }) => accepted > 0 && last !== 'refused')) return 'usedUp'
  if (open.some(({ last }) => last === 'refused')) return 'refused'
  return 'never'
}

// Apart, so that phones take it without the ledger.
export { topicsToAsk } from './topics-to-ask'
