import { createHash } from 'node:crypto'
import { normaliseCode } from '../../domain/branch/branch'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { freeAccount } from './account'
import { newInvitation } from './branch'
import { memberByOpenid } from './caller'
import type { VisitorContext } from './context'
import { noteGuess, prepareGuesses } from './guesses'
import { newId } from './random'

/** What is kept of a one-time code: its SHA-256, so that reading the database does not give the code. */
function claimId(code: string): string {
  return createHash('sha256').update(normaliseCode(code)).digest('hex')
}

/**
 * Founds a branch with the one-time code that the installation printed; who calls becomes its secretary.
 * A repeat by the same person answers as the first time. Who left another branch may found one: the account follows the person.
 * @throws AppError WRONG_CLAIM_CODE, ALREADY_BOUND, TOO_MANY_TRIES
 */
export async function claim(
  ctx: VisitorContext,
  { code, branchName, name }: { code: string; branchName: string; name: string },
): Promise<{ branchId: string }> {
  const id = claimId(code)
  const [earlier, used] = await Promise.all([
    memberByOpenid(ctx.store, ctx.openid),
    ctx.store.get('claims', id),
    noteGuess(ctx, 'claim'),
  ])
  if (earlier && earlier.branchId === used?.branchId) return { branchId: earlier.branchId }
  if (earlier?.state === 'active') throw new AppError('ALREADY_BOUND')
  const now = ctx.clock.now()
  const branchId = newId()
  const memberId = newId()
  const founded = await ctx.store.transaction(async (tx) => {
    const right = await tx.get('claims', id)
    if (!right || right.usedAt) throw new AppError('WRONG_CLAIM_CODE')
    await tx.update('claims', id, { usedAt: now, branchId })
    if (earlier) await freeAccount(ctx, tx, earlier, 'ALREADY_BOUND')
    await tx.insert('branches', {
      _id: branchId,
      name: branchName,
      groups: [],
      invitation: newInvitation(),
      rosterLeaseUntil: '',
      createdAt: now,
      updatedAt: now,
    })
    await tx.insert('members', {
      _id: memberId,
      branchId,
      name,
      standing: 'full',
      role: 'secretary',
      livelihood: 'salaried',
      leadingCadre: false,
      state: 'active',
      stateSince: dayOf(now),
      openid: ctx.openid,
      boundAt: now,
      createdAt: now,
      updatedAt: now,
    })
    await tx.insert('audit', {
      _id: newId(),
      branchId,
      at: now,
      by: memberId,
      action: 'installation.claim',
      target: branchId,
      after: { branchName },
    })
    return { branchId }
  })
  await prepareGuesses(ctx.store, ctx.openid)
  return founded
}
