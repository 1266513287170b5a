import * as z from 'zod'
import { forOfficers, forSelf, router } from '../../rpc/procedure'
import { DayInput, Id, NewId, personalLine, Year } from '../../rpc/schemas'
import { Done, done, LivelihoodName } from '../../rpc/shapes'
import { duesBoard } from '../../services/dues-board'
import { duesCollection } from '../../services/dues-collection'
import { recordExtra } from '../../services/dues-extra'
import { duesOfMember, ownDues, ownMonth } from '../../services/dues-own'
import { recordPayments } from '../../services/dues-record'
import { duesRegister } from '../../services/dues-register'
import { reverseEntry } from '../../services/dues-reverse'
import { registeredRows } from '../../services/dues-rows'
import { answerObjection, declare, object } from '../../services/dues-said'
import {
  BoardShape,
  ChannelName,
  CollectionShape,
  DuesFen,
  LineInput,
  MemberYearShape,
  MonthInput,
  OwnMonthShape,
  ReceivedFen,
  RegisterShape,
} from '../shapes'

/** Everybody of a branch pays at one confirm at most. */
const MOST_ITEMS = 300
/** Rows of a statement asked for at once. */
const MOST_SOURCES = 300
/** Back and ahead: half a year and a year. */
const MOST_LINES = 19

/** What people pay: one's own book, and who registers it. */
export const dues = router({
  mine: forSelf({ summary: 'One’s own dues of a year: months, why so much, receipts', errors: [] })
    .input(z.object({ year: Year }))
    .output(MemberYearShape)
    .query(({ ctx, input }) => ownDues(ctx, input)),

  now: forSelf({ summary: 'One’s own dues of this month, and what is late', errors: [] })
    .output(OwnMonthShape)
    .query(({ ctx }) => ownMonth(ctx)),

  declare: forSelf({
    summary: 'Sends what one calculated on one’s own phone, the amount alone',
    errors: ['ASSESSMENT_REFUSED', 'BUSY'],
  })
    .input(z.object({ from: MonthInput, livelihood: LivelihoodName, fen: DuesFen }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await declare(ctx, input)
      return done
    }),

  object: forSelf({
    summary: 'Says that an entry or a month of one’s own is wrong',
    errors: ['NO_SUCH_ENTRY', 'BAD_INPUT', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'],
  })
    .input(z.object({ objectionId: NewId, entryId: Id.optional(), month: MonthInput, text: personalLine(200) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await object(ctx, input)
      return done
    }),

  board: forOfficers('dues.read', {
    summary: 'Where the branch’s dues stand: months, arrears, what waits for an officer',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(BoardShape)
    .query(({ ctx, input }) => duesBoard(ctx, input)),

  register: forOfficers('dues.read', { summary: 'The year’s register of dues (党费收缴登记表)', errors: [] })
    .input(z.object({ year: Year }))
    .output(RegisterShape)
    .query(({ ctx, input }) => duesRegister(ctx, input)),

  ofMember: forOfficers('dues.read', { summary: 'One member’s dues of a year', errors: ['NO_SUCH_MEMBER'] })
    .input(z.object({ memberId: Id, year: Year }))
    .output(MemberYearShape)
    .query(({ ctx, input }) => duesOfMember(ctx, input)),

  collection: forOfficers('dues.manage', { summary: 'Who owes what today, for a collection day', errors: [] })
    .output(CollectionShape)
    .query(({ ctx }) => duesCollection(ctx)),

  record: forOfficers('dues.manage', {
    summary: 'Registers what was paid; each member’s part whole or not at all, a repeat adds nothing',
    errors: ['TOTAL_MISMATCH', 'PAYMENT_REFUSED', 'NO_SUCH_MEMBER', 'YEAR_CLOSED', 'BAD_INPUT'],
  })
    .input(
      z.object({
        batchId: NewId,
        channel: ChannelName,
        takenBy: Id.optional(),
        items: z
          .array(
            z.object({
              memberId: Id,
              on: DayInput,
              lines: z.array(LineInput).min(1).max(MOST_LINES),
              paidBy: personalLine(20).optional(),
              source: Id.optional(),
            }),
          )
          .min(1)
          .max(MOST_ITEMS),
        total: z.int().min(1),
      }),
    )
    .output(
      z.object({
        outcomes: z.array(
          z.object({
            memberId: z.string(),
            outcome: z.enum(['registered', 'already', 'settled']),
            sentence: z.string().optional(),
          }),
        ),
      }),
    )
    .mutation(async ({ ctx, input }) => ({ outcomes: await recordPayments(ctx, input) })),

  registeredRows: forOfficers('dues.manage', {
    summary: 'Which rows of a statement were registered before: an import leaves them alone',
    errors: [],
  })
    .input(z.object({ sources: z.array(Id).min(1).max(MOST_SOURCES) }))
    .output(z.object({ sources: z.array(z.string()) }))
    .query(async ({ ctx, input }) => ({ sources: await registeredRows(ctx, input) })),

  recordExtra: forOfficers('dues.manage', {
    summary: 'Registers what a member gave of their own will beyond their dues',
    errors: ['NO_SUCH_MEMBER', 'PAYMENT_REFUSED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      z.object({
        ...{ batchId: NewId, memberId: Id, on: DayInput, fen: ReceivedFen, channel: ChannelName },
        source: Id.optional(),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await recordExtra(ctx, input)
      return done
    }),

  reverse: forOfficers('dues.manage', {
    summary: 'Takes an entry back by a second one that names it and says why',
    errors: [
      'NO_SUCH_ENTRY',
      'ENTRY_IS_REVERSAL',
      'ALREADY_REVERSED',
      'YEAR_CLOSED',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'BUSY',
    ],
  })
    .input(z.object({ entryId: Id, reason: personalLine(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await reverseEntry(ctx, input)
      return done
    }),

  answer: forOfficers('dues.manage', {
    summary: 'Answers a member who said that something is wrong',
    errors: ['NO_SUCH_OBJECTION', 'ALREADY_ANSWERED', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'],
  })
    .input(z.object({ objectionId: Id, answer: personalLine(200) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await answerObjection(ctx, input)
      return done
    }),
})
