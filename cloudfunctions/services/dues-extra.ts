import { type Day, dayOf, monthOf } from '../../domain/calendar/beijing'
import { formatShortDay } from '../../domain/calendar/format'
import { nthId } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import { accountMonth, type Channel, type DuesEntry } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { monthWords } from '../../domain/dues/month-words'
import { AppError } from '../../domain/errors'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { appendEntries, logEntries, MEANWHILE } from './dues-append'
import { memberOf } from './members'

/** What somebody gave beyond their dues. */
export type Extra = { batchId: string; memberId: string; on: Day; fen: Fen; channel: Channel; source?: string }

/**
 * Registers what a member gave of their own will beyond their dues (自愿多交; in one sum above 1000 yuan 特殊党费): apart from
 * what is owed, and never made up by the system. A repeat adds nothing.
 * @throws AppError NO_SUCH_MEMBER, PAYMENT_REFUSED, YEAR_CLOSED, BUSY
 */
export async function recordExtra(ctx: MemberContext, input: Extra): Promise<void> {
  const { batchId, memberId, on, fen, channel, source } = input
  const { store, caller, clock } = ctx
  const { branchId } = caller
  const today = dayOf(clock.now())
  const [member, branch, closings, last, ofBatch] = await Promise.all([
    memberOf(ctx, memberId),
    store.get('branches', branchId),
    store.list('duesClosings', { where: { branchId, month: { is: 'atLeast', value: monthOf(on) } }, limit: 100 }),
    store.lastReceipts(branchId, [memberId]),
    store.list('duesEntries', { where: { branchId, batchId }, limit: 1, fields: ['memberId'] }),
  ])
  if (ofBatch.length > 0) return
  if (on > today) throw new AppError('PAYMENT_REFUSED', `收款日期 ${formatShortDay(on)}还没有到，请改成今天或以前`)
  if (on < (member.joinedOn ?? '')) throw new AppError('PAYMENT_REFUSED', '收款日期早于入党时间，请检查日期')
  assertYearOpen(branch ?? {}, Number(on.slice(0, 4)))
  const closed = closedMonths(closings)
  const month = monthOf(on)
  if (on < today && closed.has(month))
    throw new AppError('PAYMENT_REFUSED', `${monthWords(month)}已经上缴封账，请把收款日期改成今天`)
  const n = (last[0]?.n ?? 0) + 1
  const entry: DuesEntry = {
    ...{ _id: nthId(memberId, n), branchId, memberId, n, kind: 'extra', extra: true },
    ...{ lines: [{ month, fen }], fen, firstMonth: month, lastMonth: month },
    ...{ on, account: accountMonth(on, closed), channel, takenBy: caller._id, batchId, source },
    ...{ at: clock.now(), by: caller._id },
  }
  const [lost] = await Promise.all([appendEntries(store, [entry]), logEntries(ctx, [entry])])
  if (lost.size > 0) throw new AppError('BUSY', MEANWHILE)
}
