import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { type Decided, type LeaveLine, lineKey } from './requests'

type Decision = { line: LeaveLine; grant: boolean; answer?: string }

/** Marks as old what shows leave elsewhere. This list itself stays as it is: rows must not run away from the finger. */
function markOld(): void {
  for (const queryKey of [['activities'], ['checkIn'], ['leave'], ['attendance']]) {
    queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/**
 * Decides requests one after another without waiting: each is shown at once as decided, and as it was if the cloud refuses.
 */
export function useDecisions() {
  const [decided, setDecided] = useState<Decided>(new Map())
  const { mutate } = useMutation({
    mutationFn: ({ line: { activityId, memberId }, grant, answer }: Decision) =>
      desk.leave.decide.mutate({ activityId, memberId, grant, answer }),
    onMutate: ({ line, grant, answer }) => setDecided((known) => new Map(known).set(lineKey(line), { grant, answer })),
    onSuccess: markOld,
    onError: (error, { line }) => {
      setDecided((known) => {
        const rest = new Map(known)
        rest.delete(lineKey(line))
        return rest
      })
      tellFailure(error)
      queryClient.invalidateQueries({ queryKey: ['leave'] })
    },
  })
  const decide = useCallback(
    (line: LeaveLine, grant: boolean, answer?: string) => mutate({ line, grant, answer }),
    [mutate],
  )
  return { decided, decide }
}
