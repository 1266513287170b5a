import { type Activity, phaseOf } from '../../domain/activities/activity'
import {
  type Attendance,
  type AttendanceMethod,
  type AttendanceState,
  attendanceId,
} from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import type { Transaction } from '../ports/store'
import { activityOf, assertMayLead, expectedOf } from './activities'
import { audited } from './audit'
import type { MemberContext } from './context'
import { allMembers } from './members'

/**
 * One line of a sheet; `null` takes an entry made by mistake away. `was` is what the officer's screen showed: where somebody
 * else has noted something in the meantime, most likely the member themselves, that stays.
 */
export type SheetLine = { memberId: string; state: AttendanceState | null; was?: AttendanceState | null }

/** What became of a sheet; `kept` are lines left alone because the entry had changed meanwhile. */
export type SheetOutcome = { written: number; removed: number; same: number; kept: number }

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
  const known = new Set(members.map((member) => member._id))
  if (entries.some((line) => !known.has(line.memberId))) throw new AppError('NO_SUCH_MEMBER')
  const lines = new Map(entries.map((line) => [line.memberId, line]))
  const now = ctx.clock.now()

  return audited(ctx, ctx.caller, 'attendance.sheet', async (tx) => {
    // Read at once, not name by name; what is there is read again inside, and a name that comes in meanwhile is a duplicate,
    // which runs this again.
    const noted = await notedAt(ctx, activityId)
    const current = await tx.get('activities', activityId)
    if (!current) throw new AppError('NO_SUCH_ACTIVITY')
    assertRecordable(current, now)
    const expected = expectedOf(current, members)
    const before: Attendance[] = []
    const after: Record<string, AttendanceState | null> = {}
    const outcome: SheetOutcome = { written: 0, removed: 0, same: 0, kept: 0 }
    for (const [memberId, { state, was }] of lines) {
      const id = attendanceId(activityId, memberId)
      const entry = noted.has(id) ? await tx.get('attendance', id) : null
      const is = entry?.state ?? null
      if (is === state) outcome.same++
      else if (was !== undefined && was !== is) outcome.kept++
      else {
        if (entry) before.push(entry)
        after[memberId] = state
        await write(tx, entry, state && entryFor(ctx, current, memberId, state, method, expected))
        if (state === null) outcome.removed++
        else outcome.written++
      }
    }
    if (Object.keys(after).length === 0) return { unchanged: true, result: outcome }
    // Written, not only read: an activity that is cancelled at this moment conflicts with its sheet.
    await tx.update('activities', activityId, { expected, updatedAt: now })
    return { target: activityId, before, after: { method, entries: after }, result: outcome }
  })
}

async function notedAt({ store, caller }: MemberContext, activityId: string): Promise<Set<string>> {
  const where = { branchId: caller.branchId, activityId }
  const entries = await store.list('attendance', { where, limit: 1000, fields: ['memberId'] })
  return new Set(entries.map((entry) => entry._id))
}

function assertRecordable(activity: Activity, now: string): void {
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不能登记签到')
  if (phase === 'upcoming') throw new AppError('CHECK_IN_NOT_OPEN', '活动还没有开始，到签到时间再登记')
}

function entryFor(
  { caller, clock }: MemberContext,
  { _id, branchId, on, year }: Activity,
  memberId: string,
  state: AttendanceState,
  method: AttendanceMethod,
  expected: readonly string[],
): Attendance {
  return {
    _id: attendanceId(_id, memberId),
    branchId,
    activityId: _id,
    memberId,
    on,
    year,
    state,
    observer: !expected.includes(memberId),
    method,
    at: clock.now(),
    by: caller._id,
  }
}

async function write(tx: Transaction, known: Attendance | null, entry: Attendance | null): Promise<void> {
  if (entry && !known) return tx.insert('attendance', entry)
  if (!entry) return known ? tx.remove('attendance', known._id) : undefined
  const { _id, ...change } = entry
  return tx.update('attendance', _id, change)
}
