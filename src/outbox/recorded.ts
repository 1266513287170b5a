import Taro from '@tarojs/taro'
import { queryClient } from '@/cloud/query'
import { TODAY_KEY, type Today } from '@/cloud/today'
import type { CheckInOutcome } from './send'
import { withOutcome } from './withOutcome'

/** A short shake tells the hand that it is done. */
function shake(): void {
  // A browser lets nothing shake before it was tapped, and says so loudly.
  if (process.env.TARO_ENV === 'h5') return
  Taro.vibrateShort({ type: 'medium' }).catch(() => {
    // Not every phone can, and none has to.
  })
}

/** Enters the outcome where it is shown now; what other screens show of it is only marked as old, so the tap stays cheap. */
export async function enterOutcome(outcome: CheckInOutcome): Promise<void> {
  shake()
  const shown = queryClient.getQueryData<Today>(TODAY_KEY)
  const answeredAt = queryClient.getQueryState(TODAY_KEY)?.dataUpdatedAt
  const entered = shown && withOutcome(shown, outcome)
  // An answer already on its way may be older than the check-in.
  const asked = queryClient.isFetching({ queryKey: TODAY_KEY }) > 0
  await queryClient.cancelQueries({ queryKey: TODAY_KEY })
  // As old as it was: the cloud's clock is read off when it answered.
  if (entered) queryClient.setQueryData(TODAY_KEY, entered, { updatedAt: answeredAt })
  if (!entered || asked) queryClient.invalidateQueries({ queryKey: TODAY_KEY })
  for (const queryKey of [['activities', 'list'], ['activities', 'detail'], ['attendance']]) {
    queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/** A record counts in many places: all that is shown asks anew. */
export function recordsChanged(): void {
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => !['session', 'activities'].includes(String(queryKey[0])),
  })
}
