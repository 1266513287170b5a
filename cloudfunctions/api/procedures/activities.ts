import * as z from 'zod'
import { daysBetween } from '../../../domain/calendar/beijing'
import { forMembers, router } from '../../rpc/procedure'
import { DayInput, Id } from '../../rpc/schemas'
import { ActivityCardShape, Audience } from '../../rpc/shapes'
import { activityDetail, listActivities } from '../../services/activity-cards'
import { today } from '../../services/today'

const Period = z
  .object({ from: DayInput, to: DayInput })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= 400, { error: '一次最多看 400 天' })

/** Meetings and activities. */
export const activities = router({
  today: forMembers({ summary: 'The first screen: what is on, what follows, what waits for an officer', errors: [] })
    .output(
      z.object({
        cards: z.array(ActivityCardShape.extend({ mayRecord: z.boolean() })),
        waiting: z.object({ requests: z.int(), unbound: z.int(), heldTexts: z.int() }).nullable(),
      }),
    )
    .query(({ ctx }) => today(ctx)),

  list: forMembers({ summary: 'Activities from one day to another, with one’s own state', errors: [] })
    .input(Period)
    .output(z.object({ cards: z.array(ActivityCardShape), more: z.boolean() }))
    .query(({ ctx, input }) => listActivities(ctx, input)),

  detail: forMembers({ summary: 'One activity with its people', errors: ['NO_SUCH_ACTIVITY'] })
    .input(z.object({ activityId: Id }))
    .output(
      ActivityCardShape.extend({
        topics: z.array(z.object({ text: z.string(), nature: z.enum(['party', 'business']) })),
        audience: Audience,
        cancelReason: z.string().nullable(),
        people: z.array(z.object({ memberId: Id, name: z.string(), expected: z.boolean(), came: z.boolean() })),
        counts: z.object({ expected: z.int(), came: z.int(), observers: z.int() }),
        mayManage: z.boolean(),
        mayRecord: z.boolean(),
      }),
    )
    .query(({ ctx, input }) => activityDetail(ctx, input)),
})
