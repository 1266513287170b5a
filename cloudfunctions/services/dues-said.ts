import { addMonths, type Month, monthOf } from '../../domain/calendar/beijing'
import type { Fen } from '../../domain/dues/money'
import { monthWords } from '../../domain/dues/month-words'
import { MOST_OBJECTIONS, type Objection } from '../../domain/dues/said'
import { AppError } from '../../domain/errors'
import type { Livelihood } from '../../domain/members/member'
import { audited } from './audit'
import type { MemberContext } from './context'
import { checkReason } from './text-check'

/**
 * A member sends what they calculated on their own phone, the amount alone; an officer may make it an assessment. The last one
 * counts.
 * @throws AppError ASSESSMENT_REFUSED, BUSY
 */
export async function declare(
  ctx: MemberContext,
  { from, livelihood, fen }: { from: Month; livelihood: Livelihood; fen: Fen },
): Promise<void> {
  const { caller, clock } = ctx
  const at = clock.now()
  const now = monthOf(at)
  if (from < addMonths(now, -6) || from > addMonths(now, 12))
    throw new AppError('ASSESSMENT_REFUSED', `${monthWords(from)}不能申报，请选前 6 个月到后 12 个月之间的月份`)
  if (from < (caller.joinedOn ?? '').slice(0, 7))
    throw new AppError('ASSESSMENT_REFUSED', `${monthWords(from)}还没有入党，请从入党那个月起申报`)
  await audited(ctx, caller, 'dues.declare', async (tx) => {
    const before = await tx.get('duesDeclarations', caller._id)
    const next = { branchId: caller.branchId, from, livelihood, fen, at }
    const same = before && before.from === from && before.livelihood === livelihood && before.fen === fen
    if (same) return { unchanged: true, result: undefined }
    if (before) await tx.update('duesDeclarations', caller._id, next)
    else await tx.insert('duesDeclarations', { _id: caller._id, ...next })
    return { target: caller._id, after: { from, livelihood, fen }, result: undefined }
  })
}

/**
 * A member says that an entry or a month of their own is wrong (有误). A repeat changes nothing.
 * @throws AppError NO_SUCH_ENTRY, BAD_INPUT, TEXT_REFUSED, CHECK_UNAVAILABLE, BUSY
 */
export async function object(
  ctx: MemberContext,
  { objectionId, entryId, month, text }: Pick<Objection, 'entryId' | 'month' | 'text'> & { objectionId: string },
): Promise<void> {
  const { store, caller, clock } = ctx
  const { branchId, _id: memberId } = caller
  await checkReason(ctx, text)
  const open = await store.list('duesObjections', {
    where: { branchId, memberId },
    orderBy: [['at', 'desc']],
    limit: 100,
    fields: ['state'],
  })
  const known = open.some(({ _id }) => _id === objectionId)
  if (!known && open.filter(({ state }) => state === 'open').length >= MOST_OBJECTIONS)
    throw new AppError('BAD_INPUT', `您有 ${MOST_OBJECTIONS} 条还在等答复，请先等一等，或当面问组织委员`)
  await audited(ctx, caller, 'dues.object', async (tx) => {
    const before = await tx.get('duesObjections', objectionId)
    if (before && before.memberId !== memberId) throw new AppError('NO_SUCH_ENTRY')
    if (before) return { unchanged: true, result: undefined }
    const entry = entryId === undefined ? null : await tx.get('duesEntries', entryId)
    if (entryId !== undefined && entry?.memberId !== memberId) throw new AppError('NO_SUCH_ENTRY')
    const objection: Objection = {
      ...{ _id: objectionId, branchId, memberId, entryId, month, text, state: 'open', at: clock.now() },
    }
    await tx.insert('duesObjections', objection)
    return { target: objectionId, after: { entryId, month }, result: undefined }
  })
}

/**
 * An officer answers; the member reads it beside what they said. A repeat changes nothing.
 * @throws AppError NO_SUCH_OBJECTION, ALREADY_ANSWERED, TEXT_REFUSED, CHECK_UNAVAILABLE, BUSY
 */
export async function answerObjection(
  ctx: MemberContext,
  { objectionId, answer }: { objectionId: string; answer: string },
): Promise<void> {
  const { caller, clock } = ctx
  await checkReason(ctx, answer)
  await audited(ctx, caller, 'dues.answer', async (tx) => {
    const before = await tx.get('duesObjections', objectionId)
    if (before?.branchId !== caller.branchId) throw new AppError('NO_SUCH_OBJECTION')
    if (before.state === 'answered') {
      if (before.answer === answer) return { unchanged: true, result: undefined }
      throw new AppError('ALREADY_ANSWERED')
    }
    const change = { state: 'answered', answer, answeredAt: clock.now(), answeredBy: caller._id } as const
    await tx.update('duesObjections', objectionId, change)
    return { target: objectionId, after: { answered: true }, result: undefined }
  })
}
