import type { Group } from '@domain/branch/branch'
import { isCommittee, type Role, type Standing } from '@domain/members/member'

/** A present member as everybody in the branch may see them. */
export type NamedMember = { memberId: string; name: string; role: Role; standing: Standing; groupId?: string }

/** Those with an office in the committee (支委会), in the order given. */
export function committeeOf(members: readonly NamedMember[]): NamedMember[] {
  return members.filter(({ role }) => isCommittee(role))
}

/** A group with its people, the leaders named. */
export type GroupNames = { id: string; name: string; count: number; leaders: string; names: string }

/** The branch's groups, each with its people; those in none come last. Empty groups are left out. */
export function groupsOf(members: readonly NamedMember[], groups: readonly Group[]): GroupNames[] {
  const known = new Set(groups.map(({ id }) => id))
  const rest = members.filter(({ groupId }) => groupId === undefined || !known.has(groupId))
  const named = groups.map(({ id, name }) => ({ id, name, people: members.filter(({ groupId }) => groupId === id) }))
  const all = groups.length === 0 ? [] : [...named, { id: '', name: '未分组', people: rest }]
  return all
    .filter(({ people }) => people.length > 0)
    .map(({ id, name, people }) => ({
      id,
      name,
      count: people.length,
      leaders: people.flatMap((one) => (one.role === 'groupLeader' ? [one.name] : [])).join('、'),
      names: people.map((one) => one.name).join('、'),
    }))
}
