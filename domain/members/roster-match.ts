import type { MemberState } from './member'
import { isTypingErrorApart } from './name-likeness'
import { nameKey } from './person-name'
import type { GivenField, RosterRow } from './roster-row'

/** A member as kept, with as much as a roster can change; `group` is the group's name. */
export type ExistingMember = Partial<Pick<RosterRow, GivenField>> & { id: string; name: string; state: MemberState }

/** The values of a row that differ from what is kept. */
export type RosterChanges = Partial<Pick<RosterRow, GivenField | 'name'>>

/** A possible answer to a question, in the order in which they are shown. */
export type MatchChoice =
  | { kind: 'update'; memberId: string; changes: RosterChanges }
  | { kind: 'new' }
  | { kind: 'skip' }

/** Why a person must decide: nobody is merged or doubled on a likeness. */
type MatchReason = 'sameNameKept' | 'sameNameInFile' | 'otherJoinDate' | 'gone' | 'renamed'

/** What becomes of a row once it is confirmed. `likely` is the member whose 入党时间 agrees, for the phone to put first. */
export type RosterMatch =
  | { kind: 'new'; row: RosterRow }
  | { kind: 'update'; row: RosterRow; memberId: string; changes: RosterChanges }
  | {
      kind: 'question'
      row: RosterRow
      reason: MatchReason
      question: string
      choices: MatchChoice[]
      likely?: string
    }

const questions: Record<MatchReason, (name: string, kept: string) => string> = {
  sameNameKept: (name) => `名册里已有几位“${name}”，这一行是哪一位？`,
  sameNameInFile: (name) => `这份表里有几行“${name}”，这一行是谁？`,
  otherJoinDate: (name) => `名册里的“${name}”入党时间不同，是同一个人还是同名的另一个人？`,
  gone: (name) => `名册里的“${name}”已不在本支部，是回来了还是同名的另一个人？`,
  renamed: (name, kept) => `名册里有${kept}，入党时间相同，是把姓名改成“${name}”还是另一个人？`,
}

/**
 * Compares a roster with the members kept: who is new, whose entry changes, and what has to be asked. Two people may share
 * a name, so a name alone updates somebody only where it is unmistakable. Only what the file states changes; an empty
 * cell never erases.
 */
export function matchRoster(rows: readonly RosterRow[], existing: readonly ExistingMember[]): RosterMatch[] {
  const rowsByName = grouped(rows)
  const keptByName = grouped(existing)
  return rows.map((row) => {
    const key = nameKey(row.name)
    const kept = keptByName.get(key) ?? []
    const [only] = kept
    if ((rowsByName.get(key)?.length ?? 0) > 1) return ask(row, 'sameNameInFile', kept)
    if (kept.length > 1) return ask(row, 'sameNameKept', kept)
    if (only) {
      if (!datesAgree(row.joinedOn, only.joinedOn)) return ask(row, 'otherJoinDate', kept)
      if (only.state !== 'active' && row.state !== only.state) return ask(row, 'gone', kept)
      return { kind: 'update', row, memberId: only.id, changes: changesOf(row, only) }
    }
    // A corrected typing error would otherwise make a second person.
    const renamed = existing.filter(
      (member) =>
        !rowsByName.has(nameKey(member.name)) &&
        row.joinedOn !== undefined &&
        member.joinedOn === row.joinedOn &&
        isTypingErrorApart(row.name, member.name),
    )
    return renamed.length > 0 ? ask(row, 'renamed', renamed) : { kind: 'new', row }
  })
}

function grouped<T extends { name: string }>(people: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const person of people) groups.set(nameKey(person.name), [...(groups.get(nameKey(person.name)) ?? []), person])
  return groups
}

function ask(row: RosterRow, reason: MatchReason, candidates: readonly ExistingMember[]): RosterMatch {
  const choices: MatchChoice[] = [
    ...candidates.map((one) => ({ kind: 'update' as const, memberId: one.id, changes: changesOf(row, one) })),
    { kind: 'new' },
    { kind: 'skip' },
  ]
  const agreeing = candidates.filter((one) => row.joinedOn && one.joinedOn && datesAgree(row.joinedOn, one.joinedOn))
  const [likely] = agreeing
  return {
    kind: 'question',
    row,
    reason,
    question: questions[reason](row.name, candidates.map((one) => `“${one.name}”`).join('、')),
    choices,
    ...(likely && agreeing.length === 1 && { likely: likely.id }),
  }
}

/** Whether two dates, each a day or only a month, can be the same; an unknown one agrees with any. */
function datesAgree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one.startsWith(other) || other.startsWith(one)
}

function changesOf(row: RosterRow, member: ExistingMember): RosterChanges {
  const changed = row.given.filter((field) => row[field] !== member[field] && !knownBetter(field, row, member))
  const fields: (GivenField | 'name')[] = row.name === member.name ? changed : ['name', ...changed]
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}

/** A month does not replace the day we already have within it. */
function knownBetter(field: GivenField, row: RosterRow, member: ExistingMember): boolean {
  if (field !== 'joinedOn' && field !== 'admittedOn') return false
  return member[field]?.startsWith(row[field] ?? '-') ?? false
}
