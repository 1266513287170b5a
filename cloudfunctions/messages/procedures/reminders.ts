import * as z from 'zod'
import { reminderKindIds } from '../../../domain/reminders/kinds'
import { LONGEST_TAIL, MOST_QUIET_SPANS } from '../../../domain/reminders/settings'
import { forOfficers, router } from '../../rpc/procedure'
import { DayInput, line } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { readReminderSettings, saveReminderSettings } from '../../services/reminder-settings'

const KindId = z.string().regex(/^\w{1,40}$/)

const Settings = z.object({
  /** 党费收缴日: a date of each month, 31 is its last day. */
  collectionDay: z.int().min(1).max(31).optional(),
  /** Kinds switched off. */
  off: z.array(KindId).max(reminderKindIds.length * 2),
  quiet: z.object({
    restDays: z.boolean(),
    spans: z.array(z.object({ from: DayInput, to: DayInput })).max(MOST_QUIET_SPANS),
  }),
  tail: line(LONGEST_TAIL, 0),
})

/** The branch's settings for its reminders. */
export const reminders = router({
  settings: forOfficers('branch.manage', { summary: 'What the branch decided about reminders', errors: [] })
    .output(
      z.object({
        settings: Settings,
        kinds: z.array(
          z.object({
            kind: KindId,
            label: z.string(),
            hint: z.string(),
            /** Cannot be switched off. */
            always: z.boolean(),
            on: z.boolean(),
          }),
        ),
        /** The fixed Party day in words. */
        partyDay: z.string().nullable(),
        /** Whether this deployment sends WeChat messages at all. */
        weChat: z.boolean(),
      }),
    )
    .query(({ ctx }) => readReminderSettings(ctx)),

  save: forOfficers('branch.manage', {
    summary: 'Decides which reminders there are, when it is quiet, and what stands under each',
    errors: ['BAD_INPUT', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'],
  })
    .input(Settings)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await saveReminderSettings(ctx, input)
      return done
    }),
})
