import type { AttendanceState } from '@domain/attendance/attendance'
import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { api } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { type Board, boardKey, MARK_KEY } from './board'
import { withEntries } from './roster'

/** What an officer enters: names with their state; 代签 at the door, 补录 from the sheet people signed. */
export type Entry = {
  method: 'officer' | 'paper'
  entries: { memberId: string; state: AttendanceState | null }[]
  /** The people as the officer saw them when tapping: who has checked in meanwhile keeps their own entry. */
  seen: Board['people']
}

function withSeen(entries: Entry['entries'], seen: Board['people']) {
  const states = new Map(seen.map((person) => [person.memberId, person.state]))
  return entries.map((entry) => ({ ...entry, was: states.get(entry.memberId) }))
}

/** Enters names. They are seen at once, and go back with a sentence when the cloud refuses. */
export function useMark(activityId: string) {
  const key = boardKey(activityId)
  return useMutation({
    mutationKey: MARK_KEY,
    mutationFn: ({ method, entries, seen }: Entry) =>
      api.attendance.enterSheet.mutate({ activityId, method, entries: withSeen(entries, seen) }),
    onSuccess: ({ kept }) => {
      if (kept > 0) Taro.showToast({ title: `有 ${kept} 人刚刚有了新的登记，已保留`, icon: 'none', duration: 3000 })
    },
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
