import type { Branch } from '../../domain/branch/branch'
import type { Member } from '../../domain/members/member'
import { type Permission, permissionsOf } from '../../domain/permissions'
import type { BindingRequest } from '../ports/collections'
import { ownRequest } from './binding'
import { memberByOpenid } from './caller'
import type { VisitorContext } from './context'

/** Who the app is opened by. A visitor learns nothing of any branch. */
export type Session =
  | { kind: 'visitor'; request: Pick<BindingRequest, 'name' | 'state' | 'at'> | null }
  | { kind: 'left'; name: string }
  | {
      kind: 'member'
      member: Pick<Member, '_id' | 'name' | 'role' | 'standing' | 'groupId' | 'joinedOn' | 'leadingCadre'>
      branch: Pick<Branch, '_id' | 'name' | 'groups'>
      permissions: Permission[]
    }

/** Who is calling, and what they may do. The phone hides what is not allowed; the cloud refuses it. */
export async function openSession(ctx: VisitorContext): Promise<Session> {
  const [member, request] = await Promise.all([memberByOpenid(ctx.store, ctx.openid), ownRequest(ctx)])
  // Somebody who left may have asked to join again: their request is then what matters.
  if (!member || (member.state !== 'active' && request?.state === 'waiting')) {
    return { kind: 'visitor', request: request && { name: request.name, state: request.state, at: request.at } }
  }
  if (member.state !== 'active') return { kind: 'left', name: member.name }
  const branch = await ctx.store.get('branches', member.branchId)
  if (!branch) throw new Error(`member ${member._id} belongs to a branch that is not there`)
  const { _id, name, role, standing, groupId, joinedOn, leadingCadre } = member
  return {
    kind: 'member',
    member: { _id, name, role, standing, groupId, joinedOn, leadingCadre },
    branch: { _id: branch._id, name: branch.name, groups: branch.groups },
    permissions: permissionsOf(role),
  }
}
