import * as z from 'zod'
import { forLeaders, forSelfFoundByService, router } from '../../rpc/procedure'
import { Ago, Id } from '../../rpc/schemas'
import { AttendanceStateName, Done, done, Kind, LeaveCategoryName, Method } from '../../rpc/shapes'
import { checkIn as submit } from '../../services/check-in'
import { checkInBoard, openCheckIn } from '../../services/check-in-board'

/** At the door. */
export const checkIn = router({
  open: forLeaders('attendance.record', {
    summary: 'Opens check-in and freezes who is expected',
    errors: ['NO_SUCH_ACTIVITY', 'ACTIVITY_CANCELLED', 'CHECK_IN_NOT_OPEN', 'CHECK_IN_CLOSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, early: z.boolean().default(false) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await openCheckIn(ctx, input)
      return done
    }),

  board: forLeaders('attendance.record', {
    summary:
      'The officer’s screen: who has come, what was turned away, and the key by which the phone shows codes without a signal',
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
        lateAt: z.string(),
        closesAt: z.string(),
        phase: z.enum(['cancelled', 'upcoming', 'checkIn', 'past']),
        opened: z.boolean(),
        settled: z.object({ at: z.string(), by: z.string() }).nullable(),
        slotSeconds: z.int(),
        key: z.string().nullable(),
        people: z.array(
          z.object({
            memberId: Id,
            name: z.string(),
            expected: z.boolean(),
            state: AttendanceStateName.nullable(),
            method: Method.nullable(),
            at: z.string().nullable(),
            category: LeaveCategoryName.nullable(),
            minutesOffline: z.int().nullable(),
            leave: z.object({ category: LeaveCategoryName, granted: z.boolean() }).nullable(),
            unseen: z.boolean(),
            proven: z.object({ at: z.string(), method: Method, minutesOffline: z.int().nullable() }).optional(),
            others: z.int(),
          }),
        ),
        attempts: z.array(
          z.object({
            memberId: Id,
            name: z.string(),
            code: z.string(),
            reason: z.string(),
            lastAt: z.string(),
            times: z.int(),
          }),
        ),
      }),
    )
    .query(({ ctx, input }) => checkInBoard(ctx, input)),

  submit: forSelfFoundByService({
    summary:
      'A member checks in by the QR’s token or by the six digits, sent at once or kept on the phone; a repeat answers with the first time',
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
      'ACTIVITY_MOVED',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(
      z.union([
        z.object({ token: z.string().min(1).max(200), kept: z.boolean().default(false) }),
        z.object({
          activityId: Id,
          digits: z.string().regex(/^\d{6}$/),
          agoMs: Ago.nullable().default(null),
        }),
      ]),
    )
    .output(
      z.object({
        outcome: z.enum(['recorded', 'already', 'noted']),
        activityId: Id,
        title: z.string(),
        state: AttendanceStateName,
        observer: z.boolean(),
        at: z.string(),
        method: Method,
        minutesOffline: z.int().optional(),
      }),
    )
    .mutation(({ ctx, input }) => submit(ctx, input)),
})
