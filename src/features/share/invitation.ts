import { activityName } from '@domain/activities/activity-name'
import { activityKinds } from '@domain/activities/kinds'
import { dayOf, timeOf } from '@domain/calendar/beijing'
import { formatDateTime, formatRange, formatWeekday } from '@domain/calendar/format'
import type { ActivityDetails } from '@/cloud/activity'

/** What a group chat is told of an activity. */
export type Invitation = {
  activityId: string
  kind: string
  /** Kind and title in one; the kind alone while the text is held. */
  name: string
  /** Null while the text waits for somebody to release it: then only the kind is told, and no place. */
  title: string | null
  startsAt: string
  endsAt: string
  place: string
  branchName: string
  /** What became of the plan, if anything. */
  change: 'cancelled' | 'moved' | null
  /** When it was to be, where it was moved; why, where it was cancelled. */
  was?: string
  reason?: string
}

type Told = Pick<
  ActivityDetails,
  'activityId' | 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'textHeld' | 'phase' | 'moved' | 'cancelReason'
>

/** What may be told of an activity. */
export function invitationOf(activity: Told, branchName: string): Invitation {
  const { activityId, kind, title, startsAt, endsAt, place, textHeld, phase, moved, cancelReason } = activity
  const cancelled = phase === 'cancelled'
  const { label } = activityKinds[kind]
  const was = !cancelled && moved && moved.startsAt !== startsAt ? moved.startsAt : undefined
  return {
    activityId,
    kind: label,
    name: textHeld ? label : activityName(kind, title),
    title: textHeld ? null : title,
    startsAt,
    endsAt,
    place: textHeld ? '' : place,
    branchName,
    change: cancelled ? 'cancelled' : was ? 'moved' : null,
    ...(was && { was }),
    ...(cancelled && cancelReason && !textHeld && { reason: cancelReason }),
  }
}

const changeWords = { cancelled: '已取消', moved: '改期' } as const

/** `改期` or `已取消`. */
export function changeWord({ change }: Pick<Invitation, 'change'>): string {
  return change ? changeWords[change] : ''
}

/** The line above the picture in the chat: `主题党日：消防安全进小区 11月25日 周三 14:30`. */
export function shareTitle(invitation: Invitation, now: string): string {
  const word = changeWord(invitation)
  return `${word ? `【${word}】` : ''}${invitation.name} ${formatDateTime(invitation.startsAt, now)}`
}

/** The same in plain words, to be pasted anywhere. */
export function shareText(invitation: Invitation, now: string): string {
  const { startsAt, endsAt, place, branchName, change, was, reason } = invitation
  const word = changeWord(invitation)
  const when = formatRange(startsAt, endsAt, now)
  return [
    `${word ? `【${word}】` : ''}${invitation.name}`,
    `${change === 'cancelled' ? '原定' : '时间'}：${when}`,
    was ? `（原定 ${formatDateTime(was, now)}）` : '',
    place ? `地点：${place}` : '',
    reason ? `取消原因：${reason}` : '',
    branchName,
    change === 'cancelled' ? '' : '请打开“五好支部”小程序看详情；来不了的，在小程序里请假。',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What the picture shows of when: a calendar's leaf, and the hours beside it. */
export function leafOf({ startsAt, endsAt }: Pick<Invitation, 'startsAt' | 'endsAt'>) {
  const on = dayOf(startsAt)
  const [, month, date] = on.split('-').map(Number)
  const sameDay = on === dayOf(endsAt)
  return {
    month: `${month}月`,
    date: String(date),
    weekday: formatWeekday(on),
    hours: sameDay ? `${timeOf(startsAt)}–${timeOf(endsAt)}` : `${timeOf(startsAt)} 开始`,
  }
}
