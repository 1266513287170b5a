import type { Group } from '@domain/branch/branch'
import { type Role, roleLabels } from '@domain/members/member'

/** What tells two people of one name apart, by the member's id: "第二党小组 · 党员". */
export type MemberFacts = ReadonlyMap<string, string>

/** The facts of everybody in the roster. */
export function memberFacts(
  lines: readonly { memberId: string; role: Role; groupId?: string }[],
  groups: readonly Group[],
): MemberFacts {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]))
  return new Map(
    lines.map(({ memberId, role, groupId }) => [
      memberId,
      [groupNames.get(groupId ?? ''), roleLabels[role]].filter(Boolean).join(' · '),
    ]),
  )
}
