import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'
import { tellDone, tellFailure } from '@/cloud/tell'

const changed: QueryKey[] = [['dues'], ['duesBooks']]

/** Does something with a month of the books. Whatever comes of it, the months are asked for again: somebody else may have done it. */
function useBooks<T>(change: (input: T) => Promise<unknown>, done: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      tellDone(done)
      onDone()
    },
    onError: tellFailure,
    onSettled: () => {
      for (const queryKey of changed) queries.invalidateQueries({ queryKey })
    },
  })
}

type CloseInput = Parameters<typeof duesCloud.duesBooks.close.mutate>[0]
type ReopenInput = Parameters<typeof duesCloud.duesBooks.reopen.mutate>[0]

/** Closes a month after its hand-over. */
export function useClose(onDone: () => void) {
  return useBooks((input: CloseInput) => duesCloud.duesBooks.close.mutate(input), '已封账', onDone)
}

/** Opens a closed month again. */
export function useReopen(onDone: () => void) {
  return useBooks((input: ReopenInput) => duesCloud.duesBooks.reopen.mutate(input), '已解封', onDone)
}
