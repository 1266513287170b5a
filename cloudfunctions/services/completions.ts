import { AppError } from '../../domain/errors'
import type { Completion } from '../../domain/responsibilities/records'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { seesToLists, yearReading } from './responsibility-year'
import { completionRight, taskIn } from './task-rights'
import { checkReason } from './text-check'

export type CompletionInput = {
  year: number
  taskId: string
  entryId: string
  people: string[]
  on: string
  count: number
  note: string
}

/**
 * Says that a task, or some people's part of it, is done. The day may lie in the past, never ahead; a repeat with the same id
 * changes nothing.
 * @throws AppError NO_SUCH_TASK, NOT_YOURS, NO_SUCH_MEMBER, BAD_INPUT, YEAR_CLOSED
 */
export async function completeTask(ctx: MemberContext, input: CompletionInput): Promise<void> {
  const { caller, clock } = ctx
  const { year, taskId, entryId, on, count, note } = input
  const reading = await yearReading(ctx, year)
  const { found, progress } = taskIn(ctx, reading, taskId)
  assertYearOpen(reading, year)
  const right = completionRight(ctx, progress, reading)
  const people = [...new Set(input.people)]
  if (right === 'nothing' || (right === 'self' && (people.length !== 1 || people[0] !== caller._id))) {
    throw new AppError('NOT_YOURS')
  }
  const { parts, figure } = progress
  if (people.some((id) => !parts.some(({ personId }) => personId === id))) {
    throw new AppError('NO_SUCH_MEMBER', '选的人里有的不是这件事的责任人，请刷新后再选')
  }
  if (on > reading.today) throw new AppError('BAD_INPUT', '完成的日期不能晚于今天')
  if (on < `${year - 1}-01-01`) throw new AppError('BAD_INPUT', '完成的日期离这一年太远，请检查')
  if (parts.length === 0 && count > figure.of) {
    throw new AppError('BAD_INPUT', `这件事一共 ${figure.of} 次，一次登记不能超过 ${figure.of}`)
  }
  const { rowId } = found.row
  const entry: Completion = {
    _id: entryId,
    branchId: caller.branchId,
    ...{ year, rowId, taskId, people, on, count, note },
    by: caller._id,
    at: clock.now(),
  }
  await audited(ctx, caller, 'tasks.complete', async (tx) => {
    const known = await tx.get('completions', entryId)
    if (known && (known.branchId !== caller.branchId || known.taskId !== taskId || known.by !== caller._id)) {
      throw new AppError('BAD_INPUT', '没有登记上，请重新打开这件事再登记')
    }
    if (known) return { unchanged: true, result: undefined }
    await tx.insert('completions', entry)
    // What somebody writes of it stays with the entry; the log says that it was entered.
    return { target: taskId, after: { entryId, people, on, count }, result: undefined }
  })
}

/**
 * Takes an entry back: whoever made it, or who sees to lists. What is signed off is taken back there first. A repeat changes
 * nothing.
 * @throws AppError NO_SUCH_TASK, NO_SUCH_COMPLETION, NOT_YOURS, SIGNED_OFF, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function withdrawCompletion(
  ctx: MemberContext,
  { year, taskId, entryId, reason }: { year: number; taskId: string; entryId: string; reason: string },
): Promise<void> {
  const { caller, clock } = ctx
  const [reading] = await Promise.all([yearReading(ctx, year), checkReason(ctx, reason)])
  taskIn(ctx, reading, taskId)
  assertYearOpen(reading, year)
  await audited(ctx, caller, 'tasks.withdraw', async (tx) => {
    const [entry, signOff] = [await tx.get('completions', entryId), await tx.get('signOffs', taskId)]
    if (entry?.branchId !== caller.branchId || entry.taskId !== taskId) throw new AppError('NO_SUCH_COMPLETION')
    if (entry.by !== caller._id && !seesToLists(ctx)) throw new AppError('NOT_YOURS', '由登记的人或支部书记来撤回')
    if (entry.withdrawn) return { unchanged: true, result: undefined }
    if (signOff && !signOff.withdrawn) throw new AppError('SIGNED_OFF')
    const withdrawn = { by: caller._id, at: clock.now(), reason }
    await tx.update('completions', entryId, { withdrawn })
    const { people, on, count } = entry
    return { target: taskId, before: { entryId, people, on, count }, after: { reason }, result: undefined }
  })
}
