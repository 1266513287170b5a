import * as z from 'zod'
import type { Permission } from '../../../domain/permissions'
import { forVisitors, router } from '../../rpc/procedure'
import { Id, line, personalLine } from '../../rpc/schemas'
import { Group, Role, Standing } from '../../rpc/shapes'
import { claim } from '../../services/installation'
import { openSession } from '../../services/session'

const Session = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visitor'),
    request: z
      .object({ name: z.string(), state: z.enum(['waiting', 'approved', 'refused', 'withdrawn']), at: z.string() })
      .nullable(),
  }),
  z.object({ kind: z.literal('left'), name: z.string() }),
  z.object({
    kind: z.literal('member'),
    member: z.object({
      _id: Id,
      name: z.string(),
      role: Role,
      standing: Standing,
      groupId: z.string().optional(),
      joinedOn: z.string().optional(),
      leadingCadre: z.boolean(),
    }),
    branch: z.object({ _id: Id, name: z.string(), groups: z.array(Group) }),
    permissions: z.array(z.string() as z.ZodType<Permission>),
  }),
])

/** Who is calling, and the founding of a branch. */
export const session = router({
  open: forVisitors({ summary: 'Who the caller is and what they may do', errors: [] })
    .output(Session)
    .query(({ ctx }) => openSession(ctx)),

  claim: forVisitors({
    summary: 'Founds a branch with the one-time code the installation printed; the caller becomes its secretary',
    errors: ['WRONG_CLAIM_CODE', 'ALREADY_BOUND', 'TOO_MANY_TRIES', 'BUSY'],
  })
    .input(z.object({ code: line(40), branchName: line(40, 2), name: personalLine(20) }))
    .output(z.object({ branchId: Id }))
    .mutation(({ ctx, input }) => claim(ctx, input)),
})
