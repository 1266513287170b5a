import * as z from 'zod'
import { forLeaders, forMembers, forOfficers, router } from '../../rpc/procedure'
import { Id, Year } from '../../rpc/schemas'
import { activityReach, branchReach, taskReach } from '../../services/reach'
import { ReachedShape, ReachShape } from '../message-shapes'

/** Whom WeChat reaches, why not, and how far reminders got. */
export const reach = router({
  branch: forOfficers('members.manage', { summary: 'Whom WeChat reaches, of everybody in the branch', errors: [] })
    .output(z.object({ people: z.array(ReachedShape), groupText: z.string() }))
    .query(({ ctx }) => branchReach(ctx)),

  activity: forLeaders('attendance.record', {
    summary: 'Whom reminders of an activity reach, and how far they got',
    errors: ['NO_SUCH_ACTIVITY'],
  })
    .input(z.object({ activityId: Id }))
    .output(ReachShape)
    .query(({ ctx, input }) => activityReach(ctx, input)),

  task: forMembers({
    summary: 'Whom reminders of a task reach: for its leader and for who sees to lists',
    errors: ['NO_SUCH_TASK', 'NOT_ALLOWED'],
  })
    .input(z.object({ year: Year, taskId: z.string().regex(/^[\w:-]{1,80}$/) }))
    .output(ReachShape)
    .query(({ ctx, input }) => taskReach(ctx, input)),
})
