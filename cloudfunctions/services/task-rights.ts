import { earlierOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { doersOf, ownersOf } from '../../domain/responsibilities/assigned'
import type { TaskProgress } from '../../domain/responsibilities/progress'
import type { MemberContext } from './context'
import { type RowProgress, seesToLists, shownRows, type YearReading } from './responsibility-year'
import { leadersOf } from './signing-right'

/** A task in its row, as this member may see it. */
export type FoundTask = { found: RowProgress; progress: TaskProgress }

/** @throws AppError NO_SUCH_TASK */
export function taskIn(ctx: MemberContext, reading: YearReading, taskId: string): FoundTask {
  for (const found of shownRows(ctx, reading)) {
    const progress = found.tasks.find(({ task }) => task.taskId === taskId)
    if (progress) return { found, progress }
  }
  throw new AppError('NO_SUCH_TASK')
}

/** What somebody may enter by hand of a task. */
export type MayComplete = 'anybody' | 'self' | 'whole' | 'nothing'

/**
 * The leader and who sees to lists, for anybody; an owner for themselves where each owes their own, otherwise for the whole, as
 * everybody may who has it to do.
 */
export function completionRight(ctx: MemberContext, progress: TaskProgress, reading: YearReading): MayComplete {
  const { caller } = ctx
  const { task, parts } = progress
  const { members, today } = reading
  const all = seesParts(ctx, progress, reading)
  if (parts.length > 0) {
    if (all) return 'anybody'
    return parts.some(({ personId }) => personId === caller._id) ? 'self' : 'nothing'
  }
  const day = earlierOf(task.to, today)
  const those = [...ownersOf(task, members, day), ...doersOf(task, members, today)]
  const has = those.some(({ _id }) => _id === caller._id)
  return all || has ? 'whole' : 'nothing'
}

/** Whether the caller sees other people's parts and notes: who leads it or sees to lists. */
export function seesParts(ctx: MemberContext, { task }: TaskProgress, { members, today }: YearReading): boolean {
  return seesToLists(ctx) || leadersOf(task, members, today).some(({ _id }) => _id === ctx.caller._id)
}
