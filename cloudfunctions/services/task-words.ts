import type { Day } from '../../domain/calendar/beijing'
import { roleLabels } from '../../domain/members/member'
import type { Assignee } from '../../domain/responsibilities/assign'
import { type ListPerson, membersMeant, type TaskWho } from '../../domain/responsibilities/assigned'

/** A member's name; who is no longer known is said to be. */
export function nameIn(people: readonly Pick<ListPerson, '_id' | 'name'>[], id: string): string {
  return people.find(({ _id }) => _id === id)?.name ?? '已删除的党员'
}

/** How people call somebody of a list: a name, an office with who holds it, a group's own word. */
export function assigneeWords(assignee: Assignee, people: readonly ListPerson[], day: Day): string {
  switch (assignee.kind) {
    case 'member':
      return people.find(({ _id }) => _id === assignee.memberId)?.name ?? assignee.name
    case 'role': {
      const names = membersMeant([assignee], people, day).map(({ name }) => name)
      return `${roleLabels[assignee.role]} ${names.length > 0 ? names.join('、') : '（空缺）'}`
    }
    case 'group': {
      const { length } = membersMeant([assignee], people, day)
      return length > 0 ? `${assignee.words}（${length} 人）` : assignee.words
    }
    default:
      return assignee.words
  }
}

/** Whose turn a task is, in words; nothing where it is the owners'. */
export function turnWords(who: TaskWho, people: readonly ListPerson[], day: Day): string | undefined {
  if (typeof who === 'string') return undefined
  return who.assignee ? assigneeWords(who.assignee, people, day) : who.name
}
