import { attended } from '../../domain/attendance/attendance'
import { leaveWaits } from '../../domain/attendance/leave'
import { may } from '../../domain/permissions'
import type { MinutesHead, WholeActivity } from '../ports/joined-reads'
import { backEntry, expectedOf, mayLead } from './activities'
import { cardOf, isHiddenFrom } from './activity-cards'
import { boardAttempts, wholeActivityOf } from './check-in-board'
import type { Caller, MemberContext } from './context'
import { voteSummary } from './vote-summary'

/** Somebody on an activity's page: everybody sees who has come; how and why not is for those who record it. */
export type Participant = { memberId: string; name: string; expected: boolean; came: boolean }

/** Whether a meeting is the caller's to know of: they were to come, or came, or keep its minutes. */
function isConcerned(caller: Caller, { activity, members, entries }: WholeActivity): boolean {
  const noted = entries.some(({ memberId }) => memberId === caller._id)
  return noted || mayLead(caller, 'minutes.write', activity) || expectedOf(activity, members).includes(caller._id)
}

/** Who may read the minutes: those concerned; only what is confirmed, and no held text, for those who do not keep them. */
export function mayReadMinutes(caller: Caller, whole: WholeActivity): boolean {
  const { activity, minutes } = whole
  if (!minutes) return false
  const keeps = mayLead(caller, 'minutes.write', activity)
  if (keeps || minutes.chairId === caller._id || minutes.recorderId === caller._id) return true
  return isConcerned(caller, whole) && minutes.state === 'confirmed' && !minutes.textHeld
}

/**
 * Whether the minutes wait for the caller's word: as the chair, or as who leads the branch where the chair is from outside. (One
 * whose chair has no account bound shows so on its own page.)
 */
export function waitsFor(caller: Caller, minutes: MinutesHead | null): boolean {
  if (minutes?.state !== 'ready') return false
  return minutes.chairId === undefined ? may(caller.role, 'branch.manage') : minutes.chairId === caller._id
}

/** The activity's own page: two round trips with the caller's own. */
export async function activityDetail(ctx: MemberContext, { activityId }: { activityId: string }) {
  const whole = await wholeActivityOf(ctx, activityId)
  const { activity, members, entries, leaves, votes, minutes } = whole
  const { caller } = ctx
  const now = ctx.clock.now()
  const own = entries.find(({ memberId }) => memberId === caller._id)
  const leave = leaves.find(({ memberId }) => memberId === caller._id)
  const openVotes = votes.filter(({ state }) => state === 'open')
  const hidden = isHiddenFrom(caller, activity)
  const nameOf = (id: string) => members.find(({ _id }) => _id === id)?.name ?? ''
  const came = new Set(entries.filter(({ state }) => attended(state)).map(({ memberId }) => memberId))
  const expected = new Set(expectedOf(activity, members))
  const people: Participant[] = members
    .filter((member) => expected.has(member._id) || came.has(member._id))
    .map(({ _id, name }) => ({ memberId: _id, name, expected: expected.has(_id), came: came.has(_id) }))
  const mayRecord = mayLead(caller, 'attendance.record', activity)
  return {
    ...cardOf({ activity, entry: own, leave, openVotes }, caller, now),
    topics: hidden ? [] : activity.topics,
    audience: activity.audience,
    guests: hidden ? [] : (activity.guests ?? []),
    lecturers: (activity.lecturerIds ?? []).map((id) => ({ memberId: id, name: nameOf(id) })),
    moves: hidden
      ? []
      : (activity.moves ?? []).map(({ startsAt, endsAt, place, at, reason }) => ({
          startsAt,
          endsAt,
          place,
          at,
          reason,
        })),
    seriesId: activity.seriesId ?? null,
    updatedAt: activity.updatedAt,
    backEntered: backEntry(activity, nameOf),
    settled: activity.settled !== undefined,
    people,
    counts: {
      expected: expected.size,
      came: people.filter((person) => person.expected && person.came).length,
      observers: people.filter((person) => !person.expected && person.came).length,
    },
    // What a meeting decides is its own until it tells others.
    votes: isConcerned(caller, whole) ? votes.map((vote) => voteSummary(vote)) : [],
    minutes: minutes ? { state: minutes.state, mayRead: mayReadMinutes(caller, whole) } : null,
    mayConfirmMinutes: waitsFor(caller, minutes),
    record: mayRecord ? recordState(whole) : null,
    mayManage: mayLead(caller, 'activities.manage', activity),
    mayRecord,
    mayWriteMinutes: mayLead(caller, 'minutes.write', activity),
  }
}

/** What is still to be done about the sheet, for who records it. */
function recordState(whole: WholeActivity) {
  const { activity, members, entries, leaves } = whole
  const noted = new Set(entries.map(({ memberId }) => memberId))
  return {
    open: expectedOf(activity, members).filter((id) => !noted.has(id)).length,
    asked: leaves.filter((leave) => leaveWaits(leave, activity) && !noted.has(leave.memberId)).length,
    unseen: entries.filter(({ unseen }) => unseen).length,
    // People, not tries: each is one question to answer.
    attempts: new Set(boardAttempts(whole).map(({ memberId }) => memberId)).size,
  }
}
