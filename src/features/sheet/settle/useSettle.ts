import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { newLocalId } from '@/storage/localId'
import type { SettleBoard, SettleLine, SettlePerson } from './sheetLines'
import type { Verdict } from './verdict'

/** While the activity is on, people may still come. */
const ASK_EVERY_MS = 20_000
/** Lines that one call takes. */
const LINES_A_CALL = 200

const boardKey = (activityId: string) => ['checkIn', 'board', { activityId }, 'settle']

/** Asks anew what this page and the door show, and marks all else that tells of attendance as old. */
function refresh(activityId: string): void {
  queryClient.invalidateQueries({ queryKey: ['checkIn', 'board', { activityId }] })
  for (const queryKey of [['activities'], ['attendance'], ['leave'], ['minutes']]) {
    queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/** People changed where they are shown now, so that a tap is seen at once. */
function showNow(activityId: string, memberIds: readonly string[], change: Partial<SettlePerson>): void {
  queryClient.setQueryData<SettleBoard>(
    boardKey(activityId),
    (board) =>
      board && {
        ...board,
        people: board.people.map((person) => (memberIds.includes(person.memberId) ? { ...person, ...change } : person)),
      },
  )
}

/** The sheet as the cloud has it now: this page rules over it, so what the phone remembers is not good enough. */
export function useSettleBoard(activityId: string) {
  return useQuery({
    queryKey: boardKey(activityId),
    queryFn: () => api.checkIn.board.query({ activityId }),
    staleTime: 0,
    gcTime: 0,
    meta: { keep: false },
    refetchInterval: ({ state: { data } }) => (data?.phase === 'checkIn' && !data.settled ? ASK_EVERY_MS : false),
  })
}

/** What an officer does on the page. All but the confirm is shown before the cloud has answered. */
export function useSettle(activityId: string) {
  const onError = (error: unknown) => {
    tellFailure(error)
    refresh(activityId)
  }
  const onSettled = () => refresh(activityId)

  const enter = useMutation({
    mutationFn: ({ person, verdict }: { person: SettlePerson; verdict: Verdict }) =>
      api.attendance.enterSheet.mutate({
        activityId,
        method: 'officer',
        entries: [{ memberId: person.memberId, ...verdict, was: person.state, tap: newLocalId() }],
      }),
    onMutate: ({ person, verdict: { state, category = null } }) =>
      showNow(activityId, [person.memberId], { state, category, unseen: false, minutesOffline: null }),
    onError,
    onSuccess: onSettled,
  })

  const accept = useMutation({
    mutationFn: ({ people, yes }: { people: readonly SettlePerson[]; yes: boolean }) =>
      desk.attendance.acceptLate.mutate({
        activityId,
        memberIds: people.map(({ memberId }) => memberId).slice(0, LINES_A_CALL),
        accept: yes,
      }),
    onMutate: ({ people }) =>
      showNow(
        activityId,
        people.map(({ memberId }) => memberId),
        { unseen: false },
      ),
    onError,
    onSuccess: onSettled,
  })

  const decide = useMutation({
    mutationFn: ({ person, grant }: { person: SettlePerson; grant: boolean }) =>
      desk.leave.decide.mutate({ activityId, memberId: person.memberId, grant }),
    onMutate: ({ person, grant }) =>
      showNow(activityId, [person.memberId], {
        leave: grant && person.leave ? { ...person.leave, granted: true } : null,
      }),
    onError,
    onSuccess: onSettled,
  })
  return { enter: enter.mutate, accept: accept.mutate, decide: decide.mutate }
}

/** What the last confirm left to say. */
export type SettleNews = { arrived: number; open: number }

/** The one confirm. It says afterwards who had come meanwhile, or been added. */
export function useConfirm(activityId: string, onDone: () => void) {
  const [news, setNews] = useState<SettleNews>()
  const confirm = useMutation({
    mutationFn: async (lines: readonly SettleLine[]) => {
      let told = { arrived: 0, open: 0 }
      for (let from = 0; from === 0 || from < lines.length; from += LINES_A_CALL) {
        const some = lines.slice(from, from + LINES_A_CALL)
        const { arrived, open } = await desk.attendance.settle.mutate({ activityId, lines: some })
        told = { arrived: told.arrived + arrived, open }
      }
      return told
    },
    onSuccess: (told) => {
      setNews(told)
      onDone()
    },
    onSettled: () => refresh(activityId),
  })
  return { confirm: confirm.mutate, busy: confirm.isPending, news }
}
