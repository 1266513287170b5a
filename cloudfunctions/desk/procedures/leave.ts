import * as z from 'zod'
import { forLeaders, router } from '../../rpc/procedure'
import { Id, personalLine } from '../../rpc/schemas'
import { Done, done, LeaveLineShape } from '../../rpc/shapes'
import { decideLeave, listLeave } from '../../services/leave'

/** What officers decide about leave. */
export const leave = router({
  list: forLeaders('attendance.record', {
    summary: 'Requests that wait, soonest first; with an activity, all requests for it',
    errors: ['NO_SUCH_ACTIVITY'],
  })
    .input(z.object({ activityId: Id.optional() }))
    .output(z.array(LeaveLineShape))
    .query(({ ctx, input }) => listLeave(ctx, input)),

  decide: forLeaders('attendance.record', {
    summary: 'Grants or refuses leave, with a word to a refusal',
    errors: ['NO_SUCH_ACTIVITY', 'NO_SUCH_LEAVE', 'OWN_LEAVE', 'LEAVE_SETTLED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, memberId: Id, grant: z.boolean(), answer: personalLine(60).optional() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await decideLeave(ctx, input)
      return done
    }),
})
