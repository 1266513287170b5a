import type { Hand } from '@domain/votes/vote'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '@/cloud/client'
import { cloudErrorOf, isPassing } from '@/cloud/errors'
import { type VoteReading, voteKey } from '@/cloud/meetings'
import { useShown } from '@/cloud/shown'
import { tellFailure } from '@/cloud/tell'
import { withOwnHand } from './hands'

/** Hands go up one after the other: what is seen is seconds old at most. */
const POLL_MS = 3000

/** A vote with its hands, asked again and again while it runs and its page is shown. */
export function useVote(voteId: string) {
  const shown = useShown()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: voteKey(voteId),
    queryFn: () => api.votes.read.query({ voteId }),
    refetchInterval: ({ state }) => {
      const over = state.data?.state === 'closed' || (state.error !== null && !isPassing(state.error))
      return shown && !over ? POLL_MS : false
    },
    staleTime: 0,
    // How somebody raised their hand is nothing for the phone to keep.
    meta: { keep: false },
  })
  const ended = query.data?.state === 'closed'
  const ran = useRef(false)
  if (query.data && !ended) ran.current = true
  useEffect(() => {
    if (!ended || !ran.current) return
    // It ended before one's eyes: the meeting's page and its minutes say so too.
    queries.invalidateQueries({ queryKey: ['activities'] })
    queries.invalidateQueries({ queryKey: ['minutes'] })
  }, [ended, queries])
  return query
}

/** Raises one's hand. Whoever has not checked in is told where to, by the one who asks (`onNotHere`). */
export function useRaise(
  ids: { activityId: string; voteId: string },
  memberId: string,
  onNotHere: (why: string) => void,
) {
  const queries = useQueryClient()
  const key = voteKey(ids.voteId)
  return useMutation({
    mutationFn: (hand: Hand) => api.votes.raise.mutate({ ...ids, hand }),
    onSuccess: (_done, hand) => {
      queries.setQueryData<VoteReading>(key, (vote) => vote && withOwnHand(vote, memberId, hand))
    },
    onError: (error) => {
      const { code, message } = cloudErrorOf(error)
      if (code === 'NOT_HERE') onNotHere(message)
      else tellFailure(error)
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: key })
    },
  })
}
