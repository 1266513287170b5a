import * as z from 'zod'
import { MOST_GUESTS } from '../../../domain/activities/guest'
import { MOST_IN_SERIES } from '../../../domain/activities/series'
import { forLeaders, forOfficers, router } from '../../rpc/procedure'
import { Id, InstantInput, line, NewId } from '../../rpc/schemas'
import { Audience, Done, done, GuestShape, Kind, PartyDay, Topic } from '../../rpc/shapes'
import { cancelActivity, reviseActivity } from '../../services/change-activity'
import { proposedPartyDays } from '../../services/party-day'
import { createActivity, releaseText } from '../../services/plan-activity'

const ActivityInput = z.object({
  activityId: NewId,
  kind: Kind,
  title: line(60),
  startsAt: InstantInput,
  endsAt: InstantInput,
  place: line(60),
  topics: z.array(Topic).max(20),
  audience: Audience,
  lecturerIds: z.array(Id).max(10).default([]),
  guests: z.array(GuestShape).max(MOST_GUESTS).default([]),
})

const Series = z.object({
  seriesId: NewId,
  others: z
    .array(z.object({ activityId: NewId, startsAt: InstantInput, endsAt: InstantInput }))
    .min(1)
    .max(MOST_IN_SERIES - 1),
})

const Saved = z.object({ activityId: Id, textHeld: z.boolean() })

/** Meetings and activities. */
export const activities = router({
  partyDays: forOfficers('activities.manage', {
    summary: 'Months that still lack their fixed Party day, each with a date and last year’s theme',
    errors: [],
  })
    .output(
      z.object({
        rule: PartyDay.nullable(),
        proposals: z.array(
          z.object({
            month: z.string(),
            on: z.string(),
            wished: z.string(),
            because: z.string().nullable(),
            provisional: z.boolean(),
            time: z.string(),
            place: z.string(),
            lastYear: z.object({ title: z.string(), on: z.string() }).nullable(),
          }),
        ),
      }),
    )
    .query(({ ctx }) => proposedPartyDays(ctx)),

  create: forLeaders('activities.manage', {
    summary: 'Plans an activity, or the same on several days',
    errors: [
      'ENDS_BEFORE_BEGIN',
      'TOO_LONG',
      'NO_ONE_EXPECTED',
      'NO_SUCH_MEMBER',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'NO_SUCH_ACTIVITY',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(ActivityInput.extend({ series: Series.optional() }))
    .output(Saved)
    .mutation(({ ctx, input }) => createActivity(ctx, input)),

  revise: forLeaders('activities.manage', {
    summary:
      'Changes a planned activity, with a reason where its time changes; on request the later ones of its series too',
    errors: [
      'NO_SUCH_ACTIVITY',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_STARTED',
      'REASON_NEEDED',
      'NO_SUCH_MEMBER',
      'YEAR_CLOSED',
      'ENDS_BEFORE_BEGIN',
      'TOO_LONG',
      'NO_ONE_EXPECTED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'BUSY',
    ],
  })
    .input(ActivityInput.extend({ reason: line(100, 0).optional(), following: z.boolean().default(false) }))
    .output(Saved)
    .mutation(({ ctx, input }) => reviseActivity(ctx, input)),

  cancel: forLeaders('activities.manage', {
    summary: 'Cancels an activity, with a reason everybody sees',
    errors: ['NO_SUCH_ACTIVITY', 'ATTENDANCE_KEPT', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, reason: line(100), following: z.boolean().default(false) }))
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
