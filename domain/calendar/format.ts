/** Days and times as people read them: 11月25日 周三 14:30; the year only where it is not this one. */
import { type Day, dayOf, daysBetween, type Instant, timeOf, type Weekday, weekdayOf } from './beijing'

const weekdayLabels: Record<Weekday, string> = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
}

/** `11月25日 周三`, or `2025年11月25日 周二` in another year than now's. */
export function formatDay(day: Day, now: Instant): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const shown = `${month}月${date}日 ${weekdayLabels[weekdayOf(day)]}`
  return dayOf(now).startsWith(day.slice(0, 4)) ? shown : `${year}年${shown}`
}

/** `11月25日`, where neither year nor weekday matters. */
export function formatShortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** `周三`, where the date itself stands beside it. */
export function formatWeekday(day: Day): string {
  return weekdayLabels[weekdayOf(day)]
}

/** `11月25日 周三 14:30`. */
export function formatDateTime(instant: Instant, now: Instant): string {
  return `${formatDay(dayOf(instant), now)} ${timeOf(instant)}`
}

/** `11月25日 周三 14:30–16:00`, with both days where it ends on another. */
export function formatRange(from: Instant, to: Instant, now: Instant): string {
  const begin = formatDateTime(from, now)
  return dayOf(from) === dayOf(to) ? `${begin}–${timeOf(to)}` : `${begin} – ${formatDateTime(to, now)}`
}

/**
 * 昨天, 今天, 明天, 周三, 下周三 for the days from yesterday to a week ahead, otherwise {@link formatDay}.
 * A Chinese 周三 is the Wednesday of this week, Monday to Sunday: said on a Friday it would lie in the past, so the
 * coming one is 下周三.
 */
export function formatRelativeDay(day: Day, now: Instant): string {
  const today = dayOf(now)
  const ahead = daysBetween(today, day)
  if (ahead === -1) return '昨天'
  if (ahead === 0) return '今天'
  if (ahead === 1) return '明天'
  if (ahead < 0 || ahead > 6) return formatDay(day, now)
  const weekday = weekdayLabels[weekdayOf(day)]
  return weekdayOf(day) > weekdayOf(today) ? weekday : `下${weekday}`
}

/** `2005年7月1日`, or `2005年7月` where only the month is known. */
export function formatKnownDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`
}

/** How long something took that took at least minutes: `12 分钟`, `3 小时`, `2 天`. */
export function formatDelay(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / (24 * 60))} 天`
}
