import type { Instant } from '../calendar/beijing'
import type { ReminderKindId } from './kinds'
import type { Told } from './told'
import type { Topic } from './topics'

/**
 * What is due to be told to one person, as the records say at this moment. Nothing is scheduled in advance: it is worked out
 * anew at every run, and a changed date leaves nothing behind.
 */
export type Draft = Told & { kind: ReminderKindId; topic: Topic; urgent: boolean }

/** One thing told to one person in the app; what WeChat carried of it says the delivery. */
export type Notice = {
  /** `kind:target:member:stamp`: made twice, it is the same. */
  _id: string
  branchId: string
  memberId: string
  kind: ReminderKindId
  targetId: string
  at: Instant
  /** Of use until then: after that WeChat is not bothered with it. */
  until: Instant
  urgent?: true
  title: string
  text: string
  page: string
  /** Why WeChat could not carry it, as it stood when it was made. */
  unreachable?: Unreachable
  readAt?: Instant
}

/** Why a person cannot be reached by WeChat, in the order in which it is said. */
export const unreachableReasons = {
  unbound: '没有绑定微信',
  never: '还没订过提醒',
  refused: '没有同意提醒',
  usedUp: '提醒次数用完了',
  banned: '微信不让再提醒',
  off: '微信提醒还没开通',
} as const

/** A line of {@link unreachableReasons}. */
export type Unreachable = keyof typeof unreachableReasons

/** The id under which it is kept: the same thing told for the same reason is one notice. */
export function noticeIdOf({
  kind,
  targetId,
  memberId,
  stamp,
}: Pick<Draft, 'kind' | 'targetId' | 'memberId' | 'stamp'>) {
  return `${kind}:${targetId}:${memberId}:${stamp}`
}

/** What a draft says, as it is kept. */
export function noticeOf(draft: Draft, branchId: string, at: Instant, unreachable: Unreachable | undefined): Notice {
  const { kind, targetId, memberId, until, urgent, title, text, page } = draft
  return {
    _id: noticeIdOf(draft),
    ...{ branchId, memberId, kind, targetId, at, until, title, text, page },
    ...(urgent && { urgent: true as const }),
    ...(unreachable && { unreachable }),
  }
}
