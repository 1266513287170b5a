import { topics } from '@domain/reminders/topics'
import type { Account, InboxHead } from '@/cloud/inbox'

/** A topic as its owner reads it: how many are left, and what became of those agreed to. */
export type AccountLine = Pick<Account, 'topic'> & {
  label: string
  hint: string
  left: string
  /** Nothing can be sent. */
  none: boolean
  history: string
}

/** The topics WeChat can carry here, in the table's order. */
export function accountLines({ accounts, templates }: Pick<InboxHead, 'accounts' | 'templates'>): AccountLine[] {
  return accounts
    .filter(({ topic }) => templates.some((template) => template.topic === topic))
    .map((account) => {
      const { topic, left, banned } = account
      return { topic, ...topics[topic], left: leftOf(account), none: banned || left === 0, history: historyOf(account) }
    })
}

function leftOf({ left, banned }: Account): string {
  return banned ? '× 微信里已关掉' : `还可提醒 ${left} 次`
}

/** Said only once there is something to say. */
function historyOf({ accepted, used, last, banned }: Account): string {
  if (banned) return '在微信里打开以后，才能再订'
  if (accepted === 0) return last === 'refused' ? '上次没有同意' : '还没订过'
  return `同意过 ${accepted} 次，已提醒 ${used} 次`
}
