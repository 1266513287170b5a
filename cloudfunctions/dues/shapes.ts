import * as z from 'zod'
import { type AssessmentWhy, type Rhythm, rhythmLabels, whyLabels } from '../../domain/dues/assessment'
import { type Channel, channelLabels } from '../../domain/dues/entry'
import { MOST_DUES, MOST_RECEIVED } from '../../domain/dues/money'
import { type ReliefKind, type ReliefState, reliefLabels, reliefStateLabels } from '../../domain/dues/relief'
import { type Rounding, roundings } from '../../domain/dues/rounding'
import { keysOf, LivelihoodName, State } from '../rpc/shapes'

/** `2026-11`. */
export const MonthInput = z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/)
/** A positive amount of dues of one month. */
export const DuesFen = z.int().min(1).max(MOST_DUES)
/** A positive amount received. */
export const ReceivedFen = z.int().min(1).max(MOST_RECEIVED)

export const RhythmName = keysOf<Rhythm>(rhythmLabels)
export const ChannelName = keysOf<Channel>(channelLabels)
export const ReliefName = keysOf<ReliefKind>(reliefLabels)
const ReliefStateName = keysOf<ReliefState>(reliefStateLabels)
const WhyName = keysOf<AssessmentWhy>(whyLabels)
const RoundingName = keysOf<Rounding>(roundings)

export const SettingsShape = z.object({ rounding: RoundingName, advance: z.boolean() })

const Fen = z.int()
const MonthText = z.string()
const LineShape = z.object({ month: MonthText, fen: Fen })
export const LineInput = z.object({ month: MonthInput, fen: ReceivedFen })

const MonthState = z.enum([
  ...['paid', 'partial', 'unpaid', 'unassessed'],
  ...['notJoined', 'before', 'after', 'elsewhere', 'exempt'],
] as const)
const MonthWhen = z.enum(['late', 'now', 'ahead'])

const StandingShape = z.object({
  month: MonthText,
  owed: Fen,
  paid: Fen,
  state: MonthState,
  when: MonthWhen,
  reduced: z.literal(true).optional(),
})

/** One's own dues in a line. */
export const OwnMonthShape = z.object({
  month: MonthText,
  standing: StandingShape.nullable(),
  late: z.object({ months: z.int(), fen: Fen }).nullable(),
})

const ArrearsShape = z.object({
  open: z.array(LineShape),
  fen: Fen,
  run: z.int(),
  since: MonthText,
  step: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(6)]),
})

const AssessedShape = z.object({ from: MonthText, livelihood: LivelihoodName, fen: Fen, rhythm: RhythmName })

const EntryShape = z.object({
  entryId: z.string(),
  kind: z.enum(['paid', 'extra', 'reversed']),
  extra: z.boolean(),
  lines: z.array(LineShape),
  fen: Fen,
  on: z.string(),
  at: z.string(),
  channel: ChannelName,
  account: MonthText,
  takenBy: z.string(),
  recordedBy: z.string(),
  paidBy: z.string().optional(),
  reason: z.string().optional(),
  reverses: z.string().optional(),
  /** Written down on another day than it was received. */
  backEntered: z.literal(true).optional(),
  reversed: z.object({ on: z.string(), reason: z.string() }).optional(),
})

const ObjectionShape = z.object({
  objectionId: z.string(),
  entryId: z.string().optional(),
  month: MonthText,
  text: z.string(),
  state: z.enum(['open', 'answered']),
  answer: z.string().optional(),
  answeredAt: z.string().optional(),
  at: z.string(),
})

/** A member's dues of a year. */
export const MemberYearShape = z.object({
  year: z.int(),
  today: z.string(),
  memberId: z.string(),
  name: z.string(),
  livelihood: LivelihoodName,
  state: State,
  months: z.array(StandingShape),
  rounding: RoundingName,
  advance: z.boolean(),
  collectionDay: z.int().nullable(),
  assessed: AssessedShape.extend({ words: z.string() }).nullable(),
  history: z.array(
    AssessedShape.extend({
      why: WhyName,
      reason: z.string().optional(),
      declared: z.literal(true).optional(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  reliefs: z.array(
    z.object({
      reliefId: z.string(),
      kind: ReliefName,
      from: MonthText,
      to: MonthText,
      fen: Fen,
      state: ReliefStateName,
      proposedOn: z.string(),
      decidedOn: z.string().optional(),
      decidedBy: z.string().optional(),
    }),
  ),
  /** Newest first. */
  entries: z.array(EntryShape),
  objections: z.array(ObjectionShape),
  declaration: z
    .object({ from: MonthText, livelihood: LivelihoodName, fen: Fen, at: z.string(), waiting: z.boolean() })
    .nullable(),
  arrears: ArrearsShape.nullable(),
  sums: z.object({ owed: Fen, missing: Fen, paid: Fen, extra: Fen }),
  /** To whom dues are paid. */
  collectors: z.array(z.string()),
})

const BoardMonth = z.object({
  month: MonthText,
  owed: Fen,
  paid: Fen,
  members: z.int(),
  complete: z.int(),
  unassessed: z.int(),
  received: Fen,
  extra: Fen,
  closing: z
    .object({
      handed: Fen,
      handedOn: z.string(),
      note: z.string().optional(),
      difference: Fen,
      since: z.object({ received: Fen, owed: Fen, paid: Fen }),
    })
    .nullable(),
})

const OfMember = z.object({ memberId: z.string(), name: z.string() })

/** Where the branch's dues stand. */
export const BoardShape = z.object({
  year: z.int(),
  today: z.string(),
  branchName: z.string(),
  settings: SettingsShape,
  collectionDay: z.int().nullable(),
  months: z.array(BoardMonth),
  members: z.int(),
  arrears: z.array(ArrearsShape.extend({ ...OfMember.shape, state: State, advice: z.string() })),
  unassessed: z.array(OfMember.extend({ joinedOn: z.string().optional() })),
  round: z.object({ done: z.int(), of: z.int() }),
  declarations: z.array(
    OfMember.extend({
      ...{ from: MonthText, livelihood: LivelihoodName, fen: Fen, at: z.string() },
      /** What holds for that month now. */
      current: AssessedShape.nullable(),
    }),
  ),
  objections: z.array(
    OfMember.extend({
      objectionId: z.string(),
      entryId: z.string().optional(),
      month: MonthText,
      text: z.string(),
      at: z.string(),
    }),
  ),
  proposals: z.array(
    OfMember.extend({
      reliefId: z.string(),
      kind: ReliefName,
      from: MonthText,
      to: MonthText,
      fen: Fen,
      proposedOn: z.string(),
    }),
  ),
  closed: z.array(MonthText),
})

const Groups = z.array(z.object({ id: z.string(), name: z.string() }))

/** Who owes what on a collection day. */
export const CollectionShape = z.object({
  today: z.string(),
  month: MonthText,
  settings: SettingsShape,
  groups: Groups,
  lines: z.array(
    OfMember.extend({
      groupId: z.string().optional(),
      state: State,
      /** Up to this month, and after it. */
      open: z.array(LineShape),
      ahead: z.array(LineShape),
      monthly: Fen.nullable(),
      paidNow: Fen,
      unassessed: z.literal(true).optional(),
      quarterly: z.literal(true).optional(),
    }),
  ),
  closed: z.array(MonthText),
  collectors: z.array(OfMember),
})

/** The year's register. */
export const RegisterShape = z.object({
  year: z.int(),
  today: z.string(),
  branchName: z.string(),
  rows: z.array(
    OfMember.extend({
      state: State,
      standing: z.enum(['full', 'probationary']),
      livelihood: LivelihoodName,
      monthly: Fen.nullable(),
      months: z.array(z.object({ owed: Fen, paid: Fen, state: MonthState, when: MonthWhen })),
      owed: Fen,
      paid: Fen,
      extra: Fen,
    }),
  ),
  totals: z.object({
    months: z.array(z.object({ month: MonthText, owed: Fen, paid: Fen })),
    owed: Fen,
    paid: Fen,
    extra: Fen,
  }),
})

/** The yearly round. */
export const RoundShape = z.object({
  year: z.int(),
  settings: SettingsShape,
  groups: Groups,
  rows: z.array(
    OfMember.extend({
      groupId: z.string().optional(),
      livelihood: LivelihoodName,
      standing: z.enum(['full', 'probationary']),
      last: AssessedShape.omit({ from: true }).nullable(),
      current: AssessedShape.nullable(),
      declared: AssessedShape.omit({ rhythm: true }).nullable(),
      from: MonthText,
    }),
  ),
})
