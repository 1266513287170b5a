import type { api } from '@/cloud/client'

/** The officer's screen as the cloud answers it. */
export type Board = Awaited<ReturnType<typeof api.checkIn.board.query>>

/** Somebody on it. */
export type BoardPerson = Board['people'][number]

/** Where it is kept: marking a name changes it in place before the cloud has answered. */
export const boardKey = (activityId: string) => ['checkIn', 'board', { activityId }]
