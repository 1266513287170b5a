import * as z from 'zod'
import { forKeepers } from '../../rpc/keepers'
import { forOfficers, forSelf, router } from '../../rpc/procedure'
import { DayInput, Id, Year } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { lettersBoard, pledgesBoard } from '../../services/record-boards'
import { signOnPaper, signRecord } from '../../services/record-sign'
import { LettersShape, PledgesShape } from '../shapes'

const TextHash = z.string().regex(/^[0-9a-f]{64}$/)

/** Names under texts (承诺书, 责任书): one version each; a changed text asks for new ones. */
export const signing = router({
  sign: forSelf({
    summary: 'One’s own name under a text, as one’s screen showed it',
    errors: ['NO_SUCH_RECORD', 'NOT_SIGNABLE', 'TEXT_CHANGED', 'NOT_A_SIGNER', 'YEAR_CLOSED'],
  })
    .input(z.object({ recordId: Id, textHash: TextHash }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await signRecord(ctx, input)
      return done
    }),

  onPaper: forKeepers({
    summary: 'Notes whose names are under the text on paper',
    errors: ['NO_SUCH_RECORD', 'NOT_SIGNABLE', 'TEXT_CHANGED', 'NOT_A_SIGNER', 'BAD_INPUT', 'YEAR_CLOSED'],
  })
    .input(z.object({ recordId: Id, textHash: TextHash, memberIds: z.array(Id).min(1).max(200), on: DayInput }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await signOnPaper(ctx, input)
      return done
    }),

  letters: forOfficers('integrity.manage', {
    summary: 'Responsibility letters by layer, with the missing links',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(LettersShape)
    .query(({ ctx, input }) => lettersBoard(ctx, input)),

  pledges: forOfficers('integrity.manage', { summary: 'How far each of the year’s pledges is signed', errors: [] })
    .input(z.object({ year: Year }))
    .output(PledgesShape)
    .query(({ ctx, input }) => pledgesBoard(ctx, input)),
})
