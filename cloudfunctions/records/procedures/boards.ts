import * as z from 'zod'
import { forOfficers, router } from '../../rpc/procedure'
import { Year } from '../../rpc/schemas'
import { birthdaysBoard, careBoard, developmentBoard, opinionsBoard, talksBoard } from '../../services/record-boards'
import { BirthdaysShape, CareShape, DevelopmentShape, OpinionsShape, TalksShape } from '../shapes'

/** Records seen together: who has been talked with, looked after, answered. */
export const boards = router({
  talks: forOfficers('records.manage', {
    summary: 'Who has talked with whom, and who has not yet been talked with',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(TalksShape)
    .query(({ ctx, input }) => talksBoard(ctx, input)),

  care: forOfficers('records.manage', { summary: 'The care list with the year’s visits', errors: [] })
    .input(z.object({ year: Year }))
    .output(CareShape)
    .query(({ ctx, input }) => careBoard(ctx, input)),

  opinions: forOfficers('records.manage', {
    summary: 'Opinions with their answers and how long these took',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(OpinionsShape)
    .query(({ ctx, input }) => opinionsBoard(ctx, input)),

  development: forOfficers('members.manage', {
    summary: 'Who is on the way into the Party, step by step, with warnings',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(DevelopmentShape)
    .query(({ ctx, input }) => developmentBoard(ctx, input)),

  birthdays: forOfficers('members.manage', { summary: 'Anniversaries of joining in the next weeks', errors: [] })
    .input(z.object({ year: Year }))
    .output(BirthdaysShape)
    .query(({ ctx, input }) => birthdaysBoard(ctx, input)),
})
