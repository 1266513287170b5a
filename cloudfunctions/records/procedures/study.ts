import * as z from 'zod'
import { forOfficers, forSelf, router } from '../../rpc/procedure'
import { Id, Year } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { acceptMakeUp } from '../../services/make-up'
import { ownYear, yearOfMember } from '../../services/member-year'
import { readRecordSettings, saveRecordSettings } from '../../services/record-settings'
import { MemberYearShape, StudySettingsShape } from '../shapes'

/** A member's year, and how study counts. No timers, no ranking: what is recorded, with what it is made of. */
export const study = router({
  mine: forSelf({ summary: 'One’s own year: attendance, study, dues, signatures and records', errors: [] })
    .input(z.object({ year: Year }))
    .output(MemberYearShape)
    .query(({ ctx, input }) => ownYear(ctx, input)),

  ofMember: forOfficers('records.manage', { summary: 'One member’s year sheet', errors: ['NO_SUCH_MEMBER'] })
    .input(z.object({ memberId: Id, year: Year }))
    .output(MemberYearShape)
    .query(({ ctx, input }) => yearOfMember(ctx, input)),

  acceptMakeUp: forOfficers('records.manage', {
    summary: 'Accepts a note as make-up study: the absence it names is closed',
    errors: ['NO_SUCH_RECORD', 'NO_SUCH_ACTIVITY', 'NOT_ABSENT', 'BAD_INPUT', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ recordId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await acceptMakeUp(ctx, input)
      return done
    }),

  settings: forOfficers('branch.manage', {
    summary: 'What the branch decided about records and study hours',
    errors: [],
  })
    .output(z.object({ editDays: z.int().nullable(), study: StudySettingsShape }))
    .query(({ ctx }) => readRecordSettings(ctx)),

  saveSettings: forOfficers('branch.manage', { summary: 'Decides them', errors: ['BAD_INPUT', 'BUSY'] })
    .input(z.object({ editDays: z.int().min(1).max(366).nullable(), study: StudySettingsShape }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await saveRecordSettings(ctx, input)
      return done
    }),
})
