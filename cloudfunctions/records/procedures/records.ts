import * as z from 'zod'
import { forKeepers } from '../../rpc/keepers'
import { forMembers, forSelf, router } from '../../rpc/procedure'
import { RecordKindName } from '../../rpc/record-kind'
import { Ago, DayInput, Id, NewId, paragraphs, personalLine, Year } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { answerRecord, confirmRecord, releaseRecord, withdrawRecord } from '../../services/record-change'
import { recordHome } from '../../services/record-home'
import { recordList } from '../../services/record-list'
import { readRecord } from '../../services/record-page'
import { saveRecord } from '../../services/record-save'
import { HomeShape, ListShape, RawValuesInput, RecordShape } from '../shapes'

/** Members that one form names. */
const MOST_PEOPLE = 200

/** What a branch writes down. Who may enter, see and keep a kind is said by the catalogue, and checked by the services. */
export const records = router({
  home: forSelf({
    summary: 'A year’s records at a glance: how many of each kind, what waits, what is to be signed',
    errors: [],
  })
    .input(z.object({ year: Year }))
    .output(HomeShape)
    .query(({ ctx, input }) => recordHome(ctx, input)),

  list: forMembers({
    summary: 'A page of a year’s records, newest first, as far as the caller may see them',
    errors: [],
  })
    .input(
      z.object({
        year: Year,
        kinds: z.array(RecordKindName).min(1).max(60).optional(),
        memberId: Id.optional(),
        waiting: z.literal(true).optional(),
        shared: z.literal(true).optional(),
        before: z.object({ on: DayInput, recordId: Id }).optional(),
      }),
    )
    .output(ListShape)
    .query(({ ctx, input }) => recordList(ctx, input)),

  read: forMembers({ summary: 'One record with its files, answers, names and history', errors: ['NO_SUCH_RECORD'] })
    .input(z.object({ recordId: Id }))
    .output(RecordShape)
    .query(({ ctx, input }) => readRecord(ctx, input)),

  save: forMembers({
    summary: 'Writes a record down or what was changed of it; a repeat answers what the first one did',
    errors: [
      ...([
        'RECORD_REFUSED',
        'RECORD_CHANGED',
        'RECORD_KEPT',
        'RECORD_WITHDRAWN',
        'EDIT_OVER',
        'NO_SUCH_RECORD',
      ] as const),
      ...(['NO_SUCH_MEMBER', 'NO_SUCH_ACTIVITY', 'NOT_ALLOWED', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE'] as const),
      ...(['YEAR_CLOSED', 'BUSY'] as const),
    ],
  })
    .input(
      z.object({
        recordId: NewId,
        revision: z.int().min(0).max(100_000).nullable(),
        kind: RecordKindName,
        on: DayInput,
        people: z.array(Id).max(MOST_PEOPLE),
        values: RawValuesInput,
        shared: z.boolean().optional(),
        anonymous: z.boolean().optional(),
        confirm: z.boolean().optional(),
        stamp: z.int().min(0).max(1e14).optional(),
        agoMs: Ago.optional(),
      }),
    )
    .output(
      z.object({
        recordId: z.string(),
        revision: z.int(),
        state: z.enum(['draft', 'recorded']),
        textHeld: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => saveRecord(ctx, input)),

  withdraw: forMembers({
    summary: 'Takes a record back with a reason; it counts no more and stays in the history',
    errors: ['NO_SUCH_RECORD', 'RECORD_KEPT', 'YEAR_CLOSED', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'],
  })
    .input(z.object({ recordId: Id, reason: personalLine(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withdrawRecord(ctx, input)
      return done
    }),

  confirm: forKeepers({
    summary: 'Says that a paper is final: from then on it counts',
    errors: ['NO_SUCH_RECORD', 'RECORD_CHANGED', 'RECORD_WITHDRAWN', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ recordId: Id, revision: z.int().min(0).max(100_000) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await confirmRecord(ctx, input)
      return done
    }),

  release: forKeepers({
    summary: 'Releases a text that WeChat held for a human look',
    errors: ['NO_SUCH_RECORD', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(z.object({ recordId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseRecord(ctx, input)
      return done
    }),

  answer: forKeepers({
    summary: 'Answers a note or an opinion; published, every member reads both',
    errors: [
      ...(['NO_SUCH_RECORD', 'TOO_MANY_ANSWERS', 'RECORD_WITHDRAWN', 'YEAR_CLOSED'] as const),
      ...(['TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'BUSY'] as const),
    ],
  })
    .input(z.object({ recordId: Id, answerId: NewId, text: paragraphs(1000, 1), publish: z.boolean().optional() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await answerRecord(ctx, input)
      return done
    }),
})
