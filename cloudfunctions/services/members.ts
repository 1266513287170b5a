import { addMonths, dayOf, monthOf } from '../../domain/calendar/beijing'
import { lastMonth } from '../../domain/dues/owed'
import { AppError } from '../../domain/errors'
import {
  byOffice,
  isBound,
  leadsBranch,
  type Member,
  type MemberState,
  type Role,
  unboundOpenid,
} from '../../domain/members/member'
import { nameKey } from '../../domain/members/person-name'
import { may } from '../../domain/permissions'
import type { Transaction } from '../ports/store'
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
  | 'noVote'
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

const NAME_OF_ONE_GONE =
  '名册里有一位同名的党员已不在册，如果是本人回来，请在名册里改回“在册”；如果是另一个人，请勾选“是同名的另一个人”'

const canManage = (member: Pick<Member, 'role' | 'state' | 'openid'>) =>
  leadsBranch(member.role) && member.state === 'active' && isBound(member)

/**
 * Those who can manage the branch besides this member; nobody where the member cannot, for then nothing hangs on them.
 * @throws AppError LAST_OFFICER
 */
export async function otherManagers(ctx: MemberContext, memberId: string): Promise<string[]> {
  const managers = (await activeMembers(ctx)).filter(canManage).map((member) => member._id)
  if (!managers.includes(memberId)) return []
  const others = managers.filter((id) => id !== memberId)
  if (others.length === 0) throw new AppError('LAST_OFFICER')
  return others
}

/**
 * Keeps a branch from locking itself out: one of them must still be there who can manage it.
 * @throws AppError LAST_OFFICER
 */
export async function assertManagerStays(
  { caller, clock }: MemberContext,
  tx: Transaction,
  managers: readonly string[],
): Promise<void> {
  for (const id of managers) {
    const manager = await tx.get('members', id)
    if (!manager || !canManage(manager)) continue
    // Written, not only read: two who take each other's place away at the same moment meet here, and the second is refused.
    await tx.update('branches', caller.branchId, { updatedAt: clock.now() })
    return
  }
  if (managers.length > 0) throw new AppError('LAST_OFFICER')
}

/**
 * Who leads the branch is for those who lead it to change: otherwise whoever keeps the roster could make themselves secretary.
 * @throws AppError LEADERS_ONLY
 */
export function assertMayChangeLeader(caller: Pick<Member, 'role'>, ...roles: Role[]): void {
  if (roles.some(leadsBranch) && !may(caller.role, 'branch.manage')) throw new AppError('LEADERS_ONLY')
}

/**
 * A member's group is one the branch has.
 * @throws AppError BAD_INPUT
 */
async function assertGroup(tx: Transaction, branchId: string, groupId: string | undefined): Promise<void> {
  if (groupId === undefined) return
  const branch = await tx.get('branches', branchId)
  if (branch?.groups.some((group) => group.id === groupId)) return
  throw new AppError('BAD_INPUT', '这个党小组已经没有了，请重新选择党小组')
}

/**
 * Adds a member by hand. A repeat with the same id answers as the first time; a second person of the same name must be
 * confirmed, also when the first one left: who comes back keeps their entry, and their past with it.
 * @throws AppError NAME_TWICE, BAD_INPUT, LEADERS_ONLY
 */
export async function addMember(
  ctx: MemberContext,
  { memberId, namesake, ...fields }: MemberFields & { memberId: string; namesake: boolean },
): Promise<{ memberId: string }> {
  assertMayChangeLeader(ctx.caller, fields.role)
  const members = await allMembers(ctx)
  const twins = members.filter((member) => nameKey(member.name) === nameKey(fields.name) && member._id !== memberId)
  if (twins.length > 0 && !namesake) {
    const gone = twins.every((member) => member.state !== 'active')
    throw new AppError('NAME_TWICE', gone ? NAME_OF_ONE_GONE : undefined)
  }
  const now = ctx.clock.now()
  return audited(ctx, ctx.caller, 'members.add', async (tx) => {
    const known = await tx.get('members', memberId)
    if (known && known.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    if (known) return { unchanged: true, result: { memberId } }
    await assertGroup(tx, ctx.caller.branchId, fields.groupId)
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
 * @throws AppError NO_SUCH_MEMBER, LAST_OFFICER, LEADERS_ONLY, BAD_INPUT
 */
export async function reviseMember(
  ctx: MemberContext,
  { memberId, ...fields }: MemberFields & { memberId: string },
): Promise<void> {
  const steppingDown = !leadsBranch(fields.role)
  const managers = steppingDown ? await otherManagers(ctx, memberId) : []
  await audited(ctx, ctx.caller, 'members.revise', async (tx) => {
    const member = await tx.get('members', memberId)
    if (member?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    const [before, after] = [fieldsOf(member), fieldsOf(fields)]
    if (JSON.stringify(before) === JSON.stringify(after)) return { unchanged: true, result: undefined }
    assertMayChangeLeader(ctx.caller, before.role, after.role)
    await assertManagerStays(ctx, tx, managers)
    if (after.groupId !== before.groupId) await assertGroup(tx, ctx.caller.branchId, after.groupId)
    await tx.update('members', memberId, { ...after, updatedAt: ctx.clock.now() })
    return { target: memberId, before, after, result: undefined }
  })
}

/** What an officer writes; what was left empty is there as undefined, and so taken away. */
function fieldsOf(member: MemberFields): MemberFields {
  const { name, gender, standing, role, groupId, livelihood, leadingCadre, joinedOn, admittedOn, note, noVote } = member
  return { name, gender, standing, role, groupId, livelihood, leadingCadre, joinedOn, admittedOn, note, noVote }
}

/**
 * Notes that a member was transferred, left or came back, from a day on. Nothing of their past is touched.
 * @throws AppError NO_SUCH_MEMBER, LAST_OFFICER, LEADERS_ONLY, BAD_INPUT
 */
export async function changeMemberState(
  ctx: MemberContext,
  { memberId, state, on, reason }: { memberId: string; state: MemberState; on: string; reason?: string },
): Promise<void> {
  if (on > dayOf(ctx.clock.now())) throw new AppError('BAD_INPUT', '日期不能晚于今天')
  const managers = state === 'active' ? [] : await otherManagers(ctx, memberId)
  await audited(ctx, ctx.caller, 'members.changeState', async (tx) => {
    const before = await tx.get('members', memberId)
    if (before?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
    if (before.state === state && before.stateSince === on) return { unchanged: true, result: undefined }
    assertMayChangeLeader(ctx.caller, before.role)
    await assertManagerStays(ctx, tx, managers)
    await tx.update('members', memberId, { state, stateSince: on, updatedAt: ctx.clock.now() })
    if (state === 'active') await noteAway(ctx, tx, before, on)
    const was = { state: before.state, stateSince: before.stateSince }
    return { target: memberId, before: was, after: { state, stateSince: on, reason }, result: undefined }
  })
}

/** Who comes back owes nothing for the months away: they were paid where they belonged. */
async function noteAway({ caller, clock }: MemberContext, tx: Transaction, before: Member, on: string): Promise<void> {
  const last = lastMonth(before)
  if (last === undefined || last === '') return
  const [from, to] = [addMonths(last, 1), addMonths(monthOf(on), -1)]
  const _id = `${before._id}:${from}`
  if (from > to || (await tx.get('duesReliefs', _id))) return
  await tx.insert('duesReliefs', {
    ...{ _id, branchId: before.branchId, memberId: before._id, kind: 'elsewhere', from, to, fen: 0, state: 'approved' },
    ...{ proposedOn: on, at: clock.now(), by: caller._id },
  })
}
