import { AppError } from '../../domain/errors'
import { kindOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen, MOST_ANSWERS } from '../../domain/records/record'
import type { Transaction } from '../ports/store'
import { audited, type Changed, type Unchanged } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { activeMembers } from './members'
import { isKeeper, mayDecide, maySee, mayWithdraw } from './record-rights'
import { checkReason } from './text-check'

type Outcome<T> = Changed<T> | Unchanged<T>

/**
 * A record of the caller's branch that they may see.
 * @throws AppError NO_SUCH_RECORD
 */
export async function recordIn(
  tx: Pick<Transaction, 'get'>,
  ctx: MemberContext,
  recordId: string,
): Promise<BranchRecord> {
  const record = await tx.get('records', recordId)
  if (record?.branchId !== ctx.caller.branchId || !maySee(ctx, record)) throw new AppError('NO_SUCH_RECORD')
  return record
}

/** Changes one record for somebody who keeps its kind; who may see it follows from what it says. */
async function changed(
  ctx: MemberContext,
  action: string,
  recordId: string,
  work: (before: BranchRecord) => Partial<BranchRecord> | undefined,
  after: unknown,
): Promise<void> {
  await audited(ctx, ctx.caller, action, async (tx): Promise<Outcome<undefined>> => {
    const before = await recordIn(tx, ctx, recordId)
    const change = work(before)
    if (!change) return { unchanged: true, result: undefined }
    const next = { ...before, ...change }
    await tx.update('records', recordId, {
      ...change,
      ...{ open: isOpen(next), concerned: concernedBy(next), revision: before.revision + 1 },
    })
    return { target: recordId, after, result: undefined }
  })
}

/** @throws AppError NO_SUCH_RECORD, YEAR_CLOSED */
async function assertOpenYear(ctx: MemberContext, recordId: string): Promise<BranchRecord> {
  const [record, branch] = await Promise.all([recordIn(ctx.store, ctx, recordId), ownBranch(ctx)])
  assertYearOpen(branch, record.year)
  return record
}

/**
 * Takes a record back, with a reason: it counts no more and stays in the history. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, RECORD_KEPT, YEAR_CLOSED, TEXT_REFUSED, CHECK_UNAVAILABLE, BUSY
 */
export async function withdrawRecord(
  ctx: MemberContext,
  { recordId, reason }: { recordId: string; reason: string },
): Promise<void> {
  const { caller, clock } = ctx
  const [record, branch] = await Promise.all([recordIn(ctx.store, ctx, recordId), ownBranch(ctx)])
  if (record.withdrawn) return
  assertYearOpen(branch, record.year)
  if (!mayWithdraw(ctx, record, branch)) throw new AppError('RECORD_KEPT')
  await checkReason(ctx, reason)
  const withdrawn = { by: caller._id, at: clock.now(), reason }
  await changed(ctx, 'records.withdraw', recordId, (before) => (before.withdrawn ? undefined : { withdrawn }), {
    reason,
  })
}

/**
 * Says that a paper is final (定稿): from then on it counts. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_ALLOWED, RECORD_CHANGED, RECORD_WITHDRAWN, YEAR_CLOSED, BUSY
 */
export async function confirmRecord(
  ctx: MemberContext,
  { recordId, revision }: { recordId: string; revision: number },
): Promise<void> {
  const { caller, clock } = ctx
  const record = await assertOpenYear(ctx, recordId)
  if (!isKeeper(ctx, record) || !kindOf(record.kind).isDrafted) throw new AppError('NOT_ALLOWED')
  const confirmed = { by: caller._id, at: clock.now() }
  const work = (before: BranchRecord) => {
    if (before.withdrawn) throw new AppError('RECORD_WITHDRAWN')
    if (before.state === 'recorded') return undefined
    // What is confirmed is what was read.
    if (before.revision !== revision) throw new AppError('RECORD_CHANGED')
    return { state: 'recorded' as const, confirmed }
  }
  await changed(ctx, 'records.confirm', recordId, work, { confirmed: true })
}

/**
 * Releases a text that WeChat held for a human look. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_ALLOWED, YEAR_CLOSED, BUSY
 */
export async function releaseRecord(ctx: MemberContext, { recordId }: { recordId: string }): Promise<void> {
  const { caller, clock } = ctx
  const record = await assertOpenYear(ctx, recordId)
  if (!isKeeper(ctx, record)) throw new AppError('NOT_ALLOWED')
  // One's own words need somebody else's look, as long as there is somebody else.
  if (record.textHeld && !mayDecide(ctx, record, await activeMembers(ctx))) {
    throw new AppError('NOT_ALLOWED', '自己写的要由另一位委员来看，请他来放行')
  }
  const released = { by: caller._id, at: clock.now() }
  const work = (before: BranchRecord) =>
    before.textHeld ? { textHeld: undefined, released, ...saidTo(before, released.at) } : undefined
  await changed(ctx, 'records.release', recordId, work, { released: true })
}

/**
 * Answers a note or an opinion; `publish` lets every member read it with its answer. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_ALLOWED, TOO_MANY_ANSWERS, RECORD_WITHDRAWN, YEAR_CLOSED, TEXT_REFUSED, CHECK_UNAVAILABLE, BUSY
 */
export async function answerRecord(
  ctx: MemberContext,
  {
    recordId,
    answerId,
    text,
    publish = false,
  }: { recordId: string; answerId: string; text: string; publish?: boolean },
): Promise<void> {
  const { caller, clock } = ctx
  const record = await assertOpenYear(ctx, recordId)
  const { isAnswered, mayBeAnonymous } = kindOf(record.kind)
  if (!isKeeper(ctx, record) || !isAnswered || (publish && !mayBeAnonymous)) throw new AppError('NOT_ALLOWED')
  await checkReason(ctx, text, '答复')
  const answer = { id: answerId, text, by: caller._id, at: clock.now() }
  // Who gave no name can read the answer only where everybody can.
  const isPublished = ({ by }: BranchRecord) => publish || by === ''
  const work = (before: BranchRecord) => {
    if (before.withdrawn) throw new AppError('RECORD_WITHDRAWN')
    if (before.answers.some(({ id }) => id === answerId)) return undefined
    if (before.answers.length >= MOST_ANSWERS) throw new AppError('TOO_MANY_ANSWERS')
    return {
      answers: [...before.answers, answer],
      ...(isPublished(before) && { shared: true as const }),
      ...saidTo(before, answer.at),
    }
  }
  await changed(ctx, 'records.answer', recordId, work, {
    ...{ answerId, text },
    ...(isPublished(record) && { publish: true }),
  })
}

/** Its author is to be told; one who gave no name cannot be. */
function saidTo({ by }: BranchRecord, at: string): Pick<BranchRecord, 'saidAt'> {
  return by === '' ? {} : { saidAt: at }
}
