import { type Attendance, attended, type MadeUp } from '../../domain/attendance/attendance'
import { type LeaveCategory, leaveStands } from '../../domain/attendance/leave'
import { acceptProofs, entryOf } from '../../domain/attendance/proof'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { activityOf, assertMayLead } from './activities'
import { sheetIn, writeEntry } from './attendance'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import { headOf } from './check-in'
import type { MemberContext } from './context'
import { allMembers } from './members'

/** How somebody who did not come is settled. */
export type SettledLine = { memberId: string; state: 'leave' | 'absent'; category?: LeaveCategory }

/** `arrived`: those of the lines who have come meanwhile and are left as they are; `open`: expected, but in no line. */
export type SettleOutcome = { settled: number; arrived: number; open: number }

/**
 * Settles who did not come, all with one confirm: the officer's screen showed each with a state. Who has come meanwhile keeps
 * their entry; who is expected and was in no line stays open. A check-in that arrives later is noted beside it (proof.ts).
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, NOT_BEGUN, NO_SUCH_MEMBER, YEAR_CLOSED, NOT_ALLOWED
 */
export async function settleSheet(
  ctx: MemberContext,
  { activityId, lines }: { activityId: string; lines: SettledLine[] },
): Promise<SettleOutcome> {
  const [activity, members, branch, leaves] = await Promise.all([
    activityOf(ctx, activityId),
    allMembers(ctx),
    ownBranch(ctx),
    ctx.store.list('leaveRequests', { where: { branchId: ctx.caller.branchId, activityId }, limit: 1000 }),
  ])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  const now = ctx.clock.now()
  return audited(ctx, ctx.caller, 'attendance.settle', async (tx) => {
    const { current, expected, entryOf: noted } = await sheetIn(ctx, tx, activityId, members)
    if (current.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，没有名单要确认')
    if (now < current.startsAt) throw new AppError('NOT_BEGUN')
    const wanted = new Map(lines.map((line) => [line.memberId, line]))
    if (lines.some(({ memberId }) => !members.some(({ _id }) => _id === memberId))) throw new AppError('NO_SUCH_MEMBER')
    const outcome: SettleOutcome = { settled: 0, arrived: 0, open: 0 }
    const after: Record<string, string> = {}
    for (const memberId of expected) {
      const entry = await noted(memberId)
      const line = wanted.get(memberId)
      if (entry) {
        if (line && attended(entry.state)) outcome.arrived += 1
        continue
      }
      if (!line) {
        outcome.open += 1
        continue
      }
      const granted = leaves.find((leave) => leave.memberId === memberId && leaveStands(leave, current))
      const category = line.state === 'leave' ? (line.category ?? granted?.category) : undefined
      const ruling = { state: line.state, method: 'settled' as const, at: now, by: ctx.caller._id, category }
      await writeEntry(tx, null, entryOf(headOf(current, memberId, expected), null, [], ruling))
      after[memberId] = line.state
      outcome.settled += 1
    }
    const complete = outcome.open === 0 && !current.settled
    if (outcome.settled === 0 && current.expected && !complete) return { unchanged: true, result: outcome }
    const settled = outcome.open === 0 ? { at: now, by: ctx.caller._id } : current.settled
    await tx.update('activities', activityId, { expected, settled, updatedAt: now })
    return { target: activityId, after: { entries: after, open: outcome.open }, result: outcome }
  })
}

/**
 * Lets check-ins count that came in after the sheet was settled. A repeat finds nothing more to accept.
 * @throws AppError NO_SUCH_ACTIVITY, NOTHING_TO_ACCEPT, YEAR_CLOSED, NOT_ALLOWED
 */
export async function acceptLate(
  ctx: MemberContext,
  { activityId, memberIds, accept }: { activityId: string; memberIds: string[]; accept: boolean },
): Promise<{ changed: number }> {
  const [activity, members, branch] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx), ownBranch(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  const action = accept ? 'attendance.acceptLate' : 'attendance.dismissLate'
  return audited(ctx, ctx.caller, action, async (tx) => {
    const { entryOf: noted } = await sheetIn(ctx, tx, activityId, members)
    const before: Attendance[] = []
    for (const memberId of new Set(memberIds)) {
      const entry = await noted(memberId)
      if (!entry?.unseen) continue
      before.push(entry)
      await writeEntry(tx, entry, accept ? (acceptProofs(entry) ?? seen(entry)) : seen(entry))
    }
    if (before.length === 0) throw new AppError('NOTHING_TO_ACCEPT')
    return { target: activityId, before, after: { memberIds, accept }, result: { changed: before.length } }
  })
}

const seen = (entry: Attendance): Attendance => ({ ...entry, unseen: undefined, revision: entry.revision + 1 })

/**
 * Notes that what somebody missed has been studied later (补学); `madeUp` null takes it back.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ABSENT, BAD_INPUT, YEAR_CLOSED, NOT_ALLOWED
 */
export async function noteMadeUp(
  ctx: MemberContext,
  {
    activityId,
    memberId,
    madeUp,
  }: { activityId: string; memberId: string; madeUp: Pick<MadeUp, 'on' | 'what'> | null },
): Promise<void> {
  const [activity, members, branch] = await Promise.all([activityOf(ctx, activityId), allMembers(ctx), ownBranch(ctx)])
  assertMayLead(ctx.caller, 'attendance.record', activity)
  assertYearOpen(branch, activity.year)
  const now = ctx.clock.now()
  if (madeUp && (madeUp.on < activity.on || madeUp.on > dayOf(now))) {
    throw new AppError('BAD_INPUT', '补学日期要在活动那天到今天之间')
  }
  await audited(ctx, ctx.caller, 'attendance.madeUp', async (tx) => {
    const { entryOf: noted } = await sheetIn(ctx, tx, activityId, members)
    const entry = await noted(memberId)
    if (!entry) throw new AppError('NOT_ABSENT', '名单里还没有登记这个人，请先确认名单，再登记补学')
    if (attended(entry.state)) throw new AppError('NOT_ABSENT')
    const { on, what } = entry.madeUp ?? {}
    if (on === madeUp?.on && what === madeUp?.what) return { unchanged: true, result: undefined }
    const next = { ...entry, madeUp: madeUp ? { ...madeUp, at: now, by: ctx.caller._id } : undefined }
    await writeEntry(tx, entry, { ...next, revision: entry.revision + 1 })
    return { target: entry._id, before: { madeUp: entry.madeUp }, after: { madeUp: next.madeUp }, result: undefined }
  })
}
