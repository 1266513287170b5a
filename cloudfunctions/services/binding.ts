import { createHash } from 'node:crypto'
import { normaliseCode } from '../../domain/branch/branch'
import { AppError } from '../../domain/errors'
import { isBound, type Member, unboundOpenid } from '../../domain/members/member'
import { nearestNames } from '../../domain/members/name-likeness'
import { nameKey } from '../../domain/members/person-name'
import type { BindingRequest } from '../ports/collections'
import { freeAccount } from './account'
import { audited } from './audit'
import { memberByOpenid } from './caller'
import type { MemberContext, VisitorContext } from './context'
import { noteGuess, prepareGuesses } from './guesses'
import { assertManagerStays, assertMayChangeLeader, otherManagers } from './members'

/** One request a WeChat account; the OPENID itself never reaches another phone. */
function requestIdOf(openid: string): string {
  return createHash('sha256').update(openid).digest('hex').slice(0, 24)
}

/** What the visitor asked for last, if anything. */
export function ownRequest({ store, openid }: VisitorContext): Promise<BindingRequest | null> {
  return store.get('bindingRequests', requestIdOf(openid))
}

/**
 * Somebody says who they are: name and the branch's invitation code. An officer decides.
 * @throws AppError WRONG_INVITATION, ALREADY_BOUND, TOO_MANY_TRIES
 */
export async function requestBinding(
  ctx: VisitorContext,
  { name, invitation }: { name: string; invitation: string },
): Promise<{ branchName: string }> {
  const [bound, branches] = await Promise.all([
    memberByOpenid(ctx.store, ctx.openid),
    ctx.store.list('branches', { where: { invitation: normaliseCode(invitation) }, limit: 1 }),
    noteGuess(ctx, 'invitation'),
  ])
  if (bound?.state === 'active') throw new AppError('ALREADY_BOUND')
  const [branch] = branches
  if (!branch) throw new AppError('WRONG_INVITATION')
  const request: BindingRequest = {
    _id: requestIdOf(ctx.openid),
    openid: ctx.openid,
    branchId: branch._id,
    name,
    state: 'waiting',
    at: ctx.clock.now(),
  }
  if ((await ctx.store.insert('bindingRequests', request)) === 'exists') {
    const { _id, ...anew } = request
    await ctx.store.updateIf('bindingRequests', _id, {}, { ...anew, decidedAt: undefined })
  }
  return { branchName: branch.name }
}

/** Takes one's own request back. */
export async function withdrawRequest({ store, openid, clock }: VisitorContext): Promise<void> {
  const change = { state: 'withdrawn' as const, decidedAt: clock.now() }
  await store.updateIf('bindingRequests', requestIdOf(openid), { state: 'waiting' }, change)
}

/** A request with the members it may be. */
export type RequestForOfficer = {
  requestId: string
  name: string
  at: string
  candidates: { memberId: string; name: string; sameName: boolean; bound: boolean }[]
}

/** Requests that wait for an officer, oldest first, each with the members it may be: same name first, then the likest names. */
export async function listRequests({ store, caller }: MemberContext): Promise<RequestForOfficer[]> {
  const [requests, members] = await Promise.all([
    store.list('bindingRequests', {
      where: { branchId: caller.branchId, state: 'waiting' },
      orderBy: [['at', 'asc']],
      limit: 100,
    }),
    store.list('members', { where: { branchId: caller.branchId, state: 'active' }, limit: 1000 }),
  ])
  return requests.map(({ _id, name, at }) => ({ requestId: _id, name, at, candidates: candidatesFor(name, members) }))
}

function candidatesFor(name: string, members: Member[]): RequestForOfficer['candidates'] {
  const same = members.filter((member) => nameKey(member.name) === nameKey(name))
  const others = members.filter((member) => !same.includes(member))
  const likely = nearestNames(name, others, 3)
  return [...same, ...likely].map((member) => ({
    memberId: member._id,
    name: member.name,
    sameName: same.includes(member),
    bound: isBound(member),
  }))
}

/**
 * Binds the WeChat account of a request to a member; with `rebind` also when the member was bound to another one (new phone).
 * A repeat changes nothing.
 * @throws AppError NO_SUCH_REQUEST, NO_SUCH_MEMBER, MEMBER_BOUND_ELSEWHERE, OPENID_TAKEN, LEADERS_ONLY
 */
export async function approveRequest(
  ctx: MemberContext,
  { requestId, memberId, rebind }: { requestId: string; memberId: string; rebind: boolean },
): Promise<void> {
  const pending = await ctx.store.get('bindingRequests', requestId)
  if (pending?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_REQUEST')
  const holder = await memberByOpenid(ctx.store, pending.openid)
  if (holder && holder._id !== memberId && holder.state === 'active') throw new AppError('OPENID_TAKEN')
  const now = ctx.clock.now()
  await audited(ctx, ctx.caller, 'binding.approve', async (tx) => {
    const request = await tx.get('bindingRequests', requestId)
    const member = await tx.get('members', memberId)
    if (request?.state === 'approved' && member?.openid === request.openid) {
      return { unchanged: true, result: undefined }
    }
    // Asked for elsewhere in the meantime, it is another branch's to decide.
    const waiting = request?.branchId === ctx.caller.branchId && request.state === 'waiting'
    if (!waiting) throw new AppError('NO_SUCH_REQUEST')
    if (member?.branchId !== ctx.caller.branchId || member.state !== 'active') throw new AppError('NO_SUCH_MEMBER')
    if (isBound(member) && member.openid !== request.openid && !rebind) throw new AppError('MEMBER_BOUND_ELSEWHERE')
    assertMayChangeLeader(ctx.caller, member.role)
    // Someone who left (perhaps another branch) may come back under a new entry: the account follows the person.
    if (holder && holder._id !== memberId) await freeAccount(ctx, tx, holder, 'OPENID_TAKEN')
    await tx.update('members', memberId, { openid: request.openid, boundAt: now, updatedAt: now })
    await tx.update('bindingRequests', requestId, { state: 'approved', decidedAt: now })
    return { target: memberId, before: { bound: isBound(member) }, after: { requestId, rebind }, result: undefined }
  })
  await prepareGuesses(ctx.store, pending.openid)
}

/**
 * Turns a request down.
 * @throws AppError NO_SUCH_REQUEST
 */
export async function refuseRequest(ctx: MemberContext, { requestId }: { requestId: string }): Promise<void> {
  await audited(ctx, ctx.caller, 'binding.refuse', async (tx) => {
    const request = await tx.get('bindingRequests', requestId)
    const waiting = request?.branchId === ctx.caller.branchId && request.state === 'waiting'
    if (!waiting) throw new AppError('NO_SUCH_REQUEST')
    await tx.update('bindingRequests', requestId, { state: 'refused', decidedAt: ctx.clock.now() })
    return { target: requestId, after: { name: request.name }, result: undefined }
  })
}

/**
 * Unbinds a member from WeChat, for example after a phone was lost. Records stay.
 * @throws AppError NO_SUCH_MEMBER, LAST_OFFICER, LEADERS_ONLY
 */
export async function releaseMember(ctx: MemberContext, { memberId }: { memberId: string }): Promise<void> {
  const managers = await otherManagers(ctx, memberId)
  await audited(ctx, ctx.caller, 'binding.release', async (tx) => {
    const member = await tx.get('members', memberId)
    if (member?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    if (!isBound(member)) return { unchanged: true, result: undefined }
    assertMayChangeLeader(ctx.caller, member.role)
    await assertManagerStays(ctx, tx, managers)
    await tx.update('members', memberId, {
      openid: unboundOpenid(memberId),
      boundAt: undefined,
      updatedAt: ctx.clock.now(),
    })
    return { target: memberId, before: { bound: true }, after: { bound: false }, result: undefined }
  })
}
