import { type Activity, phaseOf } from '../../domain/activities/activity'
import { type Attendance, type AttendanceState, attendanceId } from '../../domain/attendance/attendance'
import type { LeaveCategory } from '../../domain/attendance/leave'
import { enterMark } from '../../domain/attendance/proof'
import { later, laterOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Transaction } from '../ports/store'
import { activityOf, assertMayLead, expectedOf } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import { headOf } from './check-in'
import type { MemberContext } from './context'
import { allMembers } from './members'

/**
 * One line of a sheet; `null` takes officers' lines back. `was` is what the officer's screen showed: where somebody else has
 * noted something in the meantime, most likely the member themselves, the line is kept beside it and does not replace it.
 */
export type SheetLine = {
  memberId: string
  state: AttendanceState | null
  was?: AttendanceState | null
  category?: LeaveCategory
  /** The tap's own id, so that sending it again does not count twice. */
  tap?: string
  /** How many ms ago it was made, if it was kept on a phone without a signal. */
  agoMs?: number
}

/** What became of a sheet; `kept` are lines left beside what had changed meanwhile. */
export type SheetOutcome = { written: number; removed: number; same: number; kept: number }

/**
 * An officer taps names (代签) or enters the paper sheet (补录). All lines or none; a repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_SUCH_MEMBER, ACTIVITY_CANCELLED, CHECK_IN_NOT_OPEN, YEAR_CLOSED, NOT_ALLOWED
 */
export async function enterSheet(
  ctx: MemberContext,
  { activityId, method, entries }: { activityId: string; method: 'officer' | 'paper'; entries: SheetLine[] },
): Promise<SheetOutcome> {
  const [activity, members, branch] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx), ownBranch(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  const known = new Set(members.map((member) => member._id))
  if (entries.some((line) => !known.has(line.memberId))) throw new AppError('NO_SUCH_MEMBER')
  const lines = new Map(entries.map((line) => [line.memberId, line]))
  const now = ctx.clock.now()

  return audited(ctx, ctx.caller, 'attendance.sheet', async (tx) => {
    const { current, expected, entryOf } = await sheetIn(ctx, tx, activityId, members)
    assertRecordable(current, now)
    const before: Attendance[] = []
    const after: Record<string, AttendanceState | null> = {}
    const outcome: SheetOutcome = { written: 0, removed: 0, same: 0, kept: 0 }
    for (const [memberId, line] of lines) {
      const entry = await entryOf(memberId)
      const at = momentOf(line, current, now)
      const mark = {
        state: line.state,
        was: line.was,
        method,
        key: `o${line.tap ?? at}`,
        at,
        receivedAt: now,
        by: ctx.caller._id,
        category: line.state === 'leave' ? line.category : undefined,
      }
      const marked = enterMark(headOf(current, memberId, expected), entry, mark)
      outcome[marked.outcome] += 1
      if (!marked.changed) continue
      if (entry) before.push(entry)
      after[memberId] = line.state
      await writeEntry(tx, entry, marked.entry)
    }
    if (Object.keys(after).length === 0) return { unchanged: true, result: outcome }
    // Written, not only read: an activity that is cancelled at this moment conflicts with its sheet.
    await tx.update('activities', activityId, { expected, updatedAt: now })
    return { target: activityId, before, after: { method, entries: after }, result: outcome }
  })
}

/** When a tap was made: never before the door opened, whatever the phone's clock did. */
function momentOf({ agoMs = 0 }: SheetLine, { checkIn }: Activity, now: string): string {
  if (agoMs === 0) return now
  const made = later(now, -agoMs)
  return laterOf(made, checkIn.opensAt)
}

/**
 * A sheet as a transaction sees it. Which names have an entry is read at once, not name by name; each is read again inside,
 * and a name that comes in meanwhile is a duplicate, which runs the whole again.
 * @throws AppError NO_SUCH_ACTIVITY
 */
export async function sheetIn(
  ctx: MemberContext,
  tx: Transaction,
  activityId: string,
  members: Parameters<typeof expectedOf>[1],
) {
  const where = { branchId: ctx.caller.branchId, activityId }
  const noted = await ctx.store.list('attendance', { where, limit: 1000, fields: ['memberId'] })
  const ids = new Set(noted.map((entry) => entry._id))
  const current = await tx.get('activities', activityId)
  if (!current) throw new AppError('NO_SUCH_ACTIVITY')
  const entryOf = async (memberId: string): Promise<Attendance | null> => {
    const id = attendanceId(activityId, memberId)
    return ids.has(id) ? tx.get('attendance', id) : null
  }
  return { current, expected: expectedOf(current, members), entryOf }
}

function assertRecordable(activity: Activity, now: string): void {
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能登记签到')
  if (phase === 'upcoming') throw new AppError('CHECK_IN_NOT_OPEN', '活动还没有开始，到签到时间再登记')
}

/** Puts an entry in place of what was there, which may be nothing. */
export async function writeEntry(tx: Transaction, before: Attendance | null, entry: Attendance | null): Promise<void> {
  if (entry && !before) return tx.insert('attendance', entry)
  if (!entry) return before ? tx.remove('attendance', before._id) : undefined
  const { _id, ...change } = entry
  return tx.update('attendance', _id, change)
}
