import type { AttendanceState } from '@domain/attendance/attendance'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { type Board, boardKey, MARK_KEY } from './board'
import { withEntries } from './roster'

/** What an officer enters: names with their state; 代签 at the door, 补录 from the sheet people signed. */
export type Entry = {
  method: 'officer' | 'paper'
  entries: { memberId: string; state: AttendanceState | null }[]
}

/** Enters names. They are seen at once, and go back with a sentence when the cloud refuses. */
export function useMark(activityId: string) {
  const key = boardKey(activityId)
  return useMutation({
    mutationKey: MARK_KEY,
    mutationFn: ({ method, entries }: Entry) => api.attendance.enterSheet.mutate({ activityId, method, entries }),
    onMutate: async ({ method, entries }) => {
      // An answer that is under way knows nothing of this entry yet.
      await queryClient.cancelQueries({ queryKey: key })
      const before = queryClient.getQueryData<Board>(key)
      if (before) queryClient.setQueryData(key, withEntries(before, entries, method, before.now))
      return { before }
    },
    onError: (error, { entries }, context) => {
      queryClient.setQueryData<Board>(key, (now) => now && context?.before && undone(now, context.before, entries))
      tellFailure(error)
    },
    onSettled: () => {
      queryClient.invalidateQueries({ queryKey: key })
      queryClient.invalidateQueries({ queryKey: ['activities'] })
      queryClient.invalidateQueries({ queryKey: ['attendance'] })
    },
  })
}

/** Takes back these people alone: others may have come meanwhile. */
function undone(now: Board, before: Board, entries: Entry['entries']): Board {
  const tapped = new Set(entries.map(({ memberId }) => memberId))
  const was = new Map(before.people.map((person) => [person.memberId, person]))
  return {
    ...now,
    people: now.people.map((person) => (tapped.has(person.memberId) ? (was.get(person.memberId) ?? person) : person)),
  }
}
