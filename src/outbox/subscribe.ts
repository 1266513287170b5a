import { topicsToAsk } from '@domain/reminders/topics-to-ask'
import { askWeChat } from '@/cloud/askWeChat'
import type { InboxHead } from '@/cloud/inbox'
import { newLocalId } from '@/storage/localId'
import type { SubscribedJob } from './jobs'
import { outbox } from './phoneOutbox'
import { replyOf } from './replies'

/** What came of asking: of how many topics somebody agreed. `kept`: the cloud has yet to hear of it. */
export type Asked = { kind: 'answered'; accepted: number; kept: boolean } | { kind: 'failed'; code: number }

/**
 * Asks what WeChat may tell, those topics first of which least is left. Call it straight inside a tap: nothing may be awaited
 * before it. What was answered is on the phone before it is sent, for an acceptance nobody notes down is lost.
 */
export async function askToSubscribe({ accounts, templates }: InboxHead): Promise<Asked> {
  const left = Object.fromEntries(accounts.map((account) => [account.topic, account.left]))
  const open = templates.map(({ topic }) => topic)
  const banned = accounts.filter((account) => account.banned).map(({ topic }) => topic)
  const some = topicsToAsk(left, open, banned)
  // Where all is switched off, WeChat's own answer says whether it still is.
  const topics = some.length > 0 ? some : topicsToAsk(left, open)
  const asked = topics.flatMap((wanted) => templates.filter(({ topic }) => topic === wanted))
  try {
    const replies = await askWeChat(asked.map(({ templateId }) => templateId))
    const answers: SubscribedJob['answers'] = asked.flatMap(({ topic, templateId }) => {
      const reply = replyOf(replies[templateId])
      return reply ? [{ topic, reply }] : []
    })
    const accepted = answers.filter(({ reply }) => reply === 'accepted').length
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
