import { AppError } from '../../domain/errors'
import { hasChair, type MinutesText, minutesText, sameText } from '../../domain/meetings/minutes'
import type { WholeActivity } from '../ports/joined-reads'
import { assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { confirmationBy, openLinesOf, rollOf } from './minutes-reading'
import { checkText } from './text-check'

/** What was saved, and what the cloud now calls it. */
export type Saved = { revision: number; textHeld: boolean }

function assertPeople({ chairId, recorderId }: MinutesText, members: WholeActivity['members']): void {
  const known = (id: string | undefined) => id === undefined || members.some(({ _id }) => _id === id)
  if (!known(chairId) || !known(recorderId)) throw new AppError('NO_SUCH_MEMBER')
}

const wordsOf = ({ chairName = '', items, remarks }: MinutesText) =>
  [chairName, ...items.flatMap(({ text, said, decision }) => [text, said, decision]), remarks].join('\n')

/**
 * Saves minutes before they are confirmed; `toChair` gives them to the chair. `revision` is what the screen showed, so that two
 * who write at once do not lose what the first one wrote. A repeat with the same text changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, ACTIVITY_CANCELLED, NO_CHAIR, NO_SUCH_MEMBER, MINUTES_CHANGED, MINUTES_CONFIRMED,
 * TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED, NOT_ALLOWED
 */
export async function saveMinutes(
  ctx: MemberContext,
  {
    activityId,
    revision,
    toChair,
    text,
  }: { activityId: string; revision: number; toChair: boolean; text: MinutesText },
): Promise<Saved> {
  const { caller, clock } = ctx
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members } = whole
  assertMayLead(caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不用写会议记录')
  assertPeople(text, members)
  // What waits for the chair must go on having one.
  const ready = toChair || whole.minutes?.state === 'ready'
  if (ready && !hasChair(text)) throw new AppError('NO_CHAIR')
  const textHeld = await checkText(ctx, wordsOf(text))
  const now = clock.now()
  return audited(ctx, caller, 'minutes.save', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (before?.state === 'confirmed') throw new AppError('MINUTES_CONFIRMED')
    const state = toChair ? 'ready' : (before?.state ?? 'draft')
    if (before && sameText(before, text) && before.state === state) {
      return { unchanged: true, result: { revision: before.revision, textHeld: before.textHeld === true } }
    }
    if ((before?.revision ?? 0) !== revision) throw new AppError('MINUTES_CHANGED')
    const { branchId, on, year } = activity
    const next = {
      ...minutesText(text),
      // It may have been moved since the draft was begun.
      ...{ on, year },
      state,
      textHeld: textHeld || undefined,
      updatedBy: caller._id,
      updatedAt: now,
      revision: revision + 1,
    } as const
    if (before) await tx.update('minutes', activityId, next)
    else {
      const head = { _id: activityId, branchId, corrections: [], photos: [] }
      await tx.insert('minutes', { ...head, ...next, createdBy: caller._id, createdAt: now })
    }
    const after = { state, characters: wordsOf(text).length }
    const was = before && minutesText(before)
    return { target: activityId, before: was, after, result: { revision: next.revision, textHeld } }
  })
}

/**
 * The chair confirms what the screen showed. Who came is frozen with it. Two who confirm at once confirm the same; a repeat
 * changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_CHAIR, NOT_CHAIR, MINUTES_CHANGED, MINUTES_NOT_READY, SHEET_OPEN,
 * VOTE_STILL_OPEN, YEAR_CLOSED
 */
export async function confirmMinutes(
  ctx: MemberContext,
  { activityId, revision }: { activityId: string; revision: number },
): Promise<void> {
  const { caller, clock, store } = ctx
  const [whole, minutes] = await Promise.all([wholeActivityOf(ctx, activityId), store.get('minutes', activityId)])
  assertYearOpen(whole, whole.activity.year)
  if (!minutes) throw new AppError('NO_MINUTES')
  if (!hasChair(minutes)) throw new AppError('NO_CHAIR')
  const right = await confirmationBy(ctx, minutes)
  if (!right) throw new AppError('NOT_CHAIR')
  const open = openLinesOf(whole)
  if (open > 0) throw new AppError('SHEET_OPEN', `还有 ${open} 人没有登记是否到会，请先在签到屏确认名单`)
  if (whole.votes.some(({ state }) => state !== 'closed')) throw new AppError('VOTE_STILL_OPEN')
  await audited(ctx, caller, 'minutes.confirm', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.state === 'confirmed') return { unchanged: true, result: undefined }
    // A vote that was entered or taken since counts as a change too (votes.ts).
    if (before.revision !== revision || before.chairId !== minutes.chairId) {
      throw new AppError('MINUTES_CHANGED', '会议记录或表决刚有改动，请看过最新的再确认')
    }
    if (before.state !== 'ready') throw new AppError('MINUTES_NOT_READY')
    const confirmed = { at: clock.now(), by: caller._id, ...right }
    const change = { state: 'confirmed' as const, confirmed, roll: rollOf(whole), revision: revision + 1 }
    await tx.update('minutes', activityId, change)
    return { target: activityId, after: { confirmed, text: minutesText(before) }, result: undefined }
  })
}

/**
 * Changes confirmed minutes, with a reason that stays with them; who came is read anew. What they said before is in the log.
 * A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, MINUTES_NOT_CONFIRMED, MINUTES_CHANGED, NO_CHAIR, NO_SUCH_MEMBER, TEXT_REFUSED,
 * CHECK_UNAVAILABLE, YEAR_CLOSED, NOT_ALLOWED
 */
export async function correctMinutes(
  ctx: MemberContext,
  { activityId, revision, reason, text }: { activityId: string; revision: number; reason: string; text: MinutesText },
): Promise<Saved> {
  const { caller, clock } = ctx
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members } = whole
  assertMayLead(caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  assertPeople(text, members)
  if (!hasChair(text)) throw new AppError('NO_CHAIR')
  const textHeld = await checkText(ctx, `${wordsOf(text)}\n${reason}`)
  return audited(ctx, caller, 'minutes.correct', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.state !== 'confirmed') throw new AppError('MINUTES_NOT_CONFIRMED')
    const last = before.corrections[before.corrections.length - 1]
    const done = last?.by === caller._id && last.reason === reason && sameText(before, text)
    if (done && before.revision === revision + 1) {
      return { unchanged: true, result: { revision: before.revision, textHeld: before.textHeld === true } }
    }
    if (before.revision !== revision) throw new AppError('MINUTES_CHANGED')
    const now = clock.now()
    const correction = { at: now, by: caller._id, reason }
    const change = {
      ...minutesText(text),
      roll: rollOf(whole),
      corrections: [...before.corrections, correction],
      textHeld: textHeld || undefined,
      updatedBy: caller._id,
      updatedAt: now,
      revision: revision + 1,
    }
    await tx.update('minutes', activityId, change)
    const was = { text: minutesText(before), roll: before.roll }
    return { target: activityId, before: was, after: { correction }, result: { revision: revision + 1, textHeld } }
  })
}

/**
 * Lets those concerned see minutes that WeChat wanted a human to look at. A repeat changes nothing.
 * @throws AppError NO_MINUTES
 */
export async function releaseMinutes(ctx: MemberContext, { activityId }: { activityId: string }): Promise<void> {
  await audited(ctx, ctx.caller, 'minutes.release', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (before?.branchId !== ctx.caller.branchId) throw new AppError('NO_MINUTES')
    if (!before.textHeld) return { unchanged: true, result: undefined }
    await tx.update('minutes', activityId, { textHeld: undefined })
    return { target: activityId, after: { textHeld: false }, result: undefined }
  })
}
