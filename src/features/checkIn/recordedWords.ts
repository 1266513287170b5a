import { checkInWindow } from '@domain/activities/check-in-window'
import { dayOf, type Instant, timeOf } from '@domain/calendar/beijing'
import { formatDateTime, formatDelay } from '@domain/calendar/format'
import type { ActivityCard } from '@/cloud/today'

type Entry = NonNullable<ActivityCard['mine']>

/** `14:02` on the same day, otherwise with its day. */
function when(at: Instant, now: Instant): string {
  return dayOf(at) === dayOf(now) ? timeOf(at) : formatDateTime(at, now)
}

/**
 * What somebody who is recorded as having come reads: that they are, since when, and why it may say 迟到 or 列席. The time of
 * an officer's entry is when it was entered, not when the person came.
 */
export function recordedWords(
  { state, observer, at, method, minutesOffline }: Entry,
  { now, again, lateFrom }: { now: Instant; again: boolean; lateFrom?: Instant },
): { title: string; notes: string[] } {
  const time = when(at, now)
  const notes: string[] = []
  if (again) notes.push(`您 ${time} 已经签过到了，不用再签`)
  if (method === 'officer') notes.push(`组织者 ${time} 为您登记`)
  if (method === 'paper') notes.push('按纸质签到表补录')
  if (minutesOffline !== undefined) notes.push(`离线签到，${formatDelay(minutesOffline)}后提交`)
  if (state === 'late') notes.push(lateFrom ? `记为迟到：${timeOf(lateFrom)} 以后签到算迟到` : '记为迟到')
  if (observer) notes.push('记为列席：您不在这次的应到名单里')
  const titles = {
    officer: '已登记出席',
    paper: '已补录出席',
    settled: '已登记出席',
    scan: `已签到 ${time}`,
    code: `已签到 ${time}`,
  }
  return { title: titles[method], notes }
}

/** From when on a check-in counts as late. */
export function lateFrom({ startsAt, endsAt }: Pick<ActivityCard, 'startsAt' | 'endsAt'>): Instant {
  return checkInWindow(startsAt, endsAt).lateAt
}
