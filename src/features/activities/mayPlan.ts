import { may, mayForOwnGroup } from '@domain/permissions'
import type { MemberSession } from '@/session/useSession'

/** What somebody may plan: anything, meetings of their own group alone (党小组长), or nothing. */
export type Planning = { for: 'branch' } | { for: 'group'; groupId: string } | { for: 'nobody' }

/** Reads {@link Planning} off who opened the app; the cloud decides the same when it is sent. */
export function planningOf({ role, groupId }: Pick<MemberSession['member'], 'role' | 'groupId'>): Planning {
  if (may(role, 'activities.manage')) return { for: 'branch' }
  return groupId && mayForOwnGroup(role, 'activities.manage') ? { for: 'group', groupId } : { for: 'nobody' }
}
