import * as z from 'zod'
import { forLeaders, forOfficers, forSelf, router } from '../../rpc/procedure'
import { DayInput, Id, personalLine, Year } from '../../rpc/schemas'
import { Counts, Done, done, Kind, LeaveCategoryName, Mark, State } from '../../rpc/shapes'
import { exportProgress } from '../../services/exports'
import { attendanceRegister } from '../../services/register'
import { acceptLate, noteMadeUp, settleSheet } from '../../services/settle'

/** The sheet's end, and the attendance register. */
export const attendance = router({
  settle: forLeaders('attendance.record', {
    summary: 'Settles who did not come, all with one confirm',
    errors: ['NO_SUCH_ACTIVITY', 'ACTIVITY_CANCELLED', 'NOT_BEGUN', 'NO_SUCH_MEMBER', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        activityId: Id,
        lines: z
          .array(z.object({ memberId: Id, state: z.enum(['leave', 'absent']), category: LeaveCategoryName.optional() }))
          .max(200),
      }),
    )
    .output(z.object({ settled: z.int(), arrived: z.int(), open: z.int() }))
    .mutation(({ ctx, input }) => settleSheet(ctx, input)),

  acceptLate: forLeaders('attendance.record', {
    summary: 'Lets check-ins count, or not, that came in after the sheet was settled',
    errors: ['NO_SUCH_ACTIVITY', 'NOTHING_TO_ACCEPT', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, memberIds: z.array(Id).min(1).max(200), accept: z.boolean() }))
    .output(z.object({ changed: z.int() }))
    .mutation(({ ctx, input }) => acceptLate(ctx, input)),

  madeUp: forLeaders('attendance.record', {
    summary: 'Notes that what somebody missed has been studied later; null takes it back',
    errors: ['NO_SUCH_ACTIVITY', 'NOT_ABSENT', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        activityId: Id,
        memberId: Id,
        madeUp: z.object({ on: DayInput, what: personalLine(60) }).nullable(),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await noteMadeUp(ctx, input)
      return done
    }),

  register: forOfficers('register.read', { summary: 'The year’s register: member × activity', errors: [] })
    .input(z.object({ year: Year }))
    .output(
      z.object({
        year: Year,
        activities: z.array(
          z.object({
            activityId: Id,
            kind: Kind,
            title: z.string(),
            on: z.string(),
            backEntered: z.object({ at: z.string(), by: z.string() }).optional(),
          }),
        ),
        rows: z.array(
          z.object({
            memberId: Id,
            name: z.string(),
            state: State,
            marks: z.array(Mark),
            why: z.array(
              z.object({
                column: z.int(),
                category: LeaveCategoryName.optional(),
                madeUpOn: z.string().optional(),
                missed: z.enum(['leave', 'absent']).optional(),
              }),
            ),
            counts: Counts,
          }),
        ),
      }),
    )
    .query(({ ctx, input }) => attendanceRegister(ctx, input)),

  exportProgress: forSelf({
    summary: 'How far a document is',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id }))
    .output(z.object({ done: z.int(), total: z.int(), fileID: z.string().nullable(), fileName: z.string().nullable() }))
    .query(({ ctx, input }) => exportProgress(ctx, input)),
})
