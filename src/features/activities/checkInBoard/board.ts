import type { api } from '@/cloud/client'

/** The officer's screen as the cloud answers it, and how many ms the cloud's clock was ahead of the phone's when it came. */
export type Board = Awaited<ReturnType<typeof api.checkIn.board.query>> & { clockAheadMs: number }

/** Somebody on it. */
export type BoardPerson = Board['people'][number]

/** Where it is kept: marking a name changes it in place before the cloud has answered. */
export const boardKey = (activityId: string) => ['checkIn', 'board', { activityId }]

/** Names the entering of attendance among what is being sent. */
export const MARK_KEY = ['attendance', 'enterSheet']
