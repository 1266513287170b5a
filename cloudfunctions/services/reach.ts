import { activityKinds } from '../../domain/activities/kinds'
import { attendanceLabels, attended } from '../../domain/attendance/attendance'
import { isForThatDay, leaveStateLabels } from '../../domain/attendance/leave'
import { AppError } from '../../domain/errors'
import { byOffice, isBound } from '../../domain/members/member'
import { shownPlace, shownTitle } from '../../domain/reminders/activity-told'
import type { Delivery } from '../../domain/reminders/delivery'
import { activityGroupText, branchGroupText, taskGroupText } from '../../domain/reminders/group-text'
import { kindLabel } from '../../domain/reminders/kinds'
import { whyNot } from '../../domain/reminders/messages'
import type { Notice, Unreachable } from '../../domain/reminders/notice'
import { leftOf } from '../../domain/reminders/subscription'
import { openTopics } from '../../domain/reminders/templates'
import type { Topic } from '../../domain/reminders/topics'
import { taskTitle } from '../../domain/responsibilities/due-words'
import { currentOf } from '../../domain/responsibilities/list'
import { assertMayLead, expectedOf } from './activities'
import { titleFor } from './activity-cards'
import { wholeActivityOf } from './check-in-board'
import type { MemberContext } from './context'
import { yearReading } from './responsibility-year'
import { ledgerAmong, stoppedTemplates } from './subscriptions'
import { openTo } from './task-people'
import { seesParts, taskIn } from './task-rights'

const LIMIT = 1000
/** By these most of what a branch tells goes out; a change or an answer comes seldom. */
const MAIN_TOPICS: readonly Topic[] = ['activity', 'todo']

/** How far one reminder got. */
export type Told = {
  label: string
  /** When WeChat took it, or else when it was put into the app. */
  at: string
  /** `inApp`: WeChat did not carry it, and `why` says why where it is known. */
  carried: Delivery['state'] | 'inApp'
  why?: Unreachable
  read: boolean
}

/** One person as an officer sees them before and after a reminder. */
export type Reached = {
  memberId: string
  name: string
  /** Why WeChat cannot tell them anything now; null where it can. */
  why: Unreachable | null
  /** How many messages they still accept. */
  left: number
  /** The latest reminder of it. */
  told: Told | null
  /** What they have done about it. */
  acted: string | null
}

/** How many of the branch's people WeChat does not reach. */
export async function unreachedFigure(ctx: MemberContext): Promise<{ count: number; of: number }> {
  const people = await whoIsReached(ctx, MAIN_TOPICS)
  return { count: people.filter(({ why }) => why !== null).length, of: people.length }
}

/** Whom WeChat reaches, of everybody in the branch. */
export async function branchReach(ctx: MemberContext) {
  const people = await whoIsReached(ctx, MAIN_TOPICS)
  return {
    people: byOffice(people).map((one) => ({ ...pick(one), told: null, acted: null })),
    groupText: branchGroupText,
  }
}

/**
 * Whom reminders of an activity reach, and how far they got.
 * @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED
 */
export async function activityReach(ctx: MemberContext, { activityId }: { activityId: string }) {
  const [whole, people, told] = await Promise.all([
    wholeActivityOf(ctx, activityId),
    whoIsReached(ctx, MAIN_TOPICS),
    toldOf(ctx, activityId),
  ])
  const { activity, members, entries, leaves } = whole
  assertMayLead(ctx.caller, 'attendance.record', activity)
  const expected = new Set(expectedOf(activity, members))
  const actedOf = (memberId: string): string | null => {
    const entry = entries.find((one) => one.memberId === memberId)
    if (entry && attended(entry.state)) return '已签到'
    // Who was absent has done nothing about it: that is no answer.
    if (entry?.state === 'leave') return attendanceLabels.leave
    const leave = leaves.find((one) => one.memberId === memberId && isForThatDay(one, activity))
    return leave && leave.state !== 'withdrawn' ? leaveStateLabels[leave.state] : null
  }
  const title = titleFor(ctx.caller, activity)
  const { kind, startsAt } = activity
  const now = ctx.clock.now()
  const cancelled = activity.state === 'cancelled'
  // What goes into the group is read by everybody, so a held text is left out of it whoever copies it.
  const said = { title: shownTitle(activity), place: shownPlace(activity) }
  return {
    title,
    when: startsAt,
    // Of one called off people must still hear, until it would have begun: nobody should come in vain.
    over: cancelled ? startsAt < now : activity.endsAt < now,
    ...(cancelled && { cancelled: true as const }),
    people: byOffice(people)
      .filter(({ memberId }) => expected.has(memberId))
      .map((one) => ({ ...pick(one), told: told(one.memberId), acted: actedOf(one.memberId) })),
    groupText: activityGroupText({ ...said, label: activityKinds[kind].label, startsAt, cancelled }, now),
  }
}

/**
 * Whom reminders of a task reach, and how far they got: for its leader, and for who sees to lists.
 * @throws AppError NO_SUCH_TASK, NOT_ALLOWED
 */
export async function taskReach(ctx: MemberContext, { year, taskId }: { year: number; taskId: string }) {
  const [reading, people, told] = await Promise.all([
    yearReading(ctx, year),
    whoIsReached(ctx, ['todo']),
    toldOf(ctx, taskId),
  ])
  const { found, progress } = taskIn(ctx, reading, taskId)
  if (!seesParts(ctx, progress, reading)) throw new AppError('NOT_ALLOWED')
  const open = new Set(openTo(progress, reading))
  const parts = new Map(progress.parts.map(({ personId, done }) => [personId, done]))
  const { step, to } = progress.task
  const title = taskTitle({ work: currentOf(found.row).work, ...(step !== undefined && { step }) })
  return {
    title,
    when: to,
    over: progress.done !== undefined,
    people: byOffice(people)
      .filter(({ memberId }) => open.has(memberId) || parts.has(memberId))
      .map((one) => ({
        ...pick(one),
        told: told(one.memberId),
        acted: parts.get(one.memberId) || progress.done ? '已完成' : null,
      })),
    groupText: taskGroupText({ title: reading.list?.textHeld ? '清单里的一件事' : title, to }),
  }
}

type Person = Pick<Reached, 'memberId' | 'name' | 'why' | 'left'> & { role: MemberContext['caller']['role'] }

const pick = ({ memberId, name, why, left }: Person) => ({ memberId, name, why, left })

async function whoIsReached({ store, caller, templates }: MemberContext, by: readonly Topic[]): Promise<Person[]> {
  const { branchId } = caller
  const [members, ledgers, stopped] = await Promise.all([
    store.list('members', {
      where: { branchId, state: 'active' },
      limit: LIMIT,
      fields: ['name', 'role', 'openid'],
    }),
    store.list('subscriptions', { where: { branchId }, limit: LIMIT, fields: ['openid', 'topics'] }),
    stoppedTemplates(store),
  ])
  const byMember = new Map(ledgers.map((one) => [one._id, one]))
  const open = openTopics(templates, stopped)
  return members.map((member) => {
    const ledger = ledgerAmong(byMember, member)
    const why = whyNot({ memberId: member._id, bound: isBound(member), ledger }, by, open) ?? null
    const left = by.reduce((sum, topic) => sum + leftOf(ledger, topic), 0)
    return { memberId: member._id, name: member.name, role: member.role, why, left }
  })
}

/** How far the latest reminder about something got, by person. */
async function toldOf(
  { store, caller, clock }: MemberContext,
  targetId: string,
): Promise<(memberId: string) => Told | null> {
  const { branchId } = caller
  const [notices, deliveries] = await Promise.all([
    store.list('notices', { where: { branchId, targetId }, orderBy: [['at', 'desc']], limit: LIMIT }),
    store.list('deliveries', {
      where: { branchId, targetIds: { is: 'holding', value: targetId } },
      orderBy: [['at', 'desc']],
      limit: LIMIT,
    }),
  ])
  // Newest first: the first of somebody's is the latest, and so is the first message that carries it.
  const latest = new Map<string, Notice>()
  for (const notice of notices) if (!latest.has(notice.memberId)) latest.set(notice.memberId, notice)
  return (memberId) => {
    const notice = latest.get(memberId)
    return notice ? toldBy(notice, deliveries, clock.now()) : null
  }
}

function toldBy({ _id, kind, at, unreachable, readAt }: Notice, deliveries: readonly Delivery[], now: string): Told {
  const carrying = deliveries.find(({ noticeIds }) => noticeIds.includes(_id))
  return {
    label: kindLabel(kind),
    at: carrying?.sentAt ?? at,
    carried: carrying ? fateOf(carrying, now) : 'inApp',
    ...(unreachable && !carrying && { why: unreachable }),
    read: readAt !== undefined,
  }
}

/** Where a message stands now: WeChat's word first, and nothing is still on its way when it is of no use any more. */
function fateOf({ state, confirmed, leaseUntil, until }: Delivery, now: string): Told['carried'] {
  if (confirmed === 'failed') return 'failed'
  if (state === 'sending' && leaseUntil < now) return 'unknown'
  return state === 'waiting' && until <= now ? 'failed' : state
}
