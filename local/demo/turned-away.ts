import type { Activity } from '../../domain/activities/activity'
import type { Instant } from '../../domain/calendar/beijing'
import type { ErrorCode } from '../../domain/errors'
import { earlier, minutesLater } from './activities'
import { memberIdOf } from './roster'

/** A check-in that was turned away, as the functions keep it. */
export type TurnedAway = {
  _id: string
  branchId: string
  activityId: string
  memberId: string
  code: ErrorCode
  firstAt: Instant
  lastAt: Instant
  times: number
}

/** Somebody who scanned a forwarded picture, and then tried again when it was over: for whoever settles that sheet. */
export function demoTurnedAway(activities: readonly Activity[], now: Instant): TurnedAway[] {
  const open = activities.find(({ expected, settled, endsAt }) => expected && !settled && endsAt < now)
  if (!open) return []
  const { _id: activityId, branchId, startsAt, endsAt } = open
  const memberId = memberIdOf('shopkeeper')
  const told: [ErrorCode, Instant, number][] = [
    ['TOKEN_EXPIRED', minutesLater(startsAt, 6), 2],
    ['CHECK_IN_CLOSED', earlier(minutesLater(endsAt, 3), minutesLater(now, -1)), 1],
  ]
  return told.map(([code, lastAt, times]) => ({
    _id: `${activityId}:${memberId}:${code}`,
    branchId,
    activityId,
    memberId,
    code,
    firstAt: minutesLater(lastAt, 1 - times),
    lastAt,
    times,
  }))
}
