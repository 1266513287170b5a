import * as z from 'zod'
import { forOfficers, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { approveRequest, listRequests, refuseRequest, releaseMember } from '../../services/binding'

/** Who asks to be bound, and what an officer decides. */
export const binding = router({
  list: forOfficers('members.manage', { summary: 'Requests that wait, with the members each may be', errors: [] })
    .output(
      z.array(
        z.object({
          requestId: Id,
          name: z.string(),
          at: z.string(),
          candidates: z.array(z.object({ memberId: Id, name: z.string(), sameName: z.boolean(), bound: z.boolean() })),
        }),
      ),
    )
    .query(({ ctx }) => listRequests(ctx)),

  approve: forOfficers('members.manage', {
    summary: 'Binds the request’s WeChat account to a member; rebind replaces an earlier phone',
    errors: ['NO_SUCH_REQUEST', 'NO_SUCH_MEMBER', 'MEMBER_BOUND_ELSEWHERE', 'OPENID_TAKEN', 'LEADERS_ONLY', 'BUSY'],
  })
    .input(z.object({ requestId: Id, memberId: Id, rebind: z.boolean().default(false) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await approveRequest(ctx, input)
      return done
    }),

  refuse: forOfficers('members.manage', { summary: 'Turns a request down', errors: ['NO_SUCH_REQUEST', 'BUSY'] })
    .input(z.object({ requestId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await refuseRequest(ctx, input)
      return done
    }),

  release: forOfficers('members.manage', {
    summary: 'Unbinds a member from WeChat; their records stay',
    errors: ['NO_SUCH_MEMBER', 'LAST_OFFICER', 'LEADERS_ONLY', 'BUSY'],
  })
    .input(z.object({ memberId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseMember(ctx, input)
      return done
    }),
})
