import * as z from 'zod'
import { forLeaders, forSelf, router } from '../../rpc/procedure'
import { Ago, Id, NewId, Year } from '../../rpc/schemas'
import { ActivityCardShape, AttendanceStateName, Counts, LeaveCategoryName, Mark } from '../../rpc/shapes'
import { enterSheet } from '../../services/attendance'
import { ownRegister } from '../../services/register'

/** Who came: the sheet, the register, one's own year. */
export const attendance = router({
  enterSheet: forLeaders('attendance.record', {
    summary:
      'An officer taps names or enters the paper sheet; null takes officers’ lines back; what changed since `was` is kept',
    errors: ['NO_SUCH_ACTIVITY', 'NO_SUCH_MEMBER', 'ACTIVITY_CANCELLED', 'CHECK_IN_NOT_OPEN', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        activityId: Id,
        method: z.enum(['officer', 'paper']),
        entries: z
          .array(
            z.object({
              memberId: Id,
              state: AttendanceStateName.nullable(),
              was: AttendanceStateName.nullish(),
              category: LeaveCategoryName.optional(),
              tap: NewId.optional(),
              agoMs: Ago.optional(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ written: z.int(), removed: z.int(), same: z.int(), kept: z.int() }))
    .mutation(({ ctx, input }) => enterSheet(ctx, input)),

  mine: forSelf({ summary: 'One’s own year, newest first', errors: [] })
    .input(z.object({ year: Year }))
    .output(z.object({ year: Year, counts: Counts, items: z.array(ActivityCardShape.extend({ mark: Mark })) }))
    .query(({ ctx, input }) => ownRegister(ctx, input)),
})
