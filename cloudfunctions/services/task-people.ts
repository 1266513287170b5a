import { type Day, earlierOf } from '../../domain/calendar/beijing'
import { doersOf, type ListPerson } from '../../domain/responsibilities/assigned'
import type { TaskProgress } from '../../domain/responsibilities/progress'

/** Who still has a task to do: the owners whose part is not done, or who sees to it where it is one thing for all. */
export function openTo(
  { done, task, parts }: TaskProgress,
  { members, today }: { members: readonly ListPerson[]; today: Day },
): string[] {
  if (parts.length > 0) return parts.filter((part) => !part.done).map(({ personId }) => personId)
  return done ? [] : doersOf(task, members, earlierOf(task.to, today)).map(({ _id }) => _id)
}
