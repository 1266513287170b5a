import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { type Board, boardKey, MARK_KEY } from './board'
import { useShown } from './useShown'

/** People come one after the other: what is seen is seconds old at most. */
const POLL_MS = 4000
/** Before it opens, only another officer may change something. */
const QUIET_POLL_MS = 20_000

async function askBoard(activityId: string): Promise<Board> {
  const board = await api.checkIn.board.query({ activityId })
  return { ...board, clockAheadMs: Date.parse(board.now) - Date.now() }
}

function pollEvery(board: Board | undefined): number | false {
  // An answer asked for during an entry may not know of it yet; the entry's end asks again.
  if (queryClient.isMutating({ mutationKey: MARK_KEY }) > 0) return false
  if (board?.phase === 'checkIn') return POLL_MS
  return board?.phase === 'upcoming' ? QUIET_POLL_MS : false
}

/** The board, asked again and again while it is shown; what has not changed keeps its identity and is not drawn again. */
export function useBoard(activityId: string) {
  const shown = useShown()
  return useQuery({
    queryKey: boardKey(activityId),
    queryFn: () => askBoard(activityId),
    refetchInterval: ({ state }) => shown && pollEvery(state.data),
    staleTime: 0,
    // The codes in it are good for two minutes and for this room.
    gcTime: 0,
    meta: { keep: false },
  })
}

/** Opens check-in. */
export function useOpen(activityId: string) {
  return useMutation({
    mutationFn: (early: boolean) => api.checkIn.open.mutate({ activityId, early }),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: boardKey(activityId) })
      queryClient.invalidateQueries({ queryKey: ['activities'] })
    },
  })
}

/** Opens check-in by itself when its time has come and the screen is there. Once: after a failure the person decides. */
export function useOpenWhenDue(board: Board, open: ReturnType<typeof useOpen>): void {
  const tried = useRef(false)
  const due = board.phase === 'checkIn' && !board.opened
  const { mutate } = open
  useEffect(() => {
    if (!due || tried.current) return
    tried.current = true
    mutate(false)
  }, [due, mutate])
}
