import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { messages } from '@/cloud/client'
import { enterHead } from '@/cloud/inbox'
import { queryClient } from '@/cloud/query'
import { type InboxAnswer, type InboxPages, withRead } from './pages'

/** Where it is kept. */
const LIST_KEY = ['inbox', 'list']

/** What was told to the caller, a page at a time. */
export const useInbox = () =>
  useInfiniteQuery({
    queryKey: LIST_KEY,
    queryFn: ({ pageParam }) => messages.inbox.list.query(pageParam ? { before: pageParam } : {}),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ before }: InboxAnswer) => before,
    staleTime: 0,
  })

/** Enters it where it is shown, before the cloud has heard: a tap opens a page, and nobody waits for the mark. */
function enterRead(noticeId?: string): void {
  queryClient.setQueryData<InboxPages>(LIST_KEY, (kept) => kept && withRead(kept, noticeId))
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
