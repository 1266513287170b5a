import * as z from 'zod'
import { MOST_HANDED } from '../../../domain/dues/money'
import { forOfficers, router } from '../../rpc/procedure'
import { DayInput, personalLine } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { closeMonth, reopenMonth } from '../../services/dues-closings'
import { saveDuesSettings } from '../../services/dues-settings'
import { MonthInput, SettingsShape } from '../shapes'

/** The branch's books: months closed after the hand-over, and what the branch decides. */
export const duesBooks = router({
  close: forOfficers('dues.manage', {
    summary: 'Closes a month after its dues were handed over to the higher body, with the amount',
    errors: ['CLOSING_REFUSED', 'MONTH_CLOSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        month: MonthInput,
        handed: z.int().min(0).max(MOST_HANDED),
        handedOn: DayInput,
        note: personalLine(100).optional(),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await closeMonth(ctx, input)
      return done
    }),

  reopen: forOfficers('dues.manage', {
    summary: 'Opens a closed month again, with a reason that stays in the log',
    errors: ['NOT_CLOSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ month: MonthInput, reason: personalLine(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await reopenMonth(ctx, input)
      return done
    }),

  saveSettings: forOfficers('dues.manage', {
    summary: 'What the branch decides about its dues: rounding, and whether months may be paid in advance',
    errors: ['BUSY'],
  })
    .input(SettingsShape)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await saveDuesSettings(ctx, input)
      return done
    }),
})
