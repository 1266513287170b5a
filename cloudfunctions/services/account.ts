import { AppError, type ErrorCode } from '../../domain/errors'
import { type Member, unboundOpenid } from '../../domain/members/member'
import type { Transaction } from '../ports/store'
import type { Context } from './context'
import { newId } from './random'

/**
 * Takes a WeChat account from somebody who has left, because the person goes on under another entry. Their branch sees it in
 * its own log.
 * @param refusal what to answer if they came back meanwhile
 */
export async function freeAccount(
  { clock }: Pick<Context, 'clock'>,
  tx: Transaction,
  { _id, branchId }: Member,
  refusal: ErrorCode,
): Promise<void> {
  const former = await tx.get('members', _id)
  if (former?.state === 'active') throw new AppError(refusal)
  await tx.update('members', _id, { openid: unboundOpenid(_id), boundAt: undefined })
  await tx.insert('audit', {
    _id: newId(),
    branchId,
    at: clock.now(),
    by: _id,
    action: 'binding.movedAway',
    target: _id,
    before: { bound: true },
    after: { bound: false },
  })
}
