import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type CloudError, cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { TODAY_KEY } from '@/cloud/today'
import { type Outcome, type Proof, submitProof } from './proof'

/** A try to check in, as the screen shows it. */
export type CheckIn = {
  submit: (proof: Proof) => void
  /** The way of the try that runs or ran last, and the card it was made on, if any. */
  by?: Proof['by']
  on?: string
  busy: boolean
  outcome?: Outcome
  failure?: CloudError
  /** Forgets a failure that was read. */
  forget: () => void
}

/** Checks in by camera or digits, and at once by what the app was launched with. */
export function useCheckIn(launchedWith: string | undefined): CheckIn {
  const { mutate, reset, variables, data, error, isPending } = useMutation({
    mutationFn: submitProof,
    // The screen shows the sentence; the activity may have closed or been cancelled meanwhile, which it should show too.
    onError: () => queryClient.invalidateQueries({ queryKey: TODAY_KEY }),
  })
  useEffect(() => {
    if (launchedWith) mutate({ by: 'launch', scanned: launchedWith })
  }, [launchedWith, mutate])
  return {
    submit: (proof) => {
      if (!isPending) mutate(proof)
    },
    by: variables?.by,
    on: variables && 'activityId' in variables ? variables.activityId : undefined,
    busy: isPending,
    outcome: data ?? undefined,
    failure: error ? cloudErrorOf(error) : undefined,
    forget: reset,
  }
}
