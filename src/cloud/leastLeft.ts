import type { Topic } from '@domain/reminders/topics'
import type { InboxHead } from './inbox'

/** What everybody would miss: the other two are about one's own dues and requests. */
const MAIN: readonly Topic[] = ['activity', 'change', 'todo']

type Known = Pick<InboxHead, 'accounts' | 'templates'>

/** How many messages the poorest of the main topics still allows; undefined where WeChat carries none of them. */
export function leastLeft({ accounts, templates }: Known): number | undefined {
  const open = accounts.filter(
    ({ topic, banned }) => MAIN.includes(topic) && !banned && templates.some((template) => template.topic === topic),
  )
  return open.length > 0 ? Math.min(...open.map(({ left }) => left)) : undefined
}

/** The same in words: "还可提醒 2 次". */
export function leftWords(head: Known): string {
  const left = leastLeft(head)
  if (left === undefined) return head.templates.length > 0 ? '微信里已经关掉' : '还没有开通'
  return head.accounts.some(({ accepted }) => accepted > 0) ? `还可提醒 ${left} 次` : '还没订过'
}
