import type { Day, Instant } from '../calendar/beijing'
import type { Topic } from './topics'

/**
 * One WeChat message to one person, for one notice or the day's several. Its id is what it is for, so that timers which fire
 * twice or overlap find it taken.
 */
export type Delivery = {
  /** `member:day` for the day's one message, the notice's id for an urgent one. */
  _id: string
  branchId: string
  memberId: string
  /** What it is about, for whoever asks how far a reminder got. */
  targetIds: string[]
  noticeIds: string[]
  day: Day
  state: DeliveryState
  topic: Topic
  attempts: number
  /** While sending: whoever took it is surely gone after that. */
  leaseUntil: Instant
  /** While waiting: tried again from then on. */
  retryAt?: Instant
  /** WeChat's code of the last refusal. */
  code?: number
  at: Instant
  sentAt?: Instant
  /** WeChat's own word about it, where it was told to us. */
  confirmed?: 'delivered' | 'failed'
  /** The longest use of what it carries: it is looked at until then. */
  until: Instant
}

/**
 * `sending`: taken by a run. `waiting`: refused for now, tried again. `unknown`: nobody knows whether it went out (a send has no
 * key that would make it once only), so it is not sent again.
 */
export type DeliveryState = 'sending' | 'waiting' | 'sent' | 'unknown' | 'failed'

/** The id of a person's one message of a day. */
export function dailyIdOf(memberId: string, day: Day): string {
  return `${memberId}:${day}`
}

/** So long may a run take after it has taken a message: longer than the function may run. */
export const LEASE_SECONDS = 120
