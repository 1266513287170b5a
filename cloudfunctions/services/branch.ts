import { randomBytes } from 'node:crypto'
import { type Branch, codeFromBytes } from '../../domain/branch/branch'
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

function change(ctx: MemberContext, action: string, next: Partial<Branch>): Promise<Branch> {
  return audited(ctx, ctx.caller, action, async (tx) => {
    const before = await tx.get('branches', ctx.caller.branchId)
    if (!before) throw new Error(`branch ${ctx.caller.branchId} is not there`)
    const was = Object.fromEntries(Object.keys(next).map((field) => [field, before[field as keyof Branch]]))
    if (JSON.stringify(was) === JSON.stringify(next)) return { unchanged: true, result: before }
    const changed = { ...next, updatedAt: ctx.clock.now() }
    await tx.update('branches', before._id, changed)
    // An invitation code in the log would let whoever reads the log in.
    const logged = 'invitation' in next ? {} : { before: was, after: next }
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
  return change(ctx, 'branch.revise', { name: branchName, groups })
}

/** Replaces the invitation code: the old one stops working at once. */
export function renewInvitation(ctx: MemberContext): Promise<Branch> {
  const invitation = newInvitation()
  return change(ctx, 'branch.renewInvitation', { invitation })
}
