import { AppError } from '../../domain/errors'
import { seenOf } from '../../domain/responsibilities/progress'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { yearReading } from './responsibility-year'
import { signingRight } from './signing-right'
import { taskIn } from './task-rights'
import { checkReason } from './text-check'

/**
 * The leader's word that a task is done, for exactly what their screen showed. A repeat changes nothing.
 * @throws AppError NO_SUCH_TASK, NOT_LEADER, NOT_DONE_YET, TASK_CHANGED, YEAR_CLOSED
 */
export async function signOffTask(
  ctx: MemberContext,
  { year, taskId, seen }: { year: number; taskId: string; seen: string },
): Promise<void> {
  const { caller, clock } = ctx
  const reading = await yearReading(ctx, year)
  const { found, progress } = taskIn(ctx, reading, taskId)
  assertYearOpen(reading, year)
  const right = signingRight(ctx, progress.task, reading)
  if (!right) throw new AppError('NOT_LEADER')
  if (!progress.done) throw new AppError('NOT_DONE_YET')
  if (seenOf(progress) !== seen) throw new AppError('TASK_CHANGED')
  const { rowId } = found.row
  await audited(ctx, caller, 'tasks.signOff', async (tx) => {
    const before = await tx.get('signOffs', taskId)
    if (before && before.branchId !== caller.branchId) throw new AppError('NO_SUCH_TASK')
    if (before && !before.withdrawn && before.seen === seen) return { unchanged: true, result: undefined }
    const word = { by: caller._id, at: clock.now(), standIn: right.standIn, seen, withdrawn: undefined }
    if (before) await tx.update('signOffs', taskId, word)
    else {
      const { withdrawn: _none, standIn, ...given } = word
      const head = { _id: taskId, branchId: caller.branchId, year, rowId }
      await tx.insert('signOffs', { ...head, ...given, ...(standIn && { standIn }) })
    }
    return { target: taskId, after: { seen, ...right }, result: undefined }
  })
}

/**
 * Takes a sign-off back with a reason: who could give it, or gave it. A repeat changes nothing.
 * @throws AppError NO_SUCH_TASK, NOT_LEADER, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function withdrawSignOff(
  ctx: MemberContext,
  { year, taskId, reason }: { year: number; taskId: string; reason: string },
): Promise<void> {
  const { caller, clock } = ctx
  const [reading] = await Promise.all([yearReading(ctx, year), checkReason(ctx, reason)])
  const { progress } = taskIn(ctx, reading, taskId)
  assertYearOpen(reading, year)
  // Taken back already, it is still theirs: the repeat of a call that got no answer.
  const given = reading.signOffs.find(({ _id }) => _id === taskId)
  if (!signingRight(ctx, progress.task, reading) && given?.by !== caller._id) throw new AppError('NOT_LEADER')
  await audited(ctx, caller, 'tasks.withdrawSignOff', async (tx) => {
    const before = await tx.get('signOffs', taskId)
    if (!before || before.branchId !== caller.branchId || before.withdrawn)
      return { unchanged: true, result: undefined }
    await tx.update('signOffs', taskId, { withdrawn: { by: caller._id, at: clock.now(), reason } })
    return { target: taskId, before: { by: before.by, at: before.at }, after: { reason }, result: undefined }
  })
}
