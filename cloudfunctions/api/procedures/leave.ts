import * as z from 'zod'
import { forSelf, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { Done, done, LeaveCategoryName } from '../../rpc/shapes'
import { askLeave, withdrawLeave } from '../../services/leave'

/** One's own leave (请假). */
export const leave = router({
  ask: forSelf({
    summary: 'One asks for leave, with a category and nothing more',
    errors: [
      'NO_SUCH_ACTIVITY',
      'ACTIVITY_CANCELLED',
      'LEAVE_TOO_LATE',
      'LEAVE_SETTLED',
      'NOT_EXPECTED',
      'ALREADY_HERE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ activityId: Id, category: LeaveCategoryName }))
    .output(z.object({ state: z.enum(['asked', 'granted', 'refused', 'withdrawn']) }))
    .mutation(({ ctx, input }) => askLeave(ctx, input)),

  withdraw: forSelf({
    summary: 'One takes one’s own request back',
    errors: [
      'NO_SUCH_ACTIVITY',
      'NO_SUCH_LEAVE',
      'ACTIVITY_CANCELLED',
      'LEAVE_TOO_LATE',
      'LEAVE_SETTLED',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ activityId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withdrawLeave(ctx, input)
      return done
    }),
})
