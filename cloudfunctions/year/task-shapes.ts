import * as z from 'zod'
import { type RecordKindId, recordKindIds } from '../../domain/records/kinds'
import { type TaskState, taskStateLabels } from '../../domain/responsibilities/progress'
import { lackWords } from '../../domain/responsibilities/qualifies'
import type { RecordKind } from '../../domain/responsibilities/record-kinds'
import { recordLabels } from '../../domain/responsibilities/record-kinds'
import { Id } from '../rpc/schemas'
import { EvidenceRowId, ListCellShape } from './list-shapes'

function keysOf<K extends string>(table: Record<K, unknown>) {
  return z.enum(Object.keys(table) as [K, ...K[]])
}

const WrittenKind = z.enum(recordKindIds as [RecordKindId, ...RecordKindId[]])
const TaskStateName = keysOf<TaskState>(taskStateLabels)
const RecordKindName = keysOf<RecordKind>(recordLabels)

/** A task as charts and lists show it; what is not the case is left out. */
export const TaskBriefShape = z.object({
  taskId: z.string(),
  from: z.string(),
  to: z.string(),
  state: TaskStateName,
  /** Of so many people or times, so many are done. */
  done: z.int(),
  of: z.int(),
  /** What `of` counts: people, or 次, 篇 …. */
  unit: z.string(),
  step: z.string().optional(),
  /** Whose turn it is. */
  who: z.string().optional(),
  /** No fixed day: looked at at the year's end, or whenever it is asked for. */
  open: z.enum(['allYear', 'onRequest']).optional(),
  doneOn: z.string().optional(),
  backEntered: z.literal(true).optional(),
  /** Signed off by the leader. */
  signedOff: z.literal(true).optional(),
  /** Done, and waits for the leader's word. */
  waits: z.literal(true).optional(),
  /** The row has been changed or dropped since. */
  past: z.literal(true).optional(),
})

/** A row in the year's chart. */
export const YearRowShape = z.object({
  rowId: Id,
  number: z.int().optional(),
  work: z.string(),
  /** As people call them: names, offices with whoever holds them, the list's own words. */
  leaders: z.array(z.string()),
  owners: z.array(z.string()),
  /** For choosing by person. */
  leaderIds: z.array(Id),
  ownerIds: z.array(Id),
  /** Of those the caller: leads it, has something of it to do. */
  leads: z.literal(true).optional(),
  owns: z.literal(true).optional(),
  /** Something of it is done and waits for the caller's word. */
  awaitsYou: z.literal(true).optional(),
  dropped: z.literal(true).optional(),
  tasks: z.array(TaskBriefShape),
})

/** A row on its own page. */
export const RowShape = YearRowShape.omit({ tasks: true }).extend({
  cells: z.array(ListCellShape),
  /** What its deadline comes to in days. */
  reading: z.string(),
  evidence: EvidenceRowId.optional(),
  /** What shows it done, in words. */
  evidenceWords: z.array(z.string()),
  /** What it said at other times, oldest first; the last is what it says now. */
  versions: z.array(
    z.object({ from: z.string(), at: z.string(), by: z.string(), reason: z.string().optional(), deadline: z.string() }),
  ),
  droppedFrom: z.object({ from: z.string(), at: z.string(), by: z.string(), reason: z.string() }).optional(),
})

const RecordShape = z.object({
  kind: RecordKindName,
  id: z.string(),
  on: z.string(),
  title: z.string(),
  backEntered: z.literal(true).optional(),
  /** The caller may not read it. */
  closed: z.literal(true).optional(),
})

/** A task on its own page. */
export const TaskShape = TaskBriefShape.extend({
  year: z.int(),
  today: z.string(),
  rowId: Id,
  number: z.int().optional(),
  work: z.string(),
  leaders: z.array(z.string()),
  owners: z.array(z.string()),
  /** Those who have it to do. */
  doers: z.array(z.object({ memberId: Id, name: z.string() })),
  /** What shows it done, each with its words; nothing where people say it. */
  needs: z.array(
    z.object({
      words: z.string(),
      done: z.int(),
      of: z.int(),
      /** The branch keeps such records here: they count by themselves. */
      kept: z.literal(true).optional(),
      /** Kinds that somebody writes down for it. */
      writes: z.array(WrittenKind).optional(),
    }),
  ),
  records: z.array(RecordShape),
  nearly: z.array(RecordShape.extend({ lacks: keysOf(lackWords) })),
  /** How often each owner owes it, where that is more than once. */
  each: z.int().optional(),
  completions: z.array(
    z.object({
      entryId: Id,
      /** Whose part; none for the whole. */
      people: z.array(z.string()),
      on: z.string(),
      count: z.int(),
      /** Only for those who lead it, do it or see to lists. */
      note: z.string(),
      by: z.string(),
      at: z.string(),
      backEntered: z.literal(true).optional(),
      mayWithdraw: z.boolean(),
    }),
  ),
  /** Owners' parts, as far as the caller may see them; one's own always. */
  parts: z.array(z.object({ memberId: Id, name: z.string(), doneOn: z.string().nullable() })),
  signOff: z
    .object({
      by: z.string(),
      at: z.string(),
      standIn: z.literal(true).optional(),
      /** What counts has changed since. */
      changed: z.literal(true).optional(),
    })
    .nullable(),
  /** What a sign-off is given for: sent back with it. */
  seen: z.string(),
  /** Other rows for which one of its records counts, too. */
  alsoIn: z.array(z.object({ taskId: z.string(), number: z.int().optional(), work: z.string(), title: z.string() })),
  /** The caller sees whom reminders of it reach. */
  mayRemind: z.literal(true).optional(),
  /** What the caller may enter by hand: for anybody, only for themselves, the whole, nothing. */
  mayComplete: z.enum(['anybody', 'self', 'whole', 'nothing']),
  maySignOff: z.boolean(),
  mayWithdrawSignOff: z.boolean(),
  closed: z.boolean(),
  history: z.array(z.object({ at: z.string(), by: z.string(), words: z.string() })),
})

/** A task of one's own on the first screen. */
export const OwnTaskShape = TaskBriefShape.extend({ year: z.int(), work: z.string() })
