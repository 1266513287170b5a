import type { Day } from '@domain/calendar/beijing'
import { standingLabels } from '@domain/members/member'
import type { MemberSession } from '@/session/useSession'
import { yearsSince } from './yearsSince'

/** 正式党员, 第二党小组, 入党 12 年: what is known of one's place in the branch. */
export function selfParts({ member, branch }: Pick<MemberSession, 'member' | 'branch'>, today: Day): string[] {
  const group = branch.groups.find(({ id }) => id === member.groupId)?.name
  const years = member.joinedOn ? yearsSince(member.joinedOn, today) : 0
  return [standingLabels[member.standing], group, years > 0 ? `入党 ${years} 年` : undefined].filter(
    (part) => part !== undefined,
  )
}
