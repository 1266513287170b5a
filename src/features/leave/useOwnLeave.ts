import type { LeaveCategory } from '@domain/attendance/leave'
import { useMutation } from '@tanstack/react-query'
import { type ActivityDetails, detailKey } from '@/cloud/activity'
import { api } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { TODAY_KEY, type Today } from '@/cloud/today'
import { confirm } from '@/components/confirm'
import { type OwnLeave, withLeave } from './withLeave'

/** What the two screens that show an activity to its people know of one's leave. */
function shownLeave(activityId: string): OwnLeave | undefined {
  const detail = queryClient.getQueryData<ActivityDetails>(detailKey(activityId))
  const today = queryClient.getQueryData<Today>(TODAY_KEY)
  return (detail ?? today?.cards.find((card) => card.activityId === activityId))?.leave
}

/** Enters it where it is shown now, so that the tap is seen at once; other screens' answers are only marked as old. */
async function enterLeave(activityId: string, leave: OwnLeave | undefined): Promise<void> {
  const keys = [TODAY_KEY, detailKey(activityId)]
  // An answer already on its way may be older than the tap.
  await Promise.all(keys.map((queryKey) => queryClient.cancelQueries({ queryKey })))
  const today = queryClient.getQueryData<Today>(TODAY_KEY)
  // As old as it was: the cloud's clock is read off when it answered.
  const updatedAt = queryClient.getQueryState(TODAY_KEY)?.dataUpdatedAt
  if (today) queryClient.setQueryData(TODAY_KEY, withLeave(today, activityId, leave), { updatedAt })
  queryClient.setQueryData<ActivityDetails>(detailKey(activityId), (detail) => detail && { ...detail, leave })
}

function markOld(): void {
  queryClient.invalidateQueries({ queryKey: ['activities', 'list'], refetchType: 'none' })
  queryClient.invalidateQueries({ queryKey: ['attendance'], refetchType: 'none' })
}

/** It did not work: what was shown before is shown again, and then asked anew, for it may be what has changed. */
async function undo(activityId: string, before: OwnLeave | undefined, error: unknown): Promise<void> {
  await enterLeave(activityId, before)
  tellFailure(error)
  queryClient.invalidateQueries({ queryKey: TODAY_KEY })
  queryClient.invalidateQueries({ queryKey: detailKey(activityId) })
}

/** Asks for leave, and takes it back. Both are shown before the cloud has answered, and one after the other. */
export function useOwnLeave(activityId: string) {
  const scope = { id: `leave:${activityId}` }
  const remember = async (next: OwnLeave | undefined) => {
    const before = shownLeave(activityId)
    await enterLeave(activityId, next)
    return { before }
  }
  const { mutate: ask } = useMutation({
    scope,
    mutationFn: (category: LeaveCategory) => api.leave.ask.mutate({ activityId, category }),
    onMutate: (category) => remember({ category, state: 'asked', lapsed: false }),
    onSuccess: async ({ state }, category) => {
      if (state !== 'asked') await enterLeave(activityId, { category, state, lapsed: false })
      markOld()
    },
    onError: (error, _category, context) => undo(activityId, context?.before, error),
  })
  const { mutate: withdraw } = useMutation({
    scope,
    mutationFn: () => api.leave.withdraw.mutate({ activityId }),
    onMutate: () => remember(undefined),
    onSuccess: markOld,
    onError: (error, _nothing, context) => undo(activityId, context?.before, error),
  })
  return {
    ask,
    /** Asked about first only where somebody has counted on it. */
    async withdraw(granted: boolean): Promise<void> {
      const content = '已经准假了。撤回以后还是要参加；再想请假，要重新等批准。'
      if (!granted || (await confirm({ title: '撤回请假', content, yes: '撤回' }))) withdraw()
    },
  }
}
