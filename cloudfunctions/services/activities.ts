import type { Activity } from '../../domain/activities/activity'
import { type Candidate, expectedMembers } from '../../domain/activities/audience'
import { AppError } from '../../domain/errors'
import { may, type Permission } from '../../domain/permissions'
import type { Caller, MemberContext } from './context'

/** How many days what was held still asks to be decided, settled or confirmed: after that only its own page does. */
export const DAYS_BACK = 45

/**
 * Officers may act for any activity, a group leader for a meeting of their own group alone.
 * @throws AppError NOT_ALLOWED
 */
export function assertMayLead(
  caller: Caller,
  permission: Permission,
  { kind, audience }: Pick<Activity, 'kind' | 'audience'>,
): void {
  if (may(caller.role, permission)) return
  const [group, ...others] = audience.groupIds
  const ownGroup = group !== undefined && group === caller.groupId && others.length === 0
  const own = kind === 'groupMeeting' && audience.scope === 'groups' && ownGroup
  if (!own || audience.plus.length > 0) throw new AppError('NOT_ALLOWED')
}

/** Whether the caller may prepare or record this activity. */
export function mayLead(
  caller: Caller,
  permission: Permission,
  activity: Pick<Activity, 'kind' | 'audience'>,
): boolean {
  try {
    assertMayLead(caller, permission, activity)
    return true
  } catch {
    return false
  }
}

/**
 * One activity of the caller's branch.
 * @throws AppError NO_SUCH_ACTIVITY
 */
export async function activityOf(ctx: Pick<MemberContext, 'store' | 'caller'>, activityId: string): Promise<Activity> {
  const activity = await ctx.store.get('activities', activityId)
  if (activity?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_ACTIVITY')
  return activity
}

/** Ids of those expected: as frozen when it was held, otherwise by the rule. */
export function expectedOf(
  activity: Pick<Activity, 'expected' | 'audience' | 'on'>,
  members: readonly Candidate[],
): string[] {
  return activity.expected ?? expectedMembers(activity.audience, members, activity.on)
}

/** 补录: noted after it was over, by whom and when. */
export function backEntry(
  { createdAt, createdBy, endsAt }: Pick<Activity, 'createdAt' | 'createdBy' | 'endsAt'>,
  nameOf: (memberId: string) => string,
): { at: string; by: string } | null {
  return createdAt > endsAt ? { at: createdAt, by: nameOf(createdBy) } : null
}
