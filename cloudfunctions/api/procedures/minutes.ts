import * as z from 'zod'
import { forMembers, forSelf, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { Done, done, Kind, LeaveCategoryName, VoteShape } from '../../rpc/shapes'
import { confirmMinutes } from '../../services/minutes'
import { readMinutes } from '../../services/minutes-reading'

const Part = z.object({ expected: z.int(), came: z.int() })

const Item = z.object({
  text: z.string(),
  nature: z.enum(['party', 'business']),
  said: z.string(),
  decision: z.string(),
})

/** The record of a meeting, as those concerned read it. */
export const minutes = router({
  read: forMembers({
    summary:
      'The minutes of a meeting, begun from its agenda where none are written; confirmed ones for those concerned',
    errors: ['NO_SUCH_ACTIVITY', 'NOT_ALLOWED'],
  })
    .input(z.object({ activityId: Id }))
    .output(
      z.object({
        activityId: Id,
        kind: Kind,
        title: z.string(),
        startsAt: z.string(),
        endsAt: z.string(),
        place: z.string(),
        guests: z.array(
          z.object({ name: z.string(), from: z.string().optional(), lectures: z.literal(true).optional() }),
        ),
        lecturers: z.array(z.string()),
        state: z.enum(['draft', 'ready', 'confirmed']).nullable(),
        text: z.object({
          chairId: Id.optional(),
          chairName: z.string().optional(),
          recorderId: Id.optional(),
          items: z.array(Item),
          remarks: z.string(),
        }),
        revision: z.int(),
        updated: z.object({ at: z.string(), by: z.string() }).nullable(),
        textHeld: z.boolean(),
        confirmed: z.object({ at: z.string(), by: z.string(), standIn: z.boolean() }).nullable(),
        corrections: z.array(z.object({ at: z.string(), by: z.string(), reason: z.string() })),
        photos: z.array(z.object({ photoId: Id, by: z.string() })),
        people: z.array(z.object({ memberId: Id, name: z.string(), came: z.boolean() })),
        figures: z.object({
          all: Part,
          full: Part,
          probationary: Part,
          noVote: Part,
          entitled: Part,
          observers: z.int(),
          guests: z.int(),
        }),
        away: z.array(
          z.object({ name: z.string(), state: z.enum(['leave', 'absent']), category: LeaveCategoryName.optional() }),
        ),
        open: z.int(),
        rollChanged: z.boolean(),
        quorum: z.object({ met: z.boolean().nullable(), sentence: z.string() }),
        room: z.object({ entitled: z.int(), present: z.int() }),
        votes: z.array(VoteShape),
        mayWrite: z.boolean(),
        mayConfirm: z.boolean(),
      }),
    )
    .query(({ ctx, input }) => readMinutes(ctx, input)),

  confirm: forSelf({
    summary: 'The chair confirms the minutes as shown; for a chair who cannot, the secretary',
    errors: [
      'NO_SUCH_ACTIVITY',
      'NO_MINUTES',
      'NO_CHAIR',
      'NOT_CHAIR',
      'MINUTES_CHANGED',
      'MINUTES_NOT_READY',
      'SHEET_OPEN',
      'VOTE_STILL_OPEN',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ activityId: Id, revision: z.int().min(0) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await confirmMinutes(ctx, input)
      return done
    }),
})
