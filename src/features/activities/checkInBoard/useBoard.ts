import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { api } from '@/cloud/client'
import { askDoor, keptDoor } from '@/cloud/door'
import { cloudErrorOf, isPassing } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { useShown } from '@/cloud/shown'
import { useOutbox } from '@/outbox/phoneOutbox'
import { type Board, boardKey } from './board'
import { withUnsent } from './roster'

/** People come one after the other: what is seen is seconds old at most. */
const POLL_MS = 4000
/** Before it opens, only another officer may change something. */
const QUIET_POLL_MS = 20_000
/** However many names are tapped, the cloud is not asked more often. */
const SPACING_MS = 3000

let askedAt: { activityId: string; at: number } | undefined

async function askBoard(activityId: string): Promise<Board> {
  const shown = queryClient.getQueryData<Board>(boardKey(activityId))
  const soon = askedAt?.activityId === activityId && Date.now() - askedAt.at < SPACING_MS
  // The next regular question comes within seconds.
  if (soon && shown) return shown
  askedAt = { activityId, at: Date.now() }
  try {
    return await askDoor(activityId)
  } catch (failure) {
    const kept = isPassing(failure) || cloudErrorOf(failure).code === 'SLOW' ? await keptDoor(activityId) : undefined
    if (kept) return kept
    throw failure
  }
}

function pollEvery(board: Board | undefined): number | false {
  if (board?.phase === 'checkIn') return POLL_MS
  return board?.phase === 'upcoming' ? QUIET_POLL_MS : false
}

/**
 * The board, asked again and again while it is shown, or as the phone keeps it where there is no signal; over it lies what
 * this phone has yet to send. What has not changed keeps its identity and is not drawn again.
 */
export function useBoard(activityId: string) {
  const shown = useShown()
  const { waiting } = useOutbox()
  const query = useQuery({
    queryKey: boardKey(activityId),
    queryFn: () => askBoard(activityId),
    refetchInterval: ({ state }) => shown && pollEvery(state.data),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    // Asked without a network as well: then the phone answers.
    networkMode: 'always',
    // Kept apart from the other answers, until the door has shut.
    meta: { keep: false },
  })
  const { data } = query
  const board = useMemo(() => data && withUnsent(data, waiting), [data, waiting])
  return { query, board }
}

/** Opens check-in. */
export function useOpen(activityId: string) {
  return useMutation({
    mutationFn: (early: boolean) => api.checkIn.open.mutate({ activityId, early }),
    onSuccess: () => {
      askedAt = undefined
      queryClient.invalidateQueries({ queryKey: boardKey(activityId) })
      queryClient.invalidateQueries({ queryKey: ['activities'] })
    },
  })
}

/** Opens check-in by itself when its time has come and the screen is there. Once: after a failure the person decides. */
export function useOpenWhenDue(board: Board, open: ReturnType<typeof useOpen>): void {
  const tried = useRef(false)
  const due = board.phase === 'checkIn' && !board.opened && !board.kept
  const { mutate } = open
  useEffect(() => {
    if (!due || tried.current) return
    tried.current = true
    mutate(false)
  }, [due, mutate])
}
