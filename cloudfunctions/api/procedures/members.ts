import * as z from 'zod'
import { forMembers, router } from '../../rpc/procedure'
import { Id } from '../../rpc/schemas'
import { Role, Standing } from '../../rpc/shapes'
import { activeMembers } from '../../services/members'

/** Whom everybody of the branch may know. */
export const members = router({
  names: forMembers({ summary: 'Names, offices and groups of the present members', errors: [] })
    .output(
      z.array(
        z.object({ memberId: Id, name: z.string(), role: Role, standing: Standing, groupId: z.string().optional() }),
      ),
    )
    .query(async ({ ctx }) => {
      const present = await activeMembers(ctx)
      return present.map(({ _id, name, role, standing, groupId }) => ({ memberId: _id, name, role, standing, groupId }))
    }),
})
