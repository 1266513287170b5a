import * as z from 'zod'
import type { ErrorCode } from '../../../domain/errors'
import { MOST_CANDIDATES } from '../../../domain/votes/vote'
import { forLeaders, router } from '../../rpc/procedure'
import { Id, line, NewId } from '../../rpc/schemas'
import { CandidateShape, CountsOfVotes, Done, done, Tally, VoteKindName } from '../../rpc/shapes'
import { closeVote, enterCount, openVote, removeVote } from '../../services/votes'

const meetingErrors: ErrorCode[] = [
  'NO_SUCH_ACTIVITY',
  'ACTIVITY_CANCELLED',
  'MINUTES_CONFIRMED',
  'NO_ONE_EXPECTED',
  'NO_SUCH_MEMBER',
  'NO_SUCH_VOTE',
  'TEXT_REFUSED',
  'CHECK_UNAVAILABLE',
  'YEAR_CLOSED',
  'BUSY',
]

const VoteInput = z.object({
  activityId: Id,
  voteId: NewId,
  kind: VoteKindName,
  subject: line(100),
  candidates: z.array(CandidateShape).max(MOST_CANDIDATES).default([]),
  seats: z.int().min(1).max(MOST_CANDIDATES).optional(),
})

/** Votes of a meeting, as who keeps its minutes runs them. */
export const votes = router({
  open: forLeaders('minutes.write', { summary: 'Begins a show of hands', errors: meetingErrors })
    .input(VoteInput)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await openVote(ctx, input)
      return done
    }),

  close: forLeaders('minutes.write', { summary: 'Ends a show of hands and counts', errors: meetingErrors })
    .input(z.object({ activityId: Id, voteId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await closeVote(ctx, input)
      return done
    }),

  enterCount: forLeaders('minutes.write', {
    summary: 'Enters what was counted in the room: heads, or the paper ballots of an election',
    errors: [...meetingErrors, 'COUNTS_IMPOSSIBLE', 'VOTE_CLOSED'],
  })
    .input(VoteInput.extend({ counts: CountsOfVotes.optional(), tally: Tally.optional() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await enterCount(ctx, input)
      return done
    }),

  remove: forLeaders('minutes.write', {
    summary: 'Takes a vote out that was entered by mistake',
    errors: meetingErrors,
  })
    .input(z.object({ activityId: Id, voteId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await removeVote(ctx, input)
      return done
    }),
})
