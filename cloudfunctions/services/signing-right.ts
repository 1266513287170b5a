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

/** Those who may sign a task off; where no leader of its row can use the app, whoever leads the branch stands in. */
export function signersOf(task: Task, people: { members: People; today: Day }): { ids: string[]; standIn: boolean } {
  const isAble = ({ bound, state }: People[number]) => bound && state === 'active'
  const able = leadersOf(task, people.members, people.today).filter(isAble)
  const standIn = able.length === 0
  const those = standIn ? people.members.filter((one) => isAble(one) && leadsBranch(one.role)) : able
  return { ids: those.map(({ _id }) => _id), standIn }
}

/** Whether the caller may sign a task off, and in whose place. */
export function signingRight(
  { caller }: MemberContext,
  task: Task,
  people: { members: People; today: Day },
): { standIn?: true } | undefined {
  const { ids, standIn } = signersOf(task, people)
  if (!ids.includes(caller._id)) return undefined
  return standIn ? { standIn: true } : {}
}

/** Whether a task is done and waits for the caller's word. */
export function waitsForWord(
  ctx: MemberContext,
  { done, signOff, task }: { done: object | undefined; signOff: object | undefined; task: Task },
  people: { members: People; today: Day },
): boolean {
  return done !== undefined && !signOff && signingRight(ctx, task, people) !== undefined
}
