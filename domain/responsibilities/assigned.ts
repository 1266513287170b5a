import type { Day } from '../calendar/beijing'
import { belongsOn, isCommittee, type Member } from '../members/member'
import type { Assignee, GroupRule } from './assign'
import type { RowContent } from './list'
import type { Turn } from './row-sentence'

/** A member as the list's tasks need to know them. */
export type ListPerson = Pick<Member, '_id' | 'name' | 'role' | 'leadingCadre' | 'state' | 'stateSince' | 'joinedOn'>

function inGroup(rule: GroupRule, person: ListPerson): boolean {
  if ('memberIds' in rule) return rule.memberIds.includes(person._id)
  if (rule.scope === 'all') return true
  if (rule.scope === 'committee') return isCommittee(person.role)
  return rule.scope === 'leadingCadres' && person.leadingCadre
}

function isMeant(assignee: Assignee, person: ListPerson): boolean {
  switch (assignee.kind) {
    case 'member':
      return assignee.memberId === person._id
    case 'role':
      return assignee.role === person.role
    case 'group':
      return inGroup(assignee.rule, person)
    default:
      return false
  }
}

/**
 * The members who are meant, of those who belonged to the branch on that day, each once and in the roster's order. Offices and
 * groups follow the roster; guests and words nobody has resolved are nobody.
 */
export function membersMeant(assignees: readonly Assignee[], people: readonly ListPerson[], day: Day): ListPerson[] {
  return people.filter((person) => belongsOn(person, day) && assignees.some((assignee) => isMeant(assignee, person)))
}

/** Whom a task is given to. */
export type TaskWho = 'owners' | 'each' | Turn

function assigneesOf(who: TaskWho, { owners }: Pick<RowContent, 'owners'>): readonly Assignee[] {
  if (who === 'owners' || who === 'each') return owners
  return who.assignee ? [who.assignee] : []
}

/** Everybody a task is for: each owner of it where each owes their own. */
export function ownersOf(
  { who, content }: { who: TaskWho; content: Pick<RowContent, 'owners'> },
  people: readonly ListPerson[],
  day: Day,
): ListPerson[] {
  return membersMeant(assigneesOf(who, content), people, day)
}

/**
 * Those who have it to do. Beside somebody named (林岚、全体党员) a group takes part and does not see to it; whom nobody of
 * the branch is to do, its leader sees to.
 */
export function doersOf(
  task: { who: TaskWho; content: Pick<RowContent, 'owners' | 'leaders'> },
  people: readonly ListPerson[],
  day: Day,
): ListPerson[] {
  const assignees = assigneesOf(task.who, task.content)
  const named = task.who === 'each' ? assignees : assignees.filter(({ kind }) => kind !== 'group')
  for (const those of [named, assignees, task.content.leaders]) {
    const found = membersMeant(those, people, day)
    if (found.length > 0) return found
  }
  return []
}
