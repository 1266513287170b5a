import * as z from 'zod'
import { forLeaders, forSelfFoundByService, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { AttendanceStateName, Done, done, Kind, Method } from '../../rpc/shapes'
import { checkInBoard, openCheckIn, checkIn as submit } from '../../services/check-in'

/** At the door. */
export const checkIn = router({
  open: forLeaders('attendance.record', {
    summary: 'Opens check-in and freezes who is expected',
    errors: ['NO_SUCH_ACTIVITY', 'ACTIVITY_CANCELLED', 'CHECK_IN_NOT_OPEN', 'CHECK_IN_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, early: z.boolean().default(false) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await openCheckIn(ctx, input)
      return done
    }),

  board: forLeaders('attendance.record', {
    summary: 'The officer’s screen: codes of the coming two minutes and who has come',
    errors: ['NO_SUCH_ACTIVITY'],
  })
    .input(z.object({ activityId: Id }))
    .output(
      z.object({
        now: z.string(),
        activityId: Id,
        kind: Kind,
        title: z.string(),
        startsAt: z.string(),
        opensAt: z.string(),
        closesAt: z.string(),
        phase: z.enum(['cancelled', 'upcoming', 'checkIn', 'past']),
        opened: z.boolean(),
        slotSeconds: z.int(),
        codes: z.array(z.object({ from: z.string(), token: z.string(), digits: z.string() })),
        people: z.array(
          z.object({
            memberId: Id,
            name: z.string(),
            expected: z.boolean(),
            state: AttendanceStateName.nullable(),
            method: Method.nullable(),
            at: z.string().nullable(),
          }),
        ),
      }),
    )
    .query(({ ctx, input }) => checkInBoard(ctx, input)),

  submit: forSelfFoundByService({
    summary: 'A member checks in by the QR’s token or by the six digits; a repeat answers with the first time',
    errors: [
      'TOKEN_FORGED',
      'TOKEN_EXPIRED',
      'TOKEN_EARLY',
      'OTHER_BRANCH',
      'WRONG_CODE',
      'TOO_MANY_TRIES',
      'NO_SUCH_ACTIVITY',
      'ACTIVITY_CANCELLED',
      'CHECK_IN_NOT_OPEN',
      'CHECK_IN_CLOSED',
      'BUSY',
    ],
  })
    .input(
      z.union([
        z.object({ token: z.string().min(1).max(200) }),
        z.object({ activityId: Id, digits: z.string().regex(/^\d{6}$/) }),
      ]),
    )
    .output(
      z.object({
        outcome: z.enum(['recorded', 'already']),
        activityId: Id,
        title: z.string(),
        state: AttendanceStateName,
        observer: z.boolean(),
        at: z.string(),
      }),
    )
    .mutation(({ ctx, input }) => submit(ctx, input)),
})
