import { may, mayForOwnGroup } from '@domain/permissions'
import type { ActivityCard } from '@/cloud/today'
import type { MemberSession } from '@/session/useSession'

/** Whether to offer the check-in screen: to officers always, to a group leader for a group's meeting. The cloud decides. */
export function mayRecordHere({ role }: MemberSession['member'], { kind }: ActivityCard): boolean {
  return may(role, 'attendance.record') || (kind === 'groupMeeting' && mayForOwnGroup(role, 'attendance.record'))
}
