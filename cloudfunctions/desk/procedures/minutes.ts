import * as z from 'zod'
import { lengthOfMinutes, MINUTES_BOUNDS } from '../../../domain/meetings/minutes'
import { forLeaders, forOfficers, router } from '../../rpc/procedure'
import { Id, line, NewId, paragraphs, personalLine } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { correctMinutes, releaseMinutes, saveMinutes } from '../../services/minutes'
import { addPhoto, linkToPhoto, removePhoto } from '../../services/photos'

const Item = z.object({
  text: line(MINUTES_BOUNDS.topic),
  nature: z.enum(['party', 'business']),
  said: paragraphs(MINUTES_BOUNDS.said),
  decision: paragraphs(MINUTES_BOUNDS.decision),
})

const Text = z
  .object({
    chairId: Id.optional(),
    chairName: personalLine(20).optional(),
    recorderId: Id.optional(),
    items: z.array(Item).max(MINUTES_BOUNDS.items),
    remarks: paragraphs(MINUTES_BOUNDS.remarks),
  })
  .refine((text) => lengthOfMinutes(text) <= MINUTES_BOUNDS.all, { error: '太长：全部加起来最多 2 万字' })

const Revision = z.int().min(0).max(1_000_000)

const Saved = z.object({ revision: z.int(), textHeld: z.boolean() })

/** Keeping the minutes (会议记录). */
export const minutes = router({
  save: forLeaders('minutes.write', {
    summary: 'Saves the minutes before they are confirmed; `toChair` gives them to the chair',
    errors: [
      'NO_SUCH_ACTIVITY',
      'ACTIVITY_CANCELLED',
      'NO_CHAIR',
      'NO_SUCH_MEMBER',
      'MINUTES_CHANGED',
      'MINUTES_CONFIRMED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ activityId: Id, revision: Revision, toChair: z.boolean(), text: Text }))
    .output(Saved)
    .mutation(({ ctx, input }) => saveMinutes(ctx, input)),

  correct: forLeaders('minutes.write', {
    summary: 'Changes confirmed minutes, with a reason that stays with them',
    errors: [
      'NO_SUCH_ACTIVITY',
      'NO_MINUTES',
      'NO_CHAIR',
      'NO_SUCH_MEMBER',
      'MINUTES_CHANGED',
      'MINUTES_NOT_CONFIRMED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ activityId: Id, revision: Revision, reason: line(100), text: Text }))
    .output(Saved)
    .mutation(({ ctx, input }) => correctMinutes(ctx, input)),

  release: forOfficers('branch.manage', {
    summary: 'Shows those concerned minutes that WeChat wanted a human to look at',
    errors: ['NO_MINUTES', 'BUSY'],
  })
    .input(z.object({ activityId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseMinutes(ctx, input)
      return done
    }),

  addPhoto: forLeaders('minutes.write', {
    summary: 'Puts an uploaded photo with the minutes, without what the phone wrote into it',
    errors: ['NO_SUCH_ACTIVITY', 'NO_MINUTES', 'NO_SUCH_FILE', 'NOT_A_PHOTO', 'TOO_MANY_PHOTOS', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, photoId: NewId, fileID: z.string().min(1).max(300) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await addPhoto(ctx, input)
      return done
    }),

  removePhoto: forLeaders('minutes.write', {
    summary: 'Takes a photo away',
    errors: ['NO_SUCH_ACTIVITY', 'NO_MINUTES', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, photoId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await removePhoto(ctx, input)
      return done
    }),

  photoLink: forLeaders('minutes.write', {
    summary: 'An address at which a photo can be seen for some minutes',
    errors: ['NO_SUCH_ACTIVITY', 'NO_MINUTES', 'NO_SUCH_PHOTO', 'NO_SUCH_FILE'],
  })
    .input(z.object({ activityId: Id, photoId: Id }))
    .output(z.object({ url: z.string() }))
    .query(({ ctx, input }) => linkToPhoto(ctx, input)),
})
