import { dayOf, monthOf } from '../../domain/calendar/beijing'
import { closedMonths } from '../../domain/dues/closing'
import { accountMonth, type DuesEntry, reversalId } from '../../domain/dues/entry'
import { AppError } from '../../domain/errors'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'

/** The entry that takes another one back, as a whole. */
function reversalOf(entry: DuesEntry, by: Pick<DuesEntry, 'on' | 'account' | 'at' | 'by' | 'reason'>): DuesEntry {
  return {
    ...entry,
    ...{ _id: reversalId(entry._id), source: reversalId(entry._id), kind: 'reversed', reverses: entry._id },
    lines: entry.lines.map(({ month, fen }) => ({ month, fen: -fen })),
    fen: -entry.fen,
    ...by,
  }
}

/**
 * Takes an entry back by a second one that names it and says why (冲正); the first stays as it is. Dated today; where the
 * first one's month is not handed over yet, out of that month's money. A repeat answers as the first time.
 * @throws AppError NO_SUCH_ENTRY, ENTRY_IS_REVERSAL, ALREADY_REVERSED, YEAR_CLOSED, BUSY
 */
export async function reverseEntry(
  ctx: MemberContext,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<void> {
  const { store, caller, clock } = ctx
  const { branchId } = caller
  const at = clock.now()
  const on = dayOf(at)
  const [branch, closings] = await Promise.all([
    ownBranch(ctx),
    store.list('duesClosings', { where: { branchId }, limit: 1000, fields: ['month', 'state'] }),
  ])
  assertYearOpen(branch, Number(on.slice(0, 4)))
  const closed = closedMonths(closings)
  await audited(ctx, caller, 'dues.reverse', async (tx) => {
    const entry = await tx.get('duesEntries', entryId)
    if (entry?.branchId !== branchId) throw new AppError('NO_SUCH_ENTRY')
    if (entry.kind === 'reversed') throw new AppError('ENTRY_IS_REVERSAL')
    const there = await tx.get('duesEntries', reversalId(entryId))
    if (there && there.by === caller._id && there.reason === reason) return { unchanged: true, result: undefined }
    if (there) throw new AppError('ALREADY_REVERSED')
    const account = closed.has(entry.account) ? accountMonth(`${monthOf(on)}-01`, closed) : entry.account
    await tx.insert('duesEntries', reversalOf(entry, { on, account, at, by: caller._id, reason }))
    return { target: entryId, after: { fen: -entry.fen, reason }, result: undefined }
  })
}
