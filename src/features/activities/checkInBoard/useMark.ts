import type { AttendanceState } from '@domain/attendance/attendance'
import type { LeaveCategory } from '@domain/attendance/leave'
import Taro from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { CloudError } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { type MarkJob, withMark } from '@/outbox/jobs'
import { onOutbox, outbox } from '@/outbox/phoneOutbox'
import { newLocalId } from '@/storage/localId'
import { type Board, type BoardPerson, boardKey } from './board'
import { withSent } from './roster'

/** What an officer enters: names with their state; 代签 at the door, 补录 from the sheet people signed. */
export type Entry = {
  method: 'officer' | 'paper'
  entries: { memberId: string; state: AttendanceState | null; category?: LeaveCategory }[]
  /** The people as the officer saw them when tapping: who has checked in meanwhile keeps their own entry. */
  seen: readonly BoardPerson[]
}

/** Whom the officer's screens have to be asked about anew. */
function refresh(activityId: string): void {
  queryClient.invalidateQueries({ queryKey: boardKey(activityId) })
  for (const queryKey of [['activities'], ['attendance']]) {
    queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/**
 * Enters names. They are on the phone before they are sent, so a tap is seen at once and is never lost; without a signal they
 * wait. What the cloud refuses is told, and gone from the screen.
 */
export function useMark(activityId: string) {
  useEffect(
    () =>
      onOutbox({
        sent: (jobs, answer) => {
          if (answer.kind !== 'mark' || !jobs.some((job) => job.kind === 'mark' && job.activityId === activityId))
            return
          queryClient.setQueryData<Board>(boardKey(activityId), (board) => board && withSent(board, jobs))
          const { kept } = answer.outcome
          if (kept > 0) Taro.showToast({ title: `有 ${kept} 人已有别的登记，保留在先的`, icon: 'none', duration: 3000 })
          refresh(activityId)
        },
        refused: (failed) => {
          const [first] = failed.filter(({ job }) => job.kind === 'mark' && job.activityId === activityId)
          if (!first) return
          tellFailure(new CloudError(first.code, first.message))
          outbox.read()
          refresh(activityId)
        },
      }),
    [activityId],
  )
  return useCallback(
    async ({ method, entries, seen }: Entry): Promise<void> => {
      const states = new Map(seen.map((person) => [person.memberId, person.state]))
      const marks = entries.map(
        (entry): MarkJob => ({
          id: newLocalId(),
          kind: 'mark',
          madeAt: Date.now(),
          activityId,
          method,
          ...entry,
          was: states.get(entry.memberId) ?? null,
        }),
      )
      await outbox.add((waiting) =>
        marks.reduce<ReturnType<typeof withMark>>((jobs, mark) => withMark(jobs, mark, outbox.isSending), [...waiting]),
      )
    },
    [activityId],
  )
}
