import * as z from 'zod'
import { forLeaders, forOfficers, router } from '../../rpc/procedure'
import { Id, InstantInput, line, NewId } from '../../rpc/schemas'
import { Audience, Done, done, Kind, Topic } from '../../rpc/shapes'
import { cancelActivity, createActivity, releaseText, reviseActivity } from '../../services/activities'

const ActivityInput = z.object({
  activityId: NewId,
  kind: Kind,
  title: line(60),
  startsAt: InstantInput,
  endsAt: InstantInput,
  place: line(60),
  topics: z.array(Topic).max(20),
  audience: Audience,
})

const Saved = z.object({ activityId: Id, textHeld: z.boolean() })

/** Meetings and activities. */
export const activities = router({
  create: forLeaders('activities.manage', {
    summary: 'Plans an activity',
    errors: [
      'ENDS_BEFORE_BEGIN',
      'TOO_LONG',
      'NO_ONE_EXPECTED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'NO_SUCH_ACTIVITY',
      'BUSY',
    ],
  })
    .input(ActivityInput)
    .output(Saved)
    .mutation(({ ctx, input }) => createActivity(ctx, input)),

  revise: forLeaders('activities.manage', {
    summary: 'Changes a planned activity',
    errors: [
      'NO_SUCH_ACTIVITY',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_STARTED',
      'ENDS_BEFORE_BEGIN',
      'TOO_LONG',
      'NO_ONE_EXPECTED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'BUSY',
    ],
  })
    .input(ActivityInput)
    .output(Saved)
    .mutation(({ ctx, input }) => reviseActivity(ctx, input)),

  cancel: forLeaders('activities.manage', {
    summary: 'Cancels an activity, with a reason everybody sees',
    errors: ['NO_SUCH_ACTIVITY', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'],
  })
    .input(z.object({ activityId: Id, reason: line(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await cancelActivity(ctx, input)
      return done
    }),

  releaseText: forOfficers('branch.manage', {
    summary: 'Shows everybody a text that WeChat wanted a human to look at',
    errors: ['NO_SUCH_ACTIVITY', 'BUSY'],
  })
    .input(z.object({ activityId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseText(ctx, input)
      return done
    }),
})
