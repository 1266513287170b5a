import * as z from 'zod'
import { forVisitors, router } from '../../rpc/procedure'
import { line, personalLine } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { requestBinding, withdrawRequest } from '../../services/binding'

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
})
