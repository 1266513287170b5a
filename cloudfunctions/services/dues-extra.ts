import { type Day, dayOf, monthOf } from '../../domain/calendar/beijing'
import { nthId } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import { accountMonth, type Channel, type DuesEntry, sourceOf } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { lastMonth } from '../../domain/dues/owed'
import { dayProblem } from '../../domain/dues/payment'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { appendEntries, logEntries, MEANWHILE, readBatch, repeatProblem } from './dues-append'
import { isRegistered, timesOf } from './dues-rows'
import { memberOf } from './members'

/** Every month there is lies before it. */
const AFTER_ALL = '9999-12'

/** What somebody gave beyond their dues. */
export type Extra = { batchId: string; memberId: string; on: Day; fen: Fen; channel: Channel; source?: string }

/**
 * Registers what a member gave of their own will beyond their dues (自愿多交; in one sum above 1000 yuan 特殊党费): apart from
 * what is owed, and never made up by the system. A repeat adds nothing.
 * @throws AppError NO_SUCH_MEMBER, PAYMENT_REFUSED, YEAR_CLOSED, BUSY
 */
export async function recordExtra(ctx: MemberContext, extra: Extra): Promise<void> {
  const { store, caller, clock } = ctx
  const { branchId } = caller
  const { batchId, memberId, on, fen, channel, source: row } = extra
  const today = dayOf(clock.now())
  const [last, member, branch, closings, ofBatch, times] = await Promise.all([
    store.receiptsBefore(branchId, [memberId], AFTER_ALL),
    memberOf(ctx, memberId),
    store.get('branches', branchId),
    store.list('duesClosings', { where: { branchId, month: { is: 'atLeast', value: monthOf(on) } }, limit: 1000 }),
    readBatch(store, branchId, batchId),
    timesOf(store, { branchId, batchId }, row === undefined ? [] : [row]),
  ])
  const closed = closedMonths(closings)
  const month = monthOf(on)
  const lines = [{ month, fen }]
  if (ofBatch.length > 0) {
    const known = ofBatch.find((one) => one.extra && one.memberId === memberId)
    const sentence = known ? repeatProblem(known, { lines, on }) : '这次登记的是别的，请退出后重新登记'
    if (sentence) throw new AppError('PAYMENT_REFUSED', sentence)
    await logEntries(ctx, { batchId, action: 'dues.recordExtra' }, [], ofBatch)
    return
  }
  if (isRegistered(times, row)) return
  const problem = dayProblem({ on }, { today, closed }) ?? memberProblem(member, on)
  if (problem) throw new AppError('PAYMENT_REFUSED', problem.sentence)
  assertYearOpen(branch ?? {}, Number(on.slice(0, 4)))
  const n = (last[0]?.n ?? 0) + 1
  const entry: DuesEntry = {
    ...{ _id: nthId(memberId, n), branchId, memberId, n, kind: 'extra', extra: true },
    ...{ lines, fen, firstMonth: month, lastMonth: month },
    ...{ on, account: accountMonth(on, closed), channel, takenBy: caller._id, batchId },
    ...{ source: sourceOf({ batchId, memberId, row }, (times.get(row ?? '')?.registered ?? 0) + 1), row },
    ...{ at: clock.now(), by: caller._id },
  }
  const kept = await appendEntries(store, [entry])
  await logEntries(ctx, { batchId, action: 'dues.recordExtra' }, kept, ofBatch)
  if (kept.length === 0) throw new AppError('BUSY', MEANWHILE)
}

/** Who does not belong here on that day gives nothing here. */
function memberProblem(member: Member, on: Day): { sentence: string } | undefined {
  if (on < (member.joinedOn ?? '')) return { sentence: '收款日期早于入党时间，请检查日期' }
  const last = lastMonth(member)
  if (last !== undefined && monthOf(on) > last) return { sentence: '那时已不在本支部，请检查收款日期' }
  return undefined
}
