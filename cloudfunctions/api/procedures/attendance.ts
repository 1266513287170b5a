import * as z from 'zod'
import { type RegisterMark, registerMarkLabels } from '../../../domain/attendance/register'
import { forLeaders, forOfficers, forSelf, router } from '../../rpc/procedure'
import { Id, Year } from '../../rpc/schemas'
import { enterSheet } from '../../services/attendance'
import { exportProgress } from '../../services/exports'
import { attendanceRegister, ownRegister } from '../../services/register'
import { ActivityCardShape, AttendanceStateName, Kind, State } from './shapes'

const Mark = z.enum(Object.keys(registerMarkLabels) as [RegisterMark, ...RegisterMark[]])

const Counts = z.object({
  expected: z.int(),
  attended: z.int(),
  late: z.int(),
  leave: z.int(),
  absent: z.int(),
  open: z.int(),
  observer: z.int(),
})

/** Who came: the sheet, the register, one's own year. */
export const attendance = router({
  enterSheet: forLeaders('attendance.record', {
    summary:
      'An officer taps names or enters the paper sheet; null takes an entry away; what changed since `was` is kept',
    errors: ['NO_SUCH_ACTIVITY', 'NO_SUCH_MEMBER', 'ACTIVITY_CANCELLED', 'CHECK_IN_NOT_OPEN', 'BUSY'],
  })
    .input(
      z.object({
        activityId: Id,
        method: z.enum(['officer', 'paper']),
        entries: z
          .array(z.object({ memberId: Id, state: AttendanceStateName.nullable(), was: AttendanceStateName.nullish() }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ written: z.int(), removed: z.int(), same: z.int(), kept: z.int() }))
    .mutation(({ ctx, input }) => enterSheet(ctx, input)),

  register: forOfficers('register.read', { summary: 'The year’s register: member × activity', errors: [] })
    .input(z.object({ year: Year }))
    .output(
      z.object({
        year: Year,
        activities: z.array(z.object({ activityId: Id, kind: Kind, title: z.string(), on: z.string() })),
        rows: z.array(z.object({ memberId: Id, name: z.string(), state: State, marks: z.array(Mark), counts: Counts })),
      }),
    )
    .query(({ ctx, input }) => attendanceRegister(ctx, input)),

  mine: forSelf({ summary: 'One’s own year, newest first', errors: [] })
    .input(z.object({ year: Year }))
    .output(z.object({ year: Year, counts: Counts, items: z.array(ActivityCardShape.extend({ mark: Mark })) }))
    .query(({ ctx, input }) => ownRegister(ctx, input)),

  exportProgress: forOfficers('register.export', {
    summary: 'How far a document is',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id }))
    .output(z.object({ done: z.int(), total: z.int(), fileID: z.string().nullable(), fileName: z.string().nullable() }))
    .query(({ ctx, input }) => exportProgress(ctx, input)),
})
