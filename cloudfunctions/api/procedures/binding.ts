import * as z from 'zod'
import { forOfficers, forVisitors, router } from '../../rpc/procedure'
import { Id, line, personalLine } from '../../rpc/schemas'
import {
  approveRequest,
  listRequests,
  refuseRequest,
  releaseMember,
  requestBinding,
  withdrawRequest,
} from '../../services/binding'
import { Done, done } from './shapes'

/** How a person and their WeChat account come together. */
export const binding = router({
  request: forVisitors({
    summary: 'A visitor says who they are, with the branch’s invitation code',
    errors: ['WRONG_INVITATION', 'ALREADY_BOUND', 'TOO_MANY_TRIES'],
  })
    .input(z.object({ name: personalLine(20), invitation: line(20) }))
    .output(z.object({ branchName: z.string() }))
    .mutation(({ ctx, input }) => requestBinding(ctx, input)),

  withdraw: forVisitors({ summary: 'Takes one’s own request back', errors: [] })
    .output(Done)
    .mutation(async ({ ctx }) => {
      await withdrawRequest(ctx)
      return done
    }),

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
    errors: ['NO_SUCH_REQUEST', 'NO_SUCH_MEMBER', 'MEMBER_BOUND_ELSEWHERE', 'OPENID_TAKEN', 'BUSY'],
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
    errors: ['NO_SUCH_MEMBER', 'LAST_OFFICER', 'BUSY'],
  })
    .input(z.object({ memberId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await releaseMember(ctx, input)
      return done
    }),
})
