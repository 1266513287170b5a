import * as z from 'zod'
import { forMembers, router } from '../../rpc/procedure'
import { Id, NewId, personalLine } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { addRecordFile, linkToFile, removeRecordFile } from '../../services/record-files'

/** Photos and documents of records: seen by whom the record is seen by, and asked for anew at each look. */
export const recordFiles = router({
  add: forMembers({
    summary: 'Puts an uploaded photo or document with a record; a repeat changes nothing',
    errors: [
      ...([
        'NO_SUCH_RECORD',
        'NO_FILES_HERE',
        'NO_SUCH_FILE',
        'FILE_REFUSED',
        'TOO_MANY_FILES',
        'RECORD_KEPT',
      ] as const),
      ...(['RECORD_WITHDRAWN', 'EDIT_OVER', 'YEAR_CLOSED', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'] as const),
    ],
  })
    .input(z.object({ recordId: Id, fileId: NewId, fileID: z.string().min(1).max(300), name: personalLine(80) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await addRecordFile(ctx, input)
      return done
    }),

  remove: forMembers({
    summary: 'Takes a file of a record away',
    errors: ['NO_SUCH_RECORD', 'RECORD_KEPT', 'RECORD_WITHDRAWN', 'EDIT_OVER', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ recordId: Id, fileId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await removeRecordFile(ctx, input)
      return done
    }),

  link: forMembers({
    summary: 'An address at which a file can be seen for some minutes',
    errors: ['NO_SUCH_RECORD', 'NO_SUCH_FILE'],
  })
    .input(z.object({ recordId: Id, fileId: Id }))
    .output(z.object({ url: z.string(), name: z.string(), kind: z.enum(['image', 'document']) }))
    .query(({ ctx, input }) => linkToFile(ctx, input)),
})
