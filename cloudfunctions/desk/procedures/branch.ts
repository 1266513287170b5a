import * as z from 'zod'
import { MOST_GROUPS } from '../../../domain/branch/branch'
import { forOfficers, router } from '../../rpc/procedure'
import { Id, line } from '../../rpc/schemas'
import { Group } from '../../rpc/shapes'
import { ownBranch, renewInvitation, reviseBranch } from '../../services/branch'

const BranchSettings = z.object({ _id: Id, name: z.string(), groups: z.array(Group), invitation: z.string() })

/** The branch's own settings. */
export const branch = router({
  settings: forOfficers('branch.manage', { summary: 'Name, groups and invitation code', errors: [] })
    .output(BranchSettings)
    .query(({ ctx }) => ownBranch(ctx)),

  revise: forOfficers('branch.manage', { summary: 'Renames the branch and its groups', errors: ['BAD_INPUT', 'BUSY'] })
    .input(
      z.object({ branchName: line(40, 2), groups: z.array(z.object({ id: Id, name: line(20) })).max(MOST_GROUPS) }),
    )
    .output(BranchSettings)
    .mutation(({ ctx, input }) => reviseBranch(ctx, input)),

  renewInvitation: forOfficers('branch.manage', { summary: 'Replaces the invitation code at once', errors: ['BUSY'] })
    .output(BranchSettings)
    .mutation(({ ctx }) => renewInvitation(ctx)),
})
