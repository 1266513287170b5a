import type { InboxHead } from '@/cloud/inbox'
import { leastLeft, leftWords } from '@/cloud/leastLeft'
import type { Asked } from '@/outbox/subscribe'

/** With so many left there is nothing to offer. */
const ENOUGH = 2
const DAY_MS = 24 * 60 * 60 * 1000
/** Nobody who said no is asked again before that. */
const REFUSED_MS = 14 * DAY_MS
/** Nor who has just said yes: not at the same meeting. */
const ACCEPTED_MS = DAY_MS / 2

/** Whether reminders are offered by the way; `quietUntil` is what the phone remembers, in ms of its own clock. */
export function mayOffer(head: InboxHead, quietUntil: number, now = Date.now()): boolean {
  return (leastLeft(head) ?? ENOUGH) < ENOUGH && now >= quietUntil
}

/** The same where somebody's dues were written down: what is left of the dues' own topic counts. */
export function mayOfferDues(head: InboxHead, quietUntil: number, now = Date.now()): boolean {
  const carried = head.templates.some(({ topic }) => topic === 'dues')
  const account = head.accounts.find(({ topic }) => topic === 'dues')
  return carried && !account?.banned && (account?.left ?? 0) < ENOUGH && now >= quietUntil
}

/** How long nothing more is offered by the way. What WeChat failed to ask counts as a no. */
export function quietFor(asked?: Asked): number {
  return asked?.kind === 'answered' && asked.accepted > 0 ? ACCEPTED_MS : REFUSED_MS
}

/** What came of it, in a line. */
export function askedWords(asked: Asked, head: InboxHead): string {
  if (asked.kind === 'failed' || asked.accepted === 0) return '这次没有订。以后想订，可以到“我的 › 微信提醒”'
  if (asked.kept) return '✓ 已存在手机里，联网后自动登记'
  return leastLeft(head) ? `✓ 订好了，${leftWords(head)}` : '✓ 订好了其中几种'
}
