import { type Day, dayOf, lastDayOfMonth, type Month, monthOf } from '../../domain/calendar/beijing'
import { type Closing, closingId } from '../../domain/dues/closing'
import type { Fen } from '../../domain/dues/money'
import { monthWords } from '../../domain/dues/month-words'
import { earliestDay } from '../../domain/dues/payment'
import { AppError } from '../../domain/errors'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { memberBooks, standingsOf, total } from './dues-book'

/** What an officer says of a hand-over. */
export type ClosingInput = { month: Month; handed: Fen; handedOn: Day; note?: string }

/** What a month looks like at this moment: received for its hand-over, owed and paid for it. */
async function monthNow({ store, caller, clock }: MemberContext, month: Month) {
  const desk = await store.duesDesk({ branchId: caller.branchId, from: month, to: month })
  const standings = memberBooks(desk).flatMap((book) => standingsOf(book, month, month, dayOf(clock.now())))
  return {
    desk,
    received: total(desk.received, ({ fen }) => fen),
    owed: total(standings, ({ owed }) => owed),
    paid: total(standings, ({ paid }) => paid),
  }
}

/**
 * Closes a month after its dues were handed over to the higher Party body (上缴), with the amount; from then on money is dated
 * into later months alone. What does not match is kept and shown, not refused. A repeat changes nothing.
 * @throws AppError CLOSING_REFUSED, MONTH_CLOSED, YEAR_CLOSED, BUSY
 */
export async function closeMonth(ctx: MemberContext, { month, handed, handedOn, note }: ClosingInput): Promise<void> {
  const { caller, clock } = ctx
  const at = clock.now()
  if (month > monthOf(at)) throw new AppError('CLOSING_REFUSED', `${monthWords(month)}还没有到，不能封账`)
  const earliest = monthOf(earliestDay(dayOf(at)))
  if (month < earliest)
    throw new AppError('CLOSING_REFUSED', `最早从${monthWords(earliest)}起封账，更早的请看纸质登记表`)
  if (handedOn > dayOf(at)) throw new AppError('CLOSING_REFUSED', '上缴日期不能晚于今天')
  if (handedOn < `${month}-01`) throw new AppError('CLOSING_REFUSED', `上缴日期不能早于${monthWords(month)}，请检查`)
  const { desk, received, owed, paid } = await monthNow(ctx, month)
  assertYearOpen({ closedYears: desk.branch.closedYears ?? [] }, Number(month.slice(0, 4)))
  await audited(ctx, caller, 'dues.close', async (tx) => {
    const id = closingId(caller.branchId, month)
    const before = await tx.get('duesClosings', id)
    if (before?.state === 'closed') {
      const same = before.handed === handed && before.handedOn === handedOn && before.note === note
      if (same) return { unchanged: true, result: undefined }
      throw new AppError('MONTH_CLOSED')
    }
    const closing: Closing = {
      ...{ _id: id, branchId: caller.branchId, month, state: 'closed', handed, handedOn, note },
      ...{ received, owed, paid, at, by: caller._id },
    }
    const { _id, ...fields } = closing
    if (before) await tx.update('duesClosings', id, fields)
    else await tx.insert('duesClosings', closing)
    return { target: month, after: { handed, handedOn, received, owed, paid }, result: undefined }
  })
}

/**
 * Opens a closed month again, with a reason that stays in the log. A repeat changes nothing.
 * @throws AppError NOT_CLOSED, YEAR_CLOSED, BUSY
 */
export async function reopenMonth(
  ctx: MemberContext,
  { month, reason }: { month: Month; reason: string },
): Promise<void> {
  const { store, caller, clock } = ctx
  const branch = await store.get('branches', caller.branchId)
  assertYearOpen(branch ?? {}, Number(lastDayOfMonth(month).slice(0, 4)))
  await audited(ctx, caller, 'dues.reopen', async (tx) => {
    const id = closingId(caller.branchId, month)
    const before = await tx.get('duesClosings', id)
    if (!before) throw new AppError('NOT_CLOSED')
    if (before.state === 'reopened') return { unchanged: true, result: undefined }
    await tx.update('duesClosings', id, { state: 'reopened', at: clock.now(), by: caller._id })
    return { target: month, before: { handed: before.handed }, after: { reason }, result: undefined }
  })
}
