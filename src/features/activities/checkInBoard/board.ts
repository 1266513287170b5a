import type { Door } from '@/cloud/door'

/** The officer's screen, with what this phone has yet to send. */
export type Board = Door

/** Somebody on it. */
export type BoardPerson = Board['people'][number] & {
  /** The officer's line is on this phone alone so far. */
  unsent?: true
}

/** Where it is kept. */
export const boardKey = (activityId: string) => ['checkIn', 'board', { activityId }]
