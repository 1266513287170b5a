import * as z from 'zod'
import { isBound } from '../../../domain/members/member'
import { forOfficers, router } from '../../rpc/procedure'
import { DayInput, Id, NewId, personalLine } from '../../rpc/schemas'
import { Done, done, MemberInput, Role, Standing, State } from '../../rpc/shapes'
import type { MemberContext } from '../../services/context'
import { addMember, allMembers, changeMemberState, memberOf, reviseMember } from '../../services/members'

const RosterLine = z.object({
  memberId: Id,
  name: z.string(),
  role: Role,
  standing: Standing,
  groupId: z.string().optional(),
  state: State,
  bound: z.boolean(),
})

const MemberRecord = MemberInput.extend({
  memberId: Id,
  name: z.string(),
  joinedOn: z.string().optional(),
  admittedOn: z.string().optional(),
  note: z.string().optional(),
  state: State,
  stateSince: z.string(),
  bound: z.boolean(),
})

async function roster(ctx: MemberContext): Promise<z.infer<typeof RosterLine>[]> {
  const members = await allMembers(ctx)
  return members.map((member) => ({ ...member, memberId: member._id, bound: isBound(member) }))
}

/** The roster. */
export const members = router({
  roster: forOfficers('members.manage', { summary: 'Everybody the branch ever had, with who is bound', errors: [] })
    .output(z.array(RosterLine))
    .query(({ ctx }) => roster(ctx)),

  get: forOfficers('members.manage', { summary: 'One member’s entry', errors: ['NO_SUCH_MEMBER'] })
    .input(z.object({ memberId: Id }))
    .output(MemberRecord)
    .query(async ({ ctx, input }) => {
      const member = await memberOf(ctx, input.memberId)
      return { ...member, memberId: member._id, bound: isBound(member) }
    }),

  add: forOfficers('members.manage', {
    summary: 'Adds one member; a namesake of another must be confirmed',
    errors: ['NAME_TWICE', 'NO_SUCH_MEMBER', 'LEADERS_ONLY', 'BUSY'],
  })
    .input(MemberInput.extend({ memberId: NewId, namesake: z.boolean().default(false) }))
    .output(z.object({ memberId: Id }))
    .mutation(({ ctx, input }) => addMember(ctx, input)),

  revise: forOfficers('members.manage', {
    summary: 'Changes what is written about a member',
    errors: ['NO_SUCH_MEMBER', 'LAST_OFFICER', 'LEADERS_ONLY', 'BUSY'],
  })
    .input(MemberInput.extend({ memberId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await reviseMember(ctx, input)
      return done
    }),

  changeState: forOfficers('members.manage', {
    summary: 'Notes that a member was transferred, left or came back; their past stays',
    errors: ['NO_SUCH_MEMBER', 'LAST_OFFICER', 'LEADERS_ONLY', 'BUSY'],
  })
    .input(z.object({ memberId: Id, state: State, on: DayInput, reason: personalLine(100).optional() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await changeMemberState(ctx, input)
      return done
    }),
})
