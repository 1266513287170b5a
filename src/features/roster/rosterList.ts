import type { Group } from '@domain/branch/branch'
import { isCommittee, type MemberState, type Role, type Standing } from '@domain/members/member'

/** A line of the roster. */
export type RosterLine = {
  memberId: string
  name: string
  role: Role
  standing: Standing
  groupId?: string
  state: MemberState
  bound: boolean
}

/** What the roster is narrowed to. Whoever is gone shows only under `gone`. */
export type RosterFilter = 'present' | 'probationary' | 'unbound' | 'gone'

const tests: Record<RosterFilter, (line: RosterLine) => boolean> = {
  present: ({ state }) => state === 'active',
  probationary: ({ state, standing }) => state === 'active' && standing === 'probationary',
  unbound: ({ state, bound }) => state === 'active' && !bound,
  gone: ({ state }) => state !== 'active',
}

const words: Record<RosterFilter, string> = {
  present: '在册',
  probationary: '预备',
  unbound: '未绑定',
  gone: '不在册',
}

/** The lines under a filter. */
export function filtered(lines: readonly RosterLine[], filter: RosterFilter): RosterLine[] {
  return lines.filter(tests[filter])
}

/** Every filter with how many it holds: "未绑定 6". */
export function filtersWithCounts(lines: readonly RosterLine[]): { value: RosterFilter; label: string }[] {
  return (Object.keys(tests) as RosterFilter[]).map((value) => ({
    value,
    label: `${words[value]} ${filtered(lines, value).length}`,
  }))
}

/** People under one heading. */
export type RosterSection = { title: string; lines: RosterLine[] }

const COMMITTEE = '支部委员会'
const UNGROUPED = '未分组'

function sectionOf({ role, groupId }: RosterLine, groups: readonly Group[]): string {
  if (isCommittee(role)) return COMMITTEE
  return groups.find(({ id }) => id === groupId)?.name ?? UNGROUPED
}

/** Lines in the order of their headings: the committee, then the groups in the branch's order, then those in none. */
export function inSectionOrder(lines: readonly RosterLine[], groups: readonly Group[]): RosterLine[] {
  return [COMMITTEE, ...groups.map(({ name }) => name), UNGROUPED].flatMap((title) =>
    lines.filter((line) => sectionOf(line, groups) === title),
  )
}

/** Neighbours under the same heading together. Everybody under one heading when the branch has no groups to tell apart. */
export function sectionsOf(ordered: readonly RosterLine[], groups: readonly Group[]): RosterSection[] {
  const sections: RosterSection[] = []
  for (const line of ordered) {
    const section = sectionOf(line, groups)
    const title = section === UNGROUPED && groups.length === 0 ? '党员' : section
    const last = sections[sections.length - 1]
    if (last?.title === title) last.lines.push(line)
    else sections.push({ title, lines: [line] })
  }
  return sections
}
