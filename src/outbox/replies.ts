import type { SubscribedJob } from './jobs'

type Reply = SubscribedJob['answers'][number]['reply']

const REPLIES: Record<string, Reply> = { accept: 'accepted', reject: 'refused', ban: 'banned' }

/**
 * WeChat's reply in the ledger's words. `filter` is none: WeChat has left the question out because another one has the same
 * title. With a sound beside it (`acceptWithAudio`) an acceptance is one all the same.
 */
export function replyOf(said = ''): Reply | undefined {
  return REPLIES[said.replace(/With.*/, '')]
}
