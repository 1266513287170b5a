import type { Activity } from '../../domain/activities/activity'
import { attended } from '../../domain/attendance/attendance'
import { AppError } from '../../domain/errors'
import { figuresOf, type MeetingFigures } from '../../domain/meetings/figures'
import {
  itemsFromTopics,
  type Minutes,
  type MinutesText,
  minutesText,
  type Roll,
  sameRoll,
} from '../../domain/meetings/minutes'
import { type Quorum, quorumOf } from '../../domain/meetings/quorum'
import { isBound, isCommittee } from '../../domain/members/member'
import { may } from '../../domain/permissions'
import type { Room } from '../../domain/votes/room'
import type { WholeActivity } from '../ports/joined-reads'
import { expectedOf, mayLead } from './activities'
import { isHiddenFrom, titleFor } from './activity-cards'
import { mayReadMinutes } from './activity-detail'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { type VoteSummary, voteSummary } from './vote-summary'
import { presentOf, votersOf } from './voters'

/** Who came of whom, as the sheet says now. */
export function rollOf({ activity, members, entries }: WholeActivity): Roll {
  const expected = expectedOf(activity, members)
  const came = entries.filter(({ state }) => attended(state)).map(({ memberId }) => memberId)
  const guests = activity.guests?.length ?? 0
  const away = entries.flatMap(({ memberId, state, category }) =>
    state === 'leave' || state === 'absent' ? [{ memberId, state, category }] : [],
  )
  const places = new Map(members.map(({ _id }, at) => [_id, at]))
  const byOffice = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0)
  return {
    figures: figuresOf(members, expected, came, guests, activity.on),
    came: came.sort(byOffice),
    away: away.filter(({ memberId }) => expected.includes(memberId)).sort((a, b) => byOffice(a.memberId, b.memberId)),
  }
}

/** Whether the meeting might decide. A committee's quorum is of its members, whoever else was asked to come. */
function quorumAmong({ activity, members }: WholeActivity, { figures, came }: Roll): Quorum {
  if (activity.kind !== 'committeeMeeting') return quorumOf(activity.kind, figures)
  const committee = new Set(members.filter(({ role }) => isCommittee(role)).map(({ _id }) => _id))
  const counting = expectedOf(activity, members).filter((id) => committee.has(id))
  return quorumOf(activity.kind, figuresOf(members, counting, came, 0, activity.on))
}

/** How many are expected of whom nobody has said whether they came. */
export function openLinesOf({ activity, members, entries }: WholeActivity): number {
  const noted = new Set(entries.map(({ memberId }) => memberId))
  return expectedOf(activity, members).filter((id) => !noted.has(id)).length
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
  /** Who wrote last, and when. */
  updated: { at: string; by: string } | null
  textHeld: boolean
  confirmed: { at: string; by: string; standIn: boolean } | null
  corrections: { at: string; by: string; reason: string }[]
  /** For those alone who keep the minutes. */
  photos: { photoId: string; by: string }[]
  /** Expected, there, or named in the text. */
  people: { memberId: string; name: string; came: boolean }[]
  figures: MeetingFigures
  away: { name: string; state: 'leave' | 'absent'; category?: Roll['away'][number]['category'] }[]
  /** Expected, and nobody has said whether they came. */
  open: number
  /** The sheet says otherwise than when it was confirmed. */
  rollChanged: boolean
  quorum: { met: boolean | null; sentence: string }
  /** Who has a vote here, and how many of them are there, by the sheet as it is now. */
  room: Room
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
  const { activity, members, votes } = whole
  const writes = mayLead(caller, 'minutes.write', activity)
  if (!writes && !mayReadMinutes(caller, whole))
    throw new AppError('NOT_ALLOWED', '会议记录由主持人确认以后，参加会议的人才能看')
  const nameOf = (id: string) => members.find(({ _id }) => _id === id)?.name ?? ''
  const now = rollOf(whole)
  const roll = minutes?.roll ?? now
  const came = new Set(roll.came)
  const expected = new Set(expectedOf(activity, members))
  const { met, sentence } = quorumAmong(whole, roll)
  const voters = votersOf(whole)
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
    ...written(minutes, activity, nameOf),
    photos: writes ? (minutes?.photos ?? []).map(({ id, by }) => ({ photoId: id, by: nameOf(by) })) : [],
    people: members
      .filter(
        ({ _id }) => expected.has(_id) || came.has(_id) || _id === minutes?.chairId || _id === minutes?.recorderId,
      )
      .map(({ _id, name }) => ({ memberId: _id, name, came: came.has(_id) })),
    figures: roll.figures,
    away: roll.away.map(({ memberId, state, category }) => ({ name: nameOf(memberId), state, category })),
    open: openLinesOf(whole),
    rollChanged: minutes?.roll !== undefined && !sameRoll(minutes.roll, now),
    quorum: { met, sentence },
    room: { entitled: voters.length, present: presentOf(whole, voters) },
    votes: votes.map((vote) => voteSummary(vote)),
    mayWrite: writes,
    mayConfirm: minutes?.state === 'ready' && (await confirmationBy(ctx, minutes)) !== null,
  }
}

/** What was written and what became of it; where nothing was, the agenda to begin with. */
function written(minutes: Minutes | null, { topics }: Activity, nameOf: (id: string) => string) {
  if (!minutes) {
    const text: MinutesText = { items: itemsFromTopics(topics), remarks: '' }
    return { state: null, text, revision: 0, updated: null, textHeld: false, confirmed: null, corrections: [] }
  }
  const { state, revision, updatedAt, updatedBy, textHeld, confirmed, corrections } = minutes
  return {
    state,
    text: minutesText(minutes),
    revision,
    updated: { at: updatedAt, by: nameOf(updatedBy) },
    textHeld: textHeld === true,
    confirmed: confirmed ? { at: confirmed.at, by: nameOf(confirmed.by), standIn: confirmed.standIn === true } : null,
    corrections: corrections.map(({ at, by, reason }) => ({ at, by: nameOf(by), reason })),
  }
}

/** How the caller may confirm: as the chair, or for one who cannot, being from outside or without a bound account. */
export async function confirmationBy(
  { store, caller }: MemberContext,
  { chairId }: Pick<Minutes, 'chairId'>,
): Promise<{ standIn?: true } | null> {
  if (chairId === caller._id) return {}
  if (!may(caller.role, 'branch.manage')) return null
  const chair = chairId ? await store.get('members', chairId) : null
  return chair && isBound(chair) && chair.state === 'active' ? null : { standIn: true }
}
