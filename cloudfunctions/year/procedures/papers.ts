import * as z from 'zod'
import { paperKindIds } from '../../../domain/papers/facts'
import { forOfficers, router } from '../../rpc/procedure'
import { DayInput, Id } from '../../rpc/schemas'
import { draftPaper } from '../../services/paper-draft'

/** Papers drafted from what is recorded; a person puts them right and keeps them. */
export const papers = router({
  draft: forOfficers('publicity.manage', {
    summary: 'Drafts a brief, plan or summary from what is recorded alone; nothing is kept',
    errors: ['BAD_INPUT', 'NO_SUCH_ACTIVITY', 'NO_FACTS'],
  })
    .input(z.object({ kind: z.enum(paperKindIds), from: DayInput, to: DayInput, activityId: Id.optional() }))
    .output(z.object({ title: z.string(), text: z.string(), facts: z.int(), missing: z.array(z.string()) }))
    .query(({ ctx, input }) => draftPaper(ctx, input)),
})
