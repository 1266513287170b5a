import * as z from 'zod'
import { daysBetween } from '../../../domain/calendar/beijing'
import { forMembers, router } from '../../rpc/procedure'
import { DayInput, Id } from '../../rpc/schemas'
import { ActivityCardShape, Audience, VoteShape } from '../../rpc/shapes'
import { listActivities } from '../../services/activity-cards'
import { activityDetail } from '../../services/activity-detail'
import { today } from '../../services/today'

const Period = z
  .object({ from: DayInput, to: DayInput })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= 400, { error: '一次最多看 400 天' })

/** Activities of which something waits, and the first of them. */
const WaitingActivities = z
  .object({ count: z.int(), first: z.object({ activityId: Id, title: z.string(), on: z.string() }) })
  .nullable()

/** Meetings and activities. */
export const activities = router({
  today: forMembers({ summary: 'The first screen: what is on, what follows, what waits for an officer', errors: [] })
    .output(
      z.object({
        now: z.string(),
        cards: z.array(ActivityCardShape.extend({ mayRecord: z.boolean() })),
        waiting: z
          .object({
            requests: z.int(),
            unbound: z.int(),
            heldTexts: z.int(),
            leaves: WaitingActivities,
            unsettled: WaitingActivities,
            late: WaitingActivities,
            minutes: WaitingActivities,
          })
          .nullable(),
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
        guests: z.array(
          z.object({ name: z.string(), from: z.string().optional(), lectures: z.literal(true).optional() }),
        ),
        lecturers: z.array(z.object({ memberId: Id, name: z.string() })),
        moves: z.array(
          z.object({ startsAt: z.string(), endsAt: z.string(), place: z.string(), at: z.string(), reason: z.string() }),
        ),
        seriesId: z.string().nullable(),
        updatedAt: z.string(),
        backEntered: z.object({ at: z.string(), by: z.string() }).nullable(),
        settled: z.boolean(),
        people: z.array(z.object({ memberId: Id, name: z.string(), expected: z.boolean(), came: z.boolean() })),
        counts: z.object({ expected: z.int(), came: z.int(), observers: z.int() }),
        votes: z.array(VoteShape),
        minutes: z.object({ state: z.enum(['draft', 'ready', 'confirmed']), mayRead: z.boolean() }).nullable(),
        mayConfirmMinutes: z.boolean(),
        record: z.object({ open: z.int(), asked: z.int(), unseen: z.int(), attempts: z.int() }).nullable(),
        mayManage: z.boolean(),
        mayRecord: z.boolean(),
        mayWriteMinutes: z.boolean(),
      }),
    )
    .query(({ ctx, input }) => activityDetail(ctx, input)),
})
