import type { Activity } from '../../domain/activities/activity'
import { attended } from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import { figuresOf, type MeetingFigures } from '../../domain/meetings/figures'
import { itemsFromTopics, type Minutes, type MinutesText, type Roll } from '../../domain/meetings/minutes'
import { type Quorum, quorumOf } from '../../domain/meetings/quorum'
import { isBound, isCommittee } from '../../domain/members/member'
import { may } from '../../domain/permissions'
import type { WholeActivity } from '../ports/joined-reads'
import { assertMayLead, expectedOf, mayLead } from './activities'
import { isHiddenFrom, titleFor } from './activity-cards'
import { mayReadMinutes } from './activity-detail'
import { audited } from './audit'
import { assertYearOpen } from './branch'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { checkText } from './text-check'
import { type VoteSummary, voteSummary } from './vote-summary'

/** Who came of whom, as the sheet says now. */
export function rollOf({ activity, members, entries }: WholeActivity): Roll {
  const expected = expectedOf(activity, members)
  const came = entries.filter(({ state }) => attended(state)).map(({ memberId }) => memberId)
  const guests = activity.guests?.length ?? 0
  const away = entries.flatMap(({ memberId, state, category }) =>
    state === 'leave' || state === 'absent' ? [{ memberId, state, category }] : [],
  )
  const byName = (a: string, b: string) =>
    members.findIndex(({ _id }) => _id === a) - members.findIndex(({ _id }) => _id === b)
  return {
    figures: figuresOf(members, expected, came, guests, activity.on),
    came: came.sort(byName),
    away: away.filter(({ memberId }) => expected.includes(memberId)).sort((a, b) => byName(a.memberId, b.memberId)),
  }
}

/** Whether the meeting may decide. A committee's quorum is of its members, whoever else was asked to come. */
export function quorumNow(whole: WholeActivity): Quorum {
  const { activity, members, entries } = whole
  const expected = expectedOf(activity, members)
  const counting =
    activity.kind === 'committeeMeeting'
      ? expected.filter((id) => members.some(({ _id, role }) => _id === id && isCommittee(role)))
      : expected
  const came = entries.filter(({ state }) => attended(state)).map(({ memberId }) => memberId)
  return quorumOf(activity.kind, figuresOf(members, counting, came, 0, activity.on))
}

/** Minutes with what stands around them: who came, whether it sufficed, what was voted. */
export type MinutesReading = {
  activityId: string
  kind: Activity['kind']
  title: string
  startsAt: string
  endsAt: string
  place: string
  guests: NonNullable<Activity['guests']>
  lecturers: string[]
  state: Minutes['state'] | null
  text: MinutesText
  revision: number
  textHeld: boolean
  confirmed: { at: string; by: string; standIn: boolean } | null
  corrections: { at: string; by: string; reason: string }[]
  photos: { photoId: string; by: string }[]
  people: { memberId: string; name: string; came: boolean }[]
  figures: MeetingFigures
  away: { name: string; state: 'leave' | 'absent'; category?: Roll['away'][number]['category'] }[]
  /** Expected, and nobody has said whether they came. */
  open: number
  /** The sheet says otherwise than when it was confirmed. */
  rollChanged: boolean
  quorum: { met: boolean | null; sentence: string }
  votes: VoteSummary[]
  mayWrite: boolean
  mayConfirm: boolean
}

/**
 * The minutes of a meeting, begun from its agenda where none are written yet.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED
 */
export async function readMinutes(ctx: MemberContext, { activityId }: { activityId: string }): Promise<MinutesReading> {
  const { store, caller } = ctx
  const [whole, minutes] = await Promise.all([wholeActivityOf(ctx, activityId), store.get('minutes', activityId)])
  const { activity, members, entries, votes } = whole
  const writes = mayLead(caller, 'minutes.write', activity)
  if (!writes && !mayReadMinutes(caller, whole))
    throw new AppError('NOT_ALLOWED', '会议记录由主持人确认以后，参加会议的人才能看')
  const nameOf = (id: string) => members.find(({ _id }) => _id === id)?.name ?? ''
  const now = rollOf(whole)
  const roll = minutes?.roll ?? now
  const expected = expectedOf(activity, members)
  const noted = new Set(entries.map(({ memberId }) => memberId))
  const came = new Set(roll.came)
  const { met, sentence } = quorumNow(whole)
  const hidden = isHiddenFrom(caller, activity)
  return {
    activityId,
    kind: activity.kind,
    title: titleFor(caller, activity),
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    place: hidden ? '' : activity.place,
    guests: hidden ? [] : (activity.guests ?? []),
    lecturers: (activity.lecturerIds ?? []).map(nameOf),
    state: minutes?.state ?? null,
    text: minutes ? textOf(minutes) : begun(activity),
    revision: minutes?.revision ?? 0,
    textHeld: minutes?.textHeld === true,
    confirmed: minutes?.confirmed
      ? {
          at: minutes.confirmed.at,
          by: nameOf(minutes.confirmed.by),
          standIn: minutes.confirmed.standIn === true,
        }
      : null,
    corrections: (minutes?.corrections ?? []).map(({ at, by, reason }) => ({ at, by: nameOf(by), reason })),
    photos: (minutes?.photos ?? []).map(({ id, by }) => ({ photoId: id, by: nameOf(by) })),
    people: members
      .filter(({ _id }) => expected.includes(_id) || came.has(_id))
      .map(({ _id, name }) => ({ memberId: _id, name, came: came.has(_id) })),
    figures: roll.figures,
    away: roll.away.map(({ memberId, state, category }) => ({ name: nameOf(memberId), state, category })),
    open: expected.filter((id) => !noted.has(id)).length,
    rollChanged: minutes?.roll !== undefined && JSON.stringify(minutes.roll) !== JSON.stringify(now),
    quorum: { met, sentence },
    votes: votes.map((vote) => voteSummary(vote)),
    mayWrite: writes,
    mayConfirm: minutes?.state === 'ready' && (await confirmationBy(ctx, minutes)) !== null,
  }
}

function textOf({ chairId, chairName, recorderId, items, remarks }: MinutesText): MinutesText {
  return { chairId, chairName, recorderId, items, remarks }
}

const begun = ({ topics }: Activity): MinutesText => ({ items: itemsFromTopics(topics), remarks: '' })

/** How the caller may confirm: as the chair, or for one who cannot, being from outside or without a bound account. */
async function confirmationBy(
  { store, caller }: MemberContext,
  { chairId }: Pick<Minutes, 'chairId'>,
): Promise<{ standIn?: true } | null> {
  if (chairId === caller._id) return {}
  if (!may(caller.role, 'branch.manage')) return null
  const chair = chairId ? await store.get('members', chairId) : null
  return chair && isBound(chair) && chair.state === 'active' ? null : { standIn: true }
}

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
): Promise<{ revision: number; textHeld: boolean }> {
  const { caller, clock } = ctx
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members } = whole
  assertMayLead(caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  if (activity.state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED', '这个活动已取消，不用写会议记录')
  assertPeople(text, members)
  if (toChair && !text.chairId && !text.chairName) throw new AppError('NO_CHAIR')
  const textHeld = await checkText(ctx, wordsOf(text))
  const now = clock.now()
  return audited(ctx, caller, 'minutes.save', async (tx) => {
    const before = await tx.get('minutes', activityId)
    const state = toChair ? 'ready' : (before?.state ?? 'draft')
    if (before?.state === 'confirmed') throw new AppError('MINUTES_CONFIRMED')
    const same = before && JSON.stringify(textOf(before)) === JSON.stringify(textOf(text))
    if (same && before.state === state) {
      return { unchanged: true, result: { revision: before.revision, textHeld: before.textHeld === true } }
    }
    if ((before?.revision ?? 0) !== revision) throw new AppError('MINUTES_CHANGED')
    const { branchId, on, year } = activity
    const next = {
      ...textOf(text),
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
    return {
      target: activityId,
      before: before && textOf(before),
      after,
      result: { revision: next.revision, textHeld },
    }
  })
}

/**
 * The chair confirms what the screen showed. Who came is frozen with it. Two who confirm at once confirm the same; a repeat
 * changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_CHAIR, NOT_CHAIR, MINUTES_CHANGED, SHEET_OPEN, VOTE_STILL_OPEN, YEAR_CLOSED
 */
export async function confirmMinutes(
  ctx: MemberContext,
  { activityId, revision }: { activityId: string; revision: number },
): Promise<void> {
  const { caller, clock, store } = ctx
  const [whole, minutes] = await Promise.all([wholeActivityOf(ctx, activityId), store.get('minutes', activityId)])
  assertYearOpen(whole, whole.activity.year)
  if (!minutes) throw new AppError('NO_MINUTES')
  if (!minutes.chairId && !minutes.chairName) throw new AppError('NO_CHAIR')
  const right = await confirmationBy(ctx, minutes)
  if (!right) throw new AppError('NOT_CHAIR')
  const noted = new Set(whole.entries.map(({ memberId }) => memberId))
  const open = expectedOf(whole.activity, whole.members).filter((id) => !noted.has(id)).length
  if (open > 0) throw new AppError('SHEET_OPEN', `还有 ${open} 人没有登记是否到会，请先在签到屏确认名单`)
  if (whole.votes.some(({ state }) => state !== 'closed')) throw new AppError('VOTE_STILL_OPEN')
  await audited(ctx, caller, 'minutes.confirm', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.state === 'confirmed') return { unchanged: true, result: undefined }
    if (before.revision !== revision || before.chairId !== minutes.chairId) throw new AppError('MINUTES_CHANGED')
    const confirmed = { at: clock.now(), by: caller._id, ...right }
    const change = { state: 'confirmed' as const, confirmed, roll: rollOf(whole), revision: revision + 1 }
    await tx.update('minutes', activityId, change)
    return { target: activityId, after: { confirmed, text: textOf(before) }, result: undefined }
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
): Promise<{ revision: number; textHeld: boolean }> {
  const { caller, clock } = ctx
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members } = whole
  assertMayLead(caller, 'minutes.write', activity)
  assertYearOpen(whole, activity.year)
  assertPeople(text, members)
  if (!text.chairId && !text.chairName) throw new AppError('NO_CHAIR')
  const textHeld = await checkText(ctx, `${wordsOf(text)}\n${reason}`)
  return audited(ctx, caller, 'minutes.correct', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.state !== 'confirmed') throw new AppError('MINUTES_NOT_CONFIRMED')
    const last = before.corrections[before.corrections.length - 1]
    const same = JSON.stringify(textOf(before)) === JSON.stringify(textOf(text))
    if (same && before.revision === revision + 1 && last?.by === caller._id && last.reason === reason) {
      return { unchanged: true, result: { revision: before.revision, textHeld: before.textHeld === true } }
    }
    if (before.revision !== revision) throw new AppError('MINUTES_CHANGED')
    const now = clock.now()
    const correction = { at: now, by: caller._id, reason }
    const change = {
      ...textOf(text),
      roll: rollOf(whole),
      corrections: [...before.corrections, correction],
      textHeld: textHeld || undefined,
      updatedBy: caller._id,
      updatedAt: now,
      revision: revision + 1,
    }
    await tx.update('minutes', activityId, change)
    const was = { text: textOf(before), roll: before.roll }
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
