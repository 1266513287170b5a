import { randomBytes } from 'node:crypto'
import type { PartyDayRule } from '../../domain/activities/party-day'
import { type Branch, codeFromBytes } from '../../domain/branch/branch'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { audited } from './audit'
import type { MemberContext } from './context'

/** A fresh invitation code of eight letters. */
export function newInvitation(): string {
  return codeFromBytes(randomBytes(8), 8)
}

/** The caller's branch. */
export async function ownBranch({ store, caller }: Pick<MemberContext, 'store' | 'caller'>): Promise<Branch> {
  const branch = await store.get('branches', caller.branchId)
  if (!branch) throw new Error(`member ${caller._id} belongs to a branch that is not there`)
  return branch
}

/**
 * What lies in a year whose records are handed over is changed no more.
 * @throws AppError YEAR_CLOSED
 */
export function assertYearOpen({ closedYears = [] }: Pick<Branch, 'closedYears'>, year: number): void {
  if (closedYears.includes(year))
    throw new AppError('YEAR_CLOSED', `${year} 年已经封存，不能再改；确实要改，请书记先在支部设置里解封`)
}

type Next = Partial<Branch> | ((before: Branch) => Partial<Branch>)

/** Changes the branch and writes it into the log; a repeat changes nothing. */
export function changeBranch(ctx: MemberContext, action: string, to: Next, reason?: string): Promise<Branch> {
  return audited(ctx, ctx.caller, action, async (tx) => {
    const before = await tx.get('branches', ctx.caller.branchId)
    if (!before) throw new Error(`branch ${ctx.caller.branchId} is not there`)
    const next = typeof to === 'function' ? to(before) : to
    const was = Object.fromEntries(Object.keys(next).map((field) => [field, before[field as keyof Branch]]))
    if (JSON.stringify(was) === JSON.stringify(next)) return { unchanged: true, result: before }
    const changed = { ...next, updatedAt: ctx.clock.now() }
    await tx.update('branches', before._id, changed)
    // An invitation code in the log would let whoever reads the log in.
    const logged = 'invitation' in next ? {} : { before: was, after: { ...next, reason } }
    return { target: before._id, ...logged, result: { ...before, ...changed } }
  })
}

/**
 * Renames the branch and its groups. A group that still has members cannot be dropped.
 * @throws AppError BAD_INPUT
 */
export async function reviseBranch(
  ctx: MemberContext,
  { branchName, groups }: { branchName: string; groups: Branch['groups'] },
): Promise<Branch> {
  const twice = groups.find(({ id, name }, index) => groups.slice(0, index).some((g) => g.name === name || g.id === id))
  if (twice) throw new AppError('BAD_INPUT', `有两个党小组都叫“${twice.name}”，请改一个名字`)
  const members = await ctx.store.list('members', {
    where: { branchId: ctx.caller.branchId, state: 'active' },
    limit: 1000,
    fields: ['groupId'],
  })
  const kept = new Set(groups.map((group) => group.id))
  const orphans = members.filter((member) => member.groupId && !kept.has(member.groupId)).length
  if (orphans > 0) throw new AppError('BAD_INPUT', `要删除的党小组里还有 ${orphans} 人，请先把他们调到别的小组`)
  return changeBranch(ctx, 'branch.revise', { name: branchName, groups })
}

/** Replaces the invitation code: the old one stops working at once. */
export function renewInvitation(ctx: MemberContext): Promise<Branch> {
  const invitation = newInvitation()
  return changeBranch(ctx, 'branch.renewInvitation', { invitation })
}

/** Sets the fixed Party day (固定党日), or none. */
export function setPartyDay(ctx: MemberContext, { rule }: { rule: PartyDayRule | null }): Promise<Branch> {
  return changeBranch(ctx, 'branch.setPartyDay', { partyDay: rule ?? undefined })
}

/**
 * Closes a year: its records are complete, and nothing in them is changed any more. From December on, for the year that ends.
 * A repeat changes nothing.
 * @throws AppError YEAR_NOT_OVER
 */
export async function closeYear(ctx: MemberContext, { year }: { year: number }): Promise<Branch> {
  const today = dayOf(ctx.clock.now())
  if (`${year}-12-01` > today) throw new AppError('YEAR_NOT_OVER')
  return changeBranch(ctx, 'branch.closeYear', ({ closedYears = [] }) => ({
    closedYears: [...new Set([...closedYears, year])].sort((a, b) => a - b),
  }))
}

/** Opens a closed year again, with a reason that stays in the log. A repeat changes nothing. */
export function reopenYear(ctx: MemberContext, { year, reason }: { year: number; reason: string }): Promise<Branch> {
  const without = ({ closedYears }: Branch) => ({ closedYears: closedYears?.filter((one) => one !== year) })
  return changeBranch(ctx, 'branch.reopenYear', without, reason)
}
