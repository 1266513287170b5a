import * as z from 'zod'
import { type AudienceScope, audienceLabels } from '../../../domain/activities/audience'
import { daysBetween } from '../../../domain/calendar/beijing'
import { forLeaders, forMembers, forOfficers, router } from '../../rpc/procedure'
import { DayInput, Id, InstantInput, line, NewId } from '../../rpc/schemas'
import { cancelActivity, createActivity, releaseText, reviseActivity } from '../../services/activities'
import { activityDetail, listActivities } from '../../services/activity-cards'
import { today } from '../../services/today'
import { ActivityCardShape, Done, done, Kind } from './shapes'

const Topic = z.object({ text: line(200), nature: z.enum(['party', 'business']) })

const Audience = z.object({
  scope: z.enum(Object.keys(audienceLabels) as [AudienceScope, ...AudienceScope[]]),
  groupIds: z.array(Id).max(30),
  plus: z.array(Id).max(200),
  minus: z.array(Id).max(200),
})

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

const Period = z
  .object({ from: DayInput, to: DayInput })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= 400, { error: '一次最多看 400 天' })

const Saved = z.object({ activityId: Id, textHeld: z.boolean() })

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
