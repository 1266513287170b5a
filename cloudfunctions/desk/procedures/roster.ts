import * as z from 'zod'
import { forOfficers, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { readPaste } from '../../services/roster'
import { confirmImport } from '../../services/roster-apply'
import { previewImport } from '../../services/roster-preview'

const Remark = z.object({ row: z.int(), title: z.string().optional(), text: z.string(), reason: z.string() })

const Outcome = z.object({ added: z.int(), updated: z.int(), same: z.int(), skipped: z.int() })

const PreviewLine = z.object({
  row: z.int(),
  name: z.string(),
  kind: z.enum(['new', 'update', 'same', 'question']),
  facts: z.array(z.string()),
  question: z.string().optional(),
  likely: z.string().optional(),
  choices: z.array(z.object({ choice: z.string(), label: z.string() })).optional(),
})

/** A call may carry some 100 KB; a Chinese character is three bytes. */
const LONGEST_PASTE = 30_000

/** A table of texts becomes members, after a look. */
export const roster = router({
  readPaste: forOfficers('members.manage', {
    summary: 'Reads a pasted table and keeps the reading for a look before import',
    errors: ['BAD_INPUT'],
  })
    .input(z.object({ text: z.string().min(1).max(LONGEST_PASTE) }))
    .output(z.object({ importId: Id }))
    .mutation(({ ctx, input }) => readPaste(ctx, input)),

  preview: forOfficers('members.manage', {
    summary: 'What an import would do, row by row, and what was not understood',
    errors: ['NO_SUCH_IMPORT'],
  })
    .input(z.object({ importId: Id }))
    .output(
      z.object({
        importId: Id,
        fileName: z.string(),
        revision: z.string(),
        columns: z.array(z.string()),
        dropped: z.array(z.string()),
        problems: z.array(Remark),
        warnings: z.array(Remark),
        skipped: z.array(z.object({ row: z.int(), text: z.string() })),
        newGroups: z.array(z.string()),
        lines: z.array(PreviewLine),
        outcome: Outcome.nullable(),
      }),
    )
    .query(({ ctx, input }) => previewImport(ctx, input)),

  confirm: forOfficers('members.manage', {
    summary:
      'Carries an import out, some seconds at a time: to be called again until nothing remains; a repeat answers what the first one did',
    errors: [
      'NO_SUCH_IMPORT',
      'IMPORT_UNANSWERED',
      'ROSTER_CHANGED',
      'IMPORT_BUSY',
      'LAST_OFFICER',
      'LEADERS_ONLY',
      'NO_SUCH_MEMBER',
      'BUSY',
    ],
  })
    .input(
      z.object({
        importId: Id,
        revision: z.string().max(64),
        answers: z.array(z.object({ row: z.int().min(1).max(10_000), choice: z.string().min(1).max(64) })).max(500),
      }),
    )
    .output(Outcome.extend({ remaining: z.int() }))
    .mutation(({ ctx, input }) => confirmImport(ctx, input)),
})
