import * as z from 'zod'
import type { Weekday } from '../../domain/calendar/beijing'
import { type ListSource, listSourceLabels, MOST_LIST_ROWS } from '../../domain/responsibilities/list'
import { measures } from '../../domain/responsibilities/schedule'
import { type TemplateRowId, templateRows } from '../../domain/responsibilities/template'
import { Id, NewId, paragraphs, personalLine, Year } from '../rpc/schemas'
import { Role } from '../rpc/shapes'

/** A row's parts as a phone sends them; the same shapes as in `domain/responsibilities`, with their bounds. */

export const Source = z.enum(Object.keys(listSourceLabels) as [ListSource, ...ListSource[]])
const FieldName = z.enum(['number', 'work', 'leader', 'owner', 'deadline', 'note', 'other'])
export const EvidenceRowId = z.enum(templateRows.map(({ id }) => id) as [TemplateRowId, ...TemplateRowId[]])

/** A cell's text as written. */
const CellText = paragraphs(2000)
const Words = personalLine(120)

export const ListCellShape = z.object({
  field: FieldName,
  title: personalLine(60, 0),
  text: CellText,
  corrected: CellText.optional(),
})

const GroupRule = z.union([
  z.object({ memberIds: z.array(Id).max(300) }),
  z.object({ scope: z.enum(['all', 'committee', 'leadingCadres', 'asWritten']) }),
])

const AssigneeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), words: Words, memberId: Id, name: personalLine(20) }),
  z.object({ kind: z.literal('role'), words: Words, role: Role }),
  z.object({ kind: z.literal('group'), words: Words, rule: GroupRule }),
  z.object({ kind: z.literal('guest'), words: Words }),
  z.object({ kind: z.literal('open'), words: Words }),
])

const MonthNumber = z.int().min(1).max(24)
const DateNumber = z.int().min(1).max(31)
const Mark = z.object({ month: MonthNumber, day: DateNumber.optional() })
const span = { from: Mark.optional(), to: Mark }
const Span = z.object(span)
const WeekdayNumber = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as Weekday)))

const MonthDays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by'), day: DateNumber }),
  z.object({ kind: z.literal('days'), from: DateNumber, to: DateNumber.optional() }),
  z.object({
    kind: z.literal('weekday'),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday: WeekdayNumber,
  }),
])

const MonthOfPeriod = z.int().min(1).max(6)
const PeriodPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by'), month: MonthOfPeriod, day: DateNumber.optional() }),
  z.object({ kind: z.literal('in'), month: MonthOfPeriod }),
])

const When = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('allYear') }),
  z.object({ kind: z.literal('onRequest'), words: Words }),
  z.object({ kind: z.literal('window'), ...span }),
  z.object({ kind: z.literal('weekly'), weekday: WeekdayNumber.optional(), span: Span.optional() }),
  z.object({ kind: z.literal('fortnightly'), span: Span.optional() }),
  z.object({ kind: z.literal('monthly'), days: MonthDays.optional(), span: Span.optional() }),
  z.object({
    kind: z.literal('periodic'),
    months: z.union([z.literal(2), z.literal(3), z.literal(6)]),
    part: PeriodPart.optional(),
    span: Span.optional(),
  }),
])

const Measure = z.enum(measures as readonly [string, ...string[]])

const DutyShape = z.object({
  when: When,
  times: z
    .object({ n: z.int().min(1).max(999), atLeast: z.literal(true).optional(), measure: Measure.optional() })
    .optional(),
  step: personalLine(200).optional(),
  who: z.union([z.literal('each'), z.object({ name: Words })]).optional(),
})

/** What a row says. */
export const RowInput = z.object({
  number: z.int().min(0).max(9999).optional(),
  cells: z.array(ListCellShape).max(30),
  work: paragraphs(1000, 1),
  leaders: z.array(AssigneeShape).max(60),
  owners: z.array(AssigneeShape).max(60),
  schedule: z.array(DutyShape).min(1).max(60),
  turns: z.array(z.object({ name: Words, assignee: AssigneeShape.optional() })).max(60),
  evidence: EvidenceRowId.optional(),
})

/** Answers and corrections that serve the next import, too. */
export const AnswerShape = z.object({
  id: z.string().min(1).max(200),
  choice: z.string().min(1).max(80),
  value: z.string().max(2000).optional(),
})
export const CorrectionShape = z.object({ field: FieldName, work: CellText, text: CellText, to: CellText })
const MEMORY = 500

export const AdoptInput = z.object({
  year: Year,
  importId: NewId,
  /** What the phone saw: 0 where the year has no list yet. */
  revision: z.int().min(0),
  source: Source,
  /** `replace`: rows that are not in it are dropped from today; `append`: they stay. */
  mode: z.enum(['replace', 'append']),
  titles: z.array(personalLine(60, 0)).max(30),
  rows: z.array(RowInput).min(1).max(MOST_LIST_ROWS),
  answers: z.array(AnswerShape).max(MEMORY),
  corrections: z.array(CorrectionShape).max(MEMORY),
})

export const OutcomeShape = z.object({ kept: z.int(), changed: z.int(), added: z.int(), dropped: z.int() })

/** A row of an earlier list, as a list to be read again. */
const StoredRowShape = z.object({
  rowId: Id,
  work: z.string(),
  cells: z.array(ListCellShape),
  /** What shows it done, as somebody settled it; without it, people say it. */
  evidence: EvidenceRowId.optional(),
})

export const StoredListShape = z.object({
  year: Year,
  revision: z.int(),
  source: Source,
  titles: z.array(z.string()),
  rows: z.array(StoredRowShape),
})

export const ReviseInput = z.object({
  year: Year,
  revision: z.int().min(0),
  rowId: Id,
  /** From today on, or from the year's beginning: then it was wrong from the start. */
  from: z.enum(['today', 'start']),
  reason: personalLine(100),
  row: RowInput,
})
