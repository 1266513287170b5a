import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { byOffice, isBound, type Member, type MemberState, unboundOpenid } from '../../domain/members/member'
import { audited } from './audit'
import type { MemberContext } from './context'

/** What an officer writes about a member; the rest is kept by the system. */
export type MemberFields = Pick<
  Member,
  | 'name'
  | 'gender'
  | 'standing'
  | 'role'
  | 'groupId'
  | 'livelihood'
  | 'leadingCadre'
  | 'joinedOn'
  | 'admittedOn'
  | 'note'
>

/** All members the branch ever had, in order of office. A branch has some 50; 1000 is the database's own cap. */
export async function allMembers({ store, caller }: Pick<MemberContext, 'store' | 'caller'>): Promise<Member[]> {
  return byOffice(await store.list('members', { where: { branchId: caller.branchId }, limit: 1000 }))
}

/** Members who belong to the branch now. */
export async function activeMembers({ store, caller }: Pick<MemberContext, 'store' | 'caller'>): Promise<Member[]> {
  const where = { branchId: caller.branchId, state: 'active' } as const
  return byOffice(await store.list('members', { where, limit: 1000 }))
}

/**
 * One member of the caller's branch.
 * @throws AppError NO_SUCH_MEMBER
 */
export async function memberOf(ctx: Pick<MemberContext, 'store' | 'caller'>, memberId: string): Promise<Member> {
  const member = await ctx.store.get('members', memberId)
  if (member?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
  return member
}

const canManage = (member: Pick<Member, 'role' | 'state' | 'openid'>) =>
  (member.role === 'secretary' || member.role === 'deputySecretary') && member.state === 'active' && isBound(member)

/**
 * Keeps a branch from locking itself out: somebody bound must stay who can manage it.
 * @throws AppError LAST_OFFICER
 */
export async function assertNotLastOfficer(ctx: MemberContext, memberId: string): Promise<void> {
  const officers = (await activeMembers(ctx)).filter(canManage)
  if (officers.length === 1 && officers[0]?._id === memberId) throw new AppError('LAST_OFFICER')
}

/**
 * Adds a member by hand. A repeat with the same id answers as the first time; a second person of the same name must be confirmed.
 * @throws AppError NAME_TWICE
 */
export async function addMember(
  ctx: MemberContext,
  { memberId, namesake, ...fields }: MemberFields & { memberId: string; namesake: boolean },
): Promise<{ memberId: string }> {
  const members = await activeMembers(ctx)
  const twin = members.find((member) => member.name === fields.name && member._id !== memberId)
  if (twin && !namesake) throw new AppError('NAME_TWICE')
  const now = ctx.clock.now()
  return audited(ctx, ctx.caller, 'members.add', async (tx) => {
    const known = await tx.get('members', memberId)
    if (known && known.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    if (known) return { unchanged: true, result: { memberId } }
    await tx.insert('members', newMember(ctx.caller.branchId, memberId, fields, now))
    return { target: memberId, after: fields, result: { memberId } }
  })
}

/** A member as first stored. */
export function newMember(branchId: string, memberId: string, fields: MemberFields, now: string): Member {
  return {
    _id: memberId,
    branchId,
    ...fields,
    state: 'active',
    stateSince: dayOf(now),
    openid: unboundOpenid(memberId),
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * Changes what is written about a member.
 * @throws AppError NO_SUCH_MEMBER, LAST_OFFICER
 */
export async function reviseMember(
  ctx: MemberContext,
  { memberId, ...fields }: MemberFields & { memberId: string },
): Promise<void> {
  if (fields.role !== 'secretary' && fields.role !== 'deputySecretary') await assertNotLastOfficer(ctx, memberId)
  await audited(ctx, ctx.caller, 'members.revise', async (tx) => {
    const before = await tx.get('members', memberId)
    if (before?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    await tx.update('members', memberId, { ...optional(fields), ...fields, updatedAt: ctx.clock.now() })
    return { target: memberId, before: fieldsOf(before), after: fields, result: undefined }
  })
}

/** Fields that are taken away when an officer leaves them empty. */
function optional(fields: MemberFields): Partial<MemberFields> {
  const { gender, groupId, joinedOn, admittedOn, note } = fields
  return { gender, groupId, joinedOn, admittedOn, note }
}

function fieldsOf(member: Member): MemberFields {
  const { name, gender, standing, role, groupId, livelihood, leadingCadre, joinedOn, admittedOn, note } = member
  return { name, gender, standing, role, groupId, livelihood, leadingCadre, joinedOn, admittedOn, note }
}

/**
 * Notes that a member was transferred, left or came back, from a day on. Nothing of their past is touched.
 * @throws AppError NO_SUCH_MEMBER, LAST_OFFICER
 */
export async function changeMemberState(
  ctx: MemberContext,
  { memberId, state, on, reason }: { memberId: string; state: MemberState; on: string; reason?: string },
): Promise<void> {
  if (on > dayOf(ctx.clock.now())) throw new AppError('BAD_INPUT', '日期不能晚于今天')
  if (state !== 'active') await assertNotLastOfficer(ctx, memberId)
  await audited(ctx, ctx.caller, 'members.changeState', async (tx) => {
    const before = await tx.get('members', memberId)
    if (before?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    await tx.update('members', memberId, { state, stateSince: on, updatedAt: ctx.clock.now() })
    const was = { state: before.state, stateSince: before.stateSince }
    return { target: memberId, before: was, after: { state, stateSince: on, reason }, result: undefined }
  })
}
