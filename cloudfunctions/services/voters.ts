import { attended } from '../../domain/attendance/attendance'
import { hasVoteOn, isCommittee } from '../../domain/members/member'
import type { WholeActivity } from '../ports/joined-reads'
import { expectedOf } from './activities'

/** Those entitled to vote among those expected: at the committee its members, elsewhere full members with a vote. */
export function votersOf({ activity, members }: WholeActivity): string[] {
  const expected = new Set(expectedOf(activity, members))
  return members
    .filter((member) => expected.has(member._id) && hasVoteOn(member, activity.on))
    .filter(({ role }) => activity.kind !== 'committeeMeeting' || isCommittee(role))
    .map(({ _id }) => _id)
}

/** How many of the voters are there, by the sheet. */
export function presentOf({ entries }: WholeActivity, voters: readonly string[]): number {
  const entitled = new Set(voters)
  return entries.filter(({ memberId, state }) => attended(state) && entitled.has(memberId)).length
}
