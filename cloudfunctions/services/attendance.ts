import { phaseOf } from '../../domain/activities/activity'
import {
  type Attendance,
  type AttendanceMethod,
  type AttendanceState,
  attendanceId,
} from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import { activityOf, assertMayLead, expectedOf } from './activities'
import { audited } from './audit'
import type { MemberContext } from './context'
import { allMembers } from './members'

/** One line of a sheet; `null` takes an entry made by mistake away. */
export type SheetLine = { memberId: string; state: AttendanceState | null }

/** What became of a sheet. */
export type SheetOutcome = { written: number; removed: number; same: number }

/**
 * An officer taps names (代签) or enters the paper sheet (补录). All lines or none; a repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_SUCH_MEMBER, ACTIVITY_CANCELLED, CHECK_IN_NOT_OPEN, NOT_ALLOWED
 */
export async function enterSheet(
  ctx: MemberContext,
  { activityId, method, entries }: { activityId: string; method: 'officer' | 'paper'; entries: SheetLine[] },
): Promise<SheetOutcome> {
  const [activity, members] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  const now = ctx.clock.now()
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能登记签到')
  if (phase === 'upcoming') throw new AppError('CHECK_IN_NOT_OPEN', '活动还没有开始，到签到时间再登记')
  const known = new Set(members.map((member) => member._id))
  if (entries.some((line) => !known.has(line.memberId))) throw new AppError('NO_SUCH_MEMBER')
  const lines = new Map(entries.map((line) => [line.memberId, line.state]))

  const entryFor = (memberId: string, state: AttendanceState, expected: readonly string[]): Attendance => ({
    _id: attendanceId(activityId, memberId),
    branchId: ctx.caller.branchId,
    activityId,
    memberId,
    on: activity.on,
    year: activity.year,
    state,
    observer: !expected.includes(memberId),
    method: method satisfies AttendanceMethod,
    at: now,
    by: ctx.caller._id,
  })

  return audited(ctx, ctx.caller, 'attendance.sheet', async (tx) => {
    const outcome: SheetOutcome = { written: 0, removed: 0, same: 0 }
    const before: Record<string, AttendanceState | null> = {}
    const current = await tx.get('activities', activityId)
    if (!current) throw new AppError('NO_SUCH_ACTIVITY')
    const expected = expectedOf(current, members)
    for (const [memberId, state] of lines) {
      const id = attendanceId(activityId, memberId)
      const entry = await tx.get('attendance', id)
      if ((entry?.state ?? null) === state) {
        outcome.same++
        continue
      }
      before[memberId] = entry?.state ?? null
      if (state === null) await tx.remove('attendance', id)
      else if (entry) {
        const { _id, ...change } = entryFor(memberId, state, expected)
        await tx.update('attendance', _id, change)
      } else await tx.insert('attendance', entryFor(memberId, state, expected))
      if (state === null) outcome.removed++
      else outcome.written++
    }
    if (outcome.written + outcome.removed === 0) return { unchanged: true, result: outcome }
    if (!current.expected) await tx.update('activities', activityId, { expected, updatedAt: now })
    const after = Object.fromEntries(Object.keys(before).map((memberId) => [memberId, lines.get(memberId) ?? null]))
    return { target: activityId, before, after: { method, entries: after }, result: outcome }
  })
}
