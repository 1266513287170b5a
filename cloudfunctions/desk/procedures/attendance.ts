import * as z from 'zod'
import { forOfficers, router } from '../../rpc/procedure'
import { Id, Year } from '../../rpc/schemas'
import { Counts, Kind, Mark, State } from '../../rpc/shapes'
import { exportProgress } from '../../services/exports'
import { attendanceRegister } from '../../services/register'

/** The attendance register. */
export const attendance = router({
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

  exportProgress: forOfficers('register.export', {
    summary: 'How far a document is',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id }))
    .output(z.object({ done: z.int(), total: z.int(), fileID: z.string().nullable(), fileName: z.string().nullable() }))
    .query(({ ctx, input }) => exportProgress(ctx, input)),
})
