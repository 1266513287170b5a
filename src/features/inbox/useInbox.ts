import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { messages } from '@/cloud/client'
import { enterHead } from '@/cloud/inbox'
import { queryClient } from '@/cloud/query'
import { type InboxAnswer, withRead } from './pages'

/** Where it is kept, as far as it was turned. */
const LIST_KEY = ['inbox', 'list']

/** So many pages, newest first. All anew each time: what came meanwhile has moved every later one. */
async function readPages(count: number): Promise<InboxAnswer[]> {
  const pages: InboxAnswer[] = []
  let before: string | undefined
  do {
    const page: InboxAnswer = await messages.inbox.list.query(before ? { before } : {})
    pages.push(page)
    before = page.before
  } while (before && pages.length < count)
  return pages
}

/** What was told to the caller, and how to see more of it. */
export function useInbox() {
  const [count, setCount] = useState(1)
  const query = useQuery({
    queryKey: [...LIST_KEY, { pages: count }],
    queryFn: () => readPages(count),
    placeholderData: (shown) => shown,
    staleTime: 0,
    // The phone keeps the newest page for a dead spot.
    meta: { keep: count === 1 },
  })
  const more = query.data?.[query.data.length - 1]?.before !== undefined
  return { query, more, turning: query.isPlaceholderData, turn: () => setCount((pages) => pages + 1) }
}

/** Enters it where it is shown, before the cloud has heard: a tap opens a page, and nobody waits for the mark. */
function enterRead(noticeId?: string): void {
  queryClient.setQueriesData<InboxAnswer[]>({ queryKey: LIST_KEY }, (kept) => kept && withRead(kept, noticeId))
  enterHead((head) => ({ ...head, unread: noticeId ? Math.max(0, head.unread - 1) : 0 }))
}

const askAnew = (): void => {
  queryClient.invalidateQueries({ queryKey: ['inbox'] })
}

/** Marks notices as read. What did not reach the cloud is shown unread again, without a word: nothing else is lost by it. */
export function useReading() {
  const { mutate: read } = useMutation({
    mutationFn: (noticeId: string) => messages.inbox.read.mutate({ noticeIds: [noticeId] }),
    meta: { quiet: true },
    onMutate: (noticeId) => enterRead(noticeId),
    onError: askAnew,
  })
  const { mutate: readAll, isPending } = useMutation({
    mutationFn: (until: string) => messages.inbox.readAll.mutate({ until }),
    onSuccess: () => {
      enterRead()
      // What came after it was shown is still unread.
      askAnew()
    },
  })
  return { read, readAll, isPending }
}
