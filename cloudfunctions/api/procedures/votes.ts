import * as z from 'zod'
import { forMembers, forSelf, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { Done, done, HandName, VoteShape } from '../../rpc/shapes'
import { raiseHand, readVote } from '../../services/raise-hand'

/** A show of hands (open vote), as those who vote take part in it. */
export const votes = router({
  read: forMembers({
    summary: 'A vote with the hands raised, which all at the meeting may see',
    errors: ['NO_SUCH_VOTE', 'NOT_ALLOWED'],
  })
    .input(z.object({ voteId: Id }))
    .output(
      VoteShape.extend({
        hands: z.array(z.object({ memberId: Id, hand: HandName })),
        waiting: z.array(Id),
        mine: HandName.nullable(),
      }),
    )
    .query(({ ctx, input }) => readVote(ctx, input)),

  raise: forSelf({
    summary: 'One raises one’s hand, if one is entitled and there; until the vote ends it may be changed',
    errors: ['NO_SUCH_VOTE', 'NOT_ENTITLED', 'NOT_HERE', 'VOTE_CLOSED', 'BUSY'],
  })
    .input(z.object({ activityId: Id, voteId: Id, hand: HandName }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await raiseHand(ctx, input)
      return done
    }),
})
