import { activityName } from '@domain/activities/activity-name'
import { type CalendarEvent, calendarFile, calendarFileName } from '@domain/activities/calendar-file'
import { activityKinds } from '@domain/activities/kinds'
import type { ActivityDetails } from '@/cloud/activity'

/** As check-in opens. */
const REMIND_BEFORE_S = 30 * 60

type Dated = Pick<
  ActivityDetails,
  'activityId' | 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'phase' | 'updatedAt' | 'textHeld'
> & { moves: readonly unknown[] }

/** An activity as a calendar keeps it. Of a text that is held, no more than its kind leaves the app. */
export function calendarEventOf(activity: Dated, branchName: string): CalendarEvent {
  const { activityId, kind, title, startsAt, endsAt, place, phase, moves, updatedAt, textHeld } = activity
  const cancelled = phase === 'cancelled'
  const { label } = activityKinds[kind]
  return {
    activityId,
    kind: label,
    ...(textHeld ? { title: label, place: '' } : { title: activityName(kind, title), place }),
    branchName,
    startsAt,
    endsAt,
    cancelled,
    sequence: moves.length + (cancelled ? 1 : 0),
    updatedAt,
  }
}

/** The event's file: its name and its text. */
export function calendarFileOf(event: CalendarEvent): { name: string; text: string } {
  return { name: calendarFileName(event), text: calendarFile(event) }
}

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** The event as WeChat puts it into the phone's own calendar. */
export function phoneEventOf({ title, place, branchName, startsAt, endsAt }: CalendarEvent) {
  return {
    title,
    description: branchName,
    location: place,
    startTime: seconds(startsAt),
    // Documented as a string, other than the beginning.
    endTime: String(seconds(endsAt)),
    alarm: true,
    alarmOffset: REMIND_BEFORE_S,
  }
}

/** What to say when the phone did not take it: nothing to who thought better of it. */
export function calendarFailure(errMsg: string): string | undefined {
  if (/cancel/i.test(errMsg)) return undefined
  if (/auth|deny|denied|permission|scope|privacy/i.test(errMsg)) {
    return '没有得到写日历的许可。请点右上角“···”里的“设置”，允许添加到日历，再点一次；也可以改用“发日历文件”。'
  }
  return '这台手机没有加成。请改用“发日历文件”，发到聊天里再点开，就能加到日历。'
}
