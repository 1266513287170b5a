import * as z from 'zod'
import { MOST_GROUPS } from '../../../domain/branch/branch'
import { forOfficers, router } from '../../rpc/procedure'
import { Id, line, Year } from '../../rpc/schemas'
import { Group, PartyDay } from '../../rpc/shapes'
import { closeYear, ownBranch, renewInvitation, reopenYear, reviseBranch, setPartyDay } from '../../services/branch'

const BranchSettings = z.object({
  _id: Id,
  name: z.string(),
  groups: z.array(Group),
  invitation: z.string(),
  partyDay: PartyDay.optional(),
  closedYears: z.array(z.int()).optional(),
})

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

  setPartyDay: forOfficers('branch.manage', { summary: 'Sets the fixed Party day, or none', errors: ['BUSY'] })
    .input(z.object({ rule: PartyDay.nullable() }))
    .output(BranchSettings)
    .mutation(({ ctx, input }) => setPartyDay(ctx, input)),

  closeYear: forOfficers('branch.manage', {
    summary: 'Closes a year: nothing in its records is changed any more',
    errors: ['YEAR_NOT_OVER', 'BUSY'],
  })
    .input(z.object({ year: Year }))
    .output(BranchSettings)
    .mutation(({ ctx, input }) => closeYear(ctx, input)),

  reopenYear: forOfficers('branch.manage', { summary: 'Opens a closed year again, with a reason', errors: ['BUSY'] })
    .input(z.object({ year: Year, reason: line(100) }))
    .output(BranchSettings)
    .mutation(({ ctx, input }) => reopenYear(ctx, input)),
})
