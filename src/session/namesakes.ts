import type { Group } from '@domain/branch/branch'
import { type Standing, standingLabels } from '@domain/members/member'

type Named = { memberId: string; name: string }
type Present = Named & { standing: Standing; groupId?: string }

/** Whether two of them share a name. */
export function hasNamesakes(people: readonly Named[]): boolean {
  return new Set(people.map(({ name }) => name)).size < people.length
}

/** For those who share a name, what tells them apart: the group, or where there is none, full or probationary. */
export function namesakeHints(
  people: readonly Named[],
  present: readonly Present[],
  groups: readonly Group[],
): Map<string, string> {
  const times = new Map<string, number>()
  for (const { name } of people) times.set(name, (times.get(name) ?? 0) + 1)
  const hints = new Map<string, string>()
  for (const { memberId, name } of people) {
    const entry = present.find((one) => one.memberId === memberId)
    if ((times.get(name) ?? 0) < 2 || !entry) continue
    const group = groups.find(({ id }) => id === entry.groupId)
    hints.set(memberId, group?.name ?? standingLabels[entry.standing])
  }
  return hints
}

/** A name with what tells it apart: 李思敏（第一党小组）. */
export function nameWith(name: string, hint: string | undefined): string {
  return hint ? `${name}（${hint}）` : name
}
