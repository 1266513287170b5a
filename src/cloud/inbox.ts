import { useQuery } from '@tanstack/react-query'
import { messages } from './client'
import { queryClient } from './query'

/** What the first screen is told of messages: unread ones, what WeChat may still tell, whom an officer cannot reach. */
export type InboxHead = Awaited<ReturnType<typeof messages.inbox.head.query>>

/** What one accepts of a topic. */
export type Account = InboxHead['accounts'][number]

/** Where the answer is kept; subscribing and reading change it in place. */
export const HEAD_KEY = ['inbox', 'head']

/** The head of the inbox. Asked with a tap ahead of it: by then it has to be known which topics to ask WeChat for. */
export const useInboxHead = () => useQuery({ queryKey: HEAD_KEY, queryFn: () => messages.inbox.head.query() })

/** Changes what is shown of it now. */
export async function enterHead(change: (head: InboxHead) => InboxHead): Promise<void> {
  // An answer already on its way may be older than the change.
  const asked = queryClient.isFetching({ queryKey: HEAD_KEY }) > 0
  await queryClient.cancelQueries({ queryKey: HEAD_KEY })
  queryClient.setQueryData<InboxHead>(HEAD_KEY, (head) => head && change(head))
  if (asked) queryClient.invalidateQueries({ queryKey: HEAD_KEY })
}
