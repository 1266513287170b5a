import type { Topic } from '@domain/reminders/topics'
import type { SubscribedJob } from './jobs'

/**
 * WeChat's replies in the ledger's words. `filter` is no answer: WeChat has left the question out because another one has
 * the same title. With a sound or a picture beside it, an acceptance is one all the same.
 */
export function repliesOf(
  asked: readonly Topic[],
  replyTo: (topic: Topic) => string | undefined,
): SubscribedJob['answers'] {
  return asked.flatMap((topic) => {
    const said = replyTo(topic) ?? ''
    if (said.startsWith('accept')) return { topic, reply: 'accepted' as const }
    if (said === 'reject') return { topic, reply: 'refused' as const }
    return said === 'ban' ? { topic, reply: 'banned' as const } : []
  })
}
