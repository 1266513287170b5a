import * as z from 'zod'
import { forMembers, forOfficers, router } from '../../rpc/procedure'
import { Id, NewId, personalLine, Year } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { importContext } from '../../services/list-import'
import { addRow, adoptList, dropRow, releaseList, reviseRow } from '../../services/responsibility-list'
import { readRow, readYear } from '../../services/responsibility-year'
import {
  AdoptInput,
  AnswerShape,
  CorrectionShape,
  OutcomeShape,
  ReviseInput,
  RowInput,
  Source,
  StoredListShape,
} from '../list-shapes'
import { RowShape, TaskBriefShape, YearRowShape } from '../task-shapes'

const Revised = z.object({ revision: z.int(), textHeld: z.boolean() })

/** The year's responsibility list (责任清单). */
export const list = router({
  read: forMembers({ summary: 'A year’s list with its tasks and how far each is', errors: [] })
    .input(z.object({ year: Year }))
    .output(
      z.object({
        year: z.int(),
        today: z.string(),
        /** The caller sees to lists: imports, changes, enters for others. */
        mayManage: z.boolean(),
        mayRelease: z.boolean(),
        closed: z.boolean(),
        /** Null where there is none, or where it is held and the caller may not see it. */
        list: z
          .object({ revision: z.int(), source: Source, textHeld: z.boolean(), rows: z.array(YearRowShape) })
          .nullable(),
        /** Members who lead or do something in it, for choosing one. */
        people: z.array(z.object({ memberId: Id, name: z.string() })),
        /** Years that have a list, newest first. */
        years: z.array(z.int()),
      }),
    )
    .query(({ ctx, input }) => readYear(ctx, input)),

  row: forMembers({ summary: 'One row with what it said before and its tasks', errors: ['NO_SUCH_ROW'] })
    .input(z.object({ year: Year, rowId: Id }))
    .output(
      z.object({
        year: z.int(),
        today: z.string(),
        revision: z.int(),
        mayManage: z.boolean(),
        closed: z.boolean(),
        row: RowShape,
        tasks: z.array(TaskBriefShape),
      }),
    )
    .query(({ ctx, input }) => readRow(ctx, input)),

  importContext: forOfficers('responsibilities.manage', {
    summary: 'What a list is read with on the phone: the roster, what was answered before, this and last year’s list',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(
      z.object({
        year: z.int(),
        closed: z.boolean(),
        roster: z.array(z.object({ memberId: Id, name: z.string(), active: z.boolean() })),
        answers: z.array(AnswerShape),
        corrections: z.array(CorrectionShape),
        list: StoredListShape.nullable(),
        lastYear: StoredListShape.nullable(),
      }),
    )
    .query(({ ctx, input }) => importContext(ctx, input)),

  adopt: forOfficers('responsibilities.manage', {
    summary:
      'Takes over a list that was read on the phone: rows of the same work are kept with their past; a repeat answers what the first one did',
    errors: [
      'NO_SUCH_MEMBER',
      'LIST_CHANGED',
      'LIST_TOO_LONG',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(AdoptInput)
    .output(OutcomeShape.extend({ revision: z.int(), textHeld: z.boolean() }))
    .mutation(({ ctx, input }) => adoptList(ctx, input)),

  addRow: forOfficers('responsibilities.manage', {
    summary: 'Adds a row by hand; the first one begins the year’s list',
    errors: [
      'NO_SUCH_MEMBER',
      'LIST_CHANGED',
      'LIST_TOO_LONG',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(z.object({ year: Year, revision: z.int().min(0), rowId: NewId, row: RowInput }))
    .output(Revised)
    .mutation(({ ctx, input }) => addRow(ctx, input)),

  reviseRow: forOfficers('responsibilities.manage', {
    summary: 'Changes a row from today or from the year’s beginning; what lies before stays as it was',
    errors: [
      'NO_SUCH_ROW',
      'NO_SUCH_MEMBER',
      'LIST_CHANGED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(ReviseInput)
    .output(Revised)
    .mutation(({ ctx, input }) => reviseRow(ctx, input)),

  dropRow: forOfficers('responsibilities.manage', {
    summary: 'Takes a row off the list from today; what was due before stays',
    errors: ['NO_SUCH_ROW', 'LIST_CHANGED', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ year: Year, revision: z.int().min(0), rowId: Id, reason: personalLine(100) }))
    .output(Revised)
    .mutation(({ ctx, input }) => dropRow(ctx, input)),

  release: forOfficers('branch.manage', {
    summary: 'Lets members see a list that WeChat wanted a human to look at',
    errors: ['NO_SUCH_LIST', 'BUSY'],
  })
    .input(z.object({ year: Year }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseList(ctx, input)
      return done
    }),
})
