import * as z from 'zod'
import { forOfficers, router } from '../../rpc/procedure'
import { DayInput, Id, NewId, personalLine, Year } from '../../rpc/schemas'
import { Done, done, LivelihoodName } from '../../rpc/shapes'
import { assess } from '../../services/dues-assess'
import { decideRelief, proposeRelief } from '../../services/dues-reliefs'
import { duesRound } from '../../services/dues-round'
import { DuesFen, MonthInput, ReliefName, RhythmName, RoundShape } from '../shapes'

/** Everybody of a branch is assessed at one confirm at most. */
const MOST_ITEMS = 300

/** How much somebody pays: the yearly round, changes, 少交 and 免交. */
export const assessing = router({
  round: forOfficers('dues.manage', {
    summary: 'The yearly round: everybody with last year’s amount, this year’s and their own calculation',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(RoundShape)
    .query(({ ctx, input }) => duesRound(ctx, input)),

  assess: forOfficers('dues.manage', {
    summary: 'Says what members pay a month from a month on; earlier months keep theirs',
    errors: [
      'NO_SUCH_MEMBER',
      'ASSESSMENT_REFUSED',
      'YEAR_CLOSED',
      'DUES_CHANGED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
    ],
  })
    .input(
      z.object({
        items: z
          .array(
            z.object({
              memberId: Id,
              from: MonthInput,
              livelihood: LivelihoodName,
              fen: DuesFen,
              rhythm: RhythmName,
              declared: z.boolean().optional(),
            }),
          )
          .min(1)
          .max(MOST_ITEMS),
        yearly: z.boolean(),
        reason: personalLine(100).optional(),
      }),
    )
    .output(z.object({ assessed: z.int() }))
    .mutation(({ ctx, input }) => assess(ctx, input)),

  proposeRelief: forOfficers('dues.manage', {
    summary: 'Notes that the branch proposed 少交 or 免交, or that months are paid in another branch',
    errors: ['NO_SUCH_MEMBER', 'RELIEF_REFUSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        reliefId: NewId,
        memberId: Id,
        kind: ReliefName,
        from: MonthInput,
        to: MonthInput,
        fen: z.int().min(0).max(2_000_000),
        proposedOn: DayInput,
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await proposeRelief(ctx, input)
      return done
    }),

  decideRelief: forOfficers('dues.manage', {
    summary: 'Notes what the committee above decided, or that the branch takes its proposal back',
    errors: ['NO_SUCH_RELIEF', 'RELIEF_REFUSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        reliefId: Id,
        decision: z.enum(['approved', 'refused', 'withdrawn']),
        decidedOn: DayInput,
        decidedBy: personalLine(40).optional(),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await decideRelief(ctx, input)
      return done
    }),
})
