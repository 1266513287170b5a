import { attended } from '@domain/attendance/attendance'
import type { ActivityCard } from '@/cloud/today'

/** Checked in, or leave asked and not turned down: nothing more is to be done about the activity. */
export function isDone({ mine, leave }: Pick<ActivityCard, 'mine' | 'leave'>): boolean {
  if (mine && attended(mine.state)) return true
  return leave !== undefined && leave !== null && !leave.lapsed && leave.state !== 'refused'
}
