import type { Day } from '../../domain/calendar/beijing'
import { leadsBranch } from '../../domain/members/member'
import { membersMeant } from '../../domain/responsibilities/assigned'
import type { Task } from '../../domain/responsibilities/task'
import type { ListYear } from '../ports/joined-reads'
import type { MemberContext } from './context'

type People = ListYear['members']

/** The members who lead a task's row today. */
export function leadersOf({ content }: Task, people: People, today: Day): People {
  const ids = new Set(membersMeant(content.leaders, people, today).map(({ _id }) => _id))
  return people.filter(({ _id }) => ids.has(_id))
}

/** Who holds the row's lead; where none of them can use the app, whoever leads the branch stands in. */
export function signingRight(
  { caller }: MemberContext,
  task: Task,
  { members, today }: { members: People; today: Day },
): { standIn?: true } | undefined {
  const able = leadersOf(task, members, today).filter(({ bound, state }) => bound && state === 'active')
  if (able.some(({ _id }) => _id === caller._id)) return {}
  return able.length === 0 && leadsBranch(caller.role) ? { standIn: true } : undefined
}

/** Whether a task is done and waits for the caller's word. */
export function waitsForWord(
  ctx: MemberContext,
  { done, signOff, task }: { done: object | undefined; signOff: object | undefined; task: Task },
  people: { members: People; today: Day },
): boolean {
  return done !== undefined && !signOff && signingRight(ctx, task, people) !== undefined
}
