import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { type CloudError, cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { TODAY_KEY, type Today } from '@/cloud/today'
import { type Outcome, type Proof, submitProof } from './proof'
import { withOutcome } from './recorded'

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

/** A short shake tells the hand that it is done. */
function shake(): void {
  // A browser lets nothing shake before it was tapped, and says so loudly.
  if (process.env.TARO_ENV === 'h5') return
  Taro.vibrateShort({ type: 'medium' }).catch(() => {
    // Not every phone can, and none has to.
  })
}

/** Enters the outcome where it is shown now; what other screens show of it is only marked as old, so the tap stays cheap. */
async function enter(outcome: Outcome, proof: Proof): Promise<void> {
  shake()
  const shown = queryClient.getQueryData<Today>(TODAY_KEY)
  const entered = shown && withOutcome(shown, outcome, proof.by === 'digits' ? 'code' : 'scan')
  // An answer already on its way may be older than the check-in.
  const asked = queryClient.isFetching({ queryKey: TODAY_KEY }) > 0
  await queryClient.cancelQueries({ queryKey: TODAY_KEY })
  if (entered) queryClient.setQueryData(TODAY_KEY, entered)
  if (!entered || asked) queryClient.invalidateQueries({ queryKey: TODAY_KEY })
  for (const queryKey of [['activities', 'list'], ['activities', 'detail'], ['attendance']]) {
    queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/** Checks in by camera or digits, and at once by what the app was launched with. */
export function useCheckIn(launchedWith: string | undefined): CheckIn {
  const { mutate, reset, variables, data, error, isPending } = useMutation({
    mutationFn: submitProof,
    onSuccess: (outcome, proof) => (outcome ? enter(outcome, proof) : undefined),
    onError: (failure) => {
      // The screen shows the sentence; the activity may have closed or been cancelled meanwhile, which it should show too.
      if (cloudErrorOf(failure).code !== 'OFFLINE') queryClient.invalidateQueries({ queryKey: TODAY_KEY })
    },
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
