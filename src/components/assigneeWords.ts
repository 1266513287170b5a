import { type Assignee, assigneeName } from '@domain/responsibilities/assign'
import type { GroupScope } from '@domain/responsibilities/people-words'

const meant: Record<GroupScope, string> = {
  all: '全体党员',
  committee: '支部委员',
  leadingCadres: '党员领导干部',
  asWritten: '还没定人',
}

function wordsOf(assignee: Assignee): string {
  const name = assigneeName(assignee)
  if (assignee.kind === 'guest') return `${name}（外单位）`
  if (assignee.kind === 'open') return `${name}（没有认出）`
  if (assignee.kind !== 'group') return name
  const { rule } = assignee
  if ('memberIds' in rule) return `${name}（选定 ${rule.memberIds.length} 人）`
  return meant[rule.scope] === name ? name : `${name}（${meant[rule.scope]}）`
}

/** Whom a row names, and who is meant: "党组成员（党员领导干部）、纪检组领导（外单位）". */
export function assigneeWords(assignees: readonly Assignee[]): string {
  return assignees.length === 0 ? '没有写' : assignees.map(wordsOf).join('、')
}
