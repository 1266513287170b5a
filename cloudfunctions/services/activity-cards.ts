import { type Activity, phaseOf } from '../../domain/activities/activity'
import type { ActivityKind } from '../../domain/activities/kinds'
import { type Attendance, attended, minutesOffline } from '../../domain/attendance/attendance'
import { isForThatDay, type LeaveCategory, type LeaveRequest, type LeaveState } from '../../domain/attendance/leave'
import { may } from '../../domain/permissions'
import type { VoteKind } from '../../domain/votes/vote'
import type { OwnActivity } from '../ports/joined-reads'
import { expectedOf, mayLead } from './activities'
import type { Caller, MemberContext } from './context'

/** How many activities one reading of a list gives; a branch holds some 60 a year. */
export const LIST_LIMIT = 500

/** What lists leave out: the key, and what only the activity's own page shows. */
export const cardFields = [
  'branchId',
  'kind',
  'title',
  'on',
  'year',
  'startsAt',
  'endsAt',
  'place',
  'audience',
  'expected',
  'checkIn',
  'moves',
  'state',
  'cancelReason',
  'settled',
  'textHeld',
] as const satisfies (keyof Activity)[]

/** An activity as lists show it to one member. What is not the case is left out. */
export type ActivityCard = {
  activityId: string
  kind: ActivityKind
  title: string
  on: string
  startsAt: string
  endsAt: string
  place: string
  opensAt: string
  phase: ReturnType<typeof phaseOf>
  textHeld: boolean
  expected: boolean
  mine: OwnEntry | null
  leave?: OwnLeave
  /** What it was moved from last, and why. */
  moved?: { startsAt: string; place: string; reason: string }
  cancelReason?: string
  /** Votes that wait for one's hand. */
  votes?: { voteId: string; kind: VoteKind; subject: string }[]
}

/** One's own entry. */
export type OwnEntry = Pick<Attendance, 'state' | 'observer' | 'at' | 'method' | 'category'> & {
  minutesOffline?: number
  /** A check-in of one's own waits for an officer's look. */
  unseen?: true
  madeUpOn?: string
}

/** One's own request for leave; `lapsed`: the activity has been moved to another day since. */
export type OwnLeave = { category: LeaveCategory; state: LeaveState; lapsed: boolean; answer?: string }

/** Stands for a title that waits for a human look. */
export const HELD_TITLE = '（内容待支委审核）'

/** A held text is shown to those who prepare activities alone. */
export function isHiddenFrom(caller: Caller, activity: Activity): boolean {
  return activity.textHeld === true && !mayLead(caller, 'activities.manage', activity)
}

/** The title for lists of the whole branch's, where nobody's own group is looked at: held, it is for who plans activities. */
export function shownTitle({ role }: Pick<Caller, 'role'>, { title, textHeld }: { title: string; textHeld?: boolean }) {
  return textHeld === true && !may(role, 'activities.manage') ? HELD_TITLE : title
}

/** The title as this member may see it. */
export function titleFor(caller: Caller, activity: Activity): string {
  return isHiddenFrom(caller, activity) ? HELD_TITLE : activity.title
}

function ownEntry({ state, observer, at, method, receivedAt, category, unseen, madeUp }: Attendance): OwnEntry {
  const late = minutesOffline({ at, receivedAt, method }) ?? undefined
  const madeUpOn = attended(state) ? undefined : madeUp?.on
  return { state, observer, at, method, category, minutesOffline: late, unseen, madeUpOn }
}

/** One's request as it stands to the activity as planned now. */
function ownLeave(leave: LeaveRequest | undefined, activity: Pick<Activity, 'on'>): OwnLeave | undefined {
  if (!leave || leave.state === 'withdrawn') return undefined
  const { category, state, answer } = leave
  return { category, state, lapsed: !isForThatDay(leave, activity), answer }
}

type Own = Pick<OwnActivity, 'activity' | 'entry' | 'leave'> & Partial<Pick<OwnActivity, 'openVotes'>>

/** What one member sees of an activity. */
export function cardOf({ activity, entry, leave, openVotes = [] }: Own, caller: Caller, now: string): ActivityCard {
  const hidden = isHiddenFrom(caller, activity)
  const moved = activity.moves?.[activity.moves.length - 1]
  const votes = openVotes
    .filter(({ way, voters }) => way === 'hands' && voters.includes(caller._id))
    .map(({ _id, kind, subject }) => ({ voteId: _id, kind, subject }))
  return {
    activityId: activity._id,
    kind: activity.kind,
    title: titleFor(caller, activity),
    on: activity.on,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    place: hidden ? '' : activity.place,
    opensAt: activity.checkIn.opensAt,
    phase: phaseOf(activity, now),
    textHeld: activity.textHeld === true,
    expected: expectedOf(activity, [caller]).includes(caller._id),
    mine: entry ? ownEntry(entry) : null,
    leave: ownLeave(leave, activity),
    moved: moved && { startsAt: moved.startsAt, place: hidden ? '' : moved.place, reason: moved.reason },
    cancelReason: hidden ? undefined : activity.cancelReason,
    votes: votes.length > 0 ? votes : undefined,
  }
}

/** The branch's activities from one Beijing day to another, oldest first, with what concerns the caller. */
export function ownActivitiesBetween(
  { store, caller }: Pick<MemberContext, 'store' | 'caller'>,
  from: string,
  to: string,
  limit = LIST_LIMIT,
): Promise<OwnActivity[]> {
  const { branchId, _id: memberId } = caller
  return store.ownActivities({ branchId, memberId, from, to, fields: cardFields, limit })
}

/** Cards from day to day; `more` when there were too many to give at once. */
export async function listActivities(
  ctx: MemberContext,
  { from, to }: { from: string; to: string },
): Promise<{ cards: ActivityCard[]; more: boolean }> {
  const activities = await ownActivitiesBetween(ctx, from, to)
  const now = ctx.clock.now()
  const cards = activities
    .map((own) => cardOf(own, ctx.caller, now))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return { cards, more: activities.length === LIST_LIMIT }
}
