import { topicsToAsk } from '@domain/reminders/subscription'
import { type Topic, topicIds } from '@domain/reminders/topics'
import { askWeChat } from '@/cloud/askWeChat'
import type { InboxHead } from '@/cloud/inbox'
import { newLocalId } from '@/storage/localId'
import type { SubscribedJob } from './jobs'
import { outbox } from './phoneOutbox'
import { repliesOf } from './replies'

/** What came of asking. `kept`: the cloud has yet to hear of it. */
export type Asked = { kind: 'answered'; accepted: Topic[]; kept: boolean } | { kind: 'failed'; code: number }

/**
 * Asks whether WeChat may tell of these topics, those with the least left first. Call it straight inside a tap: nothing may
 * be awaited before it. What was answered is on the phone before it is sent, for an acceptance nobody notes down is lost.
 */
export async function askToSubscribe(head: InboxHead, topics: readonly Topic[] = topicIds): Promise<Asked> {
  const templates = head.templates.filter(({ topic }) => topics.includes(topic))
  const left = Object.fromEntries(head.accounts.map((account) => [account.topic, account.left]))
  const open = templates.map(({ topic }) => topic)
  const banned = head.accounts.filter((account) => account.banned).map(({ topic }) => topic)
  // Where all is switched off, WeChat's own answer says whether it still is.
  const some = topicsToAsk(left, open, banned)
  const asked = some.length > 0 ? some : topicsToAsk(left, open)
  const idOf = (topic: Topic) => templates.find((template) => template.topic === topic)?.templateId ?? ''
  try {
    const replies = await askWeChat(asked.map(idOf))
    const answers = repliesOf(asked, (topic) => replies[idOf(topic)])
    const accepted = answers.filter(({ reply }) => reply === 'accepted').map(({ topic }) => topic)
    return { kind: 'answered', accepted, kept: answers.length > 0 && !(await report(answers)) }
  } catch (failure) {
    return { kind: 'failed', code: Number((failure as { errCode?: unknown }).errCode) || 0 }
  }
}

async function report(answers: SubscribedJob['answers']): Promise<boolean> {
  const job: SubscribedJob = { id: newLocalId(), kind: 'subscribed', madeAt: Date.now(), answers }
  const { sent } = await outbox.sendNow(job, (waiting) => [...waiting, job])
  return sent
}
