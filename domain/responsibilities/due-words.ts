import { type Day, daysBetween } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'

/** `1月31日`, or `2027年1月31日` in another year than today's. */
export function shownDay(day: Day, today: Day): string {
  const text = formatShortDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${day.slice(0, 4)}年${text}`
}

/** How far away or over a last day is: `还有 5 天`, `今天到期`, `已逾期 12 天`. */
export function daysLeft(to: Day, today: Day): string {
  const days = daysBetween(today, to)
  if (days === 0) return '今天到期'
  return days > 0 ? `还有 ${days} 天` : `已逾期 ${-days} 天`
}

/** The same in a line with the day: `6月30日前，还有 5 天`. */
export function deadlineWords(to: Day, today: Day): string {
  return `${shownDay(to, today)}前，${daysLeft(to, today)}`
}

/** So much of a work's words stands in a line. */
const GLIMPSE = 28

/** What a task is called where a line is all there is: its work, and the step of it. */
export function taskTitle({ work, step }: { work: string; step?: string }): string {
  const letters = Array.from(step ? `${work}：${step}` : work)
  return letters.length > GLIMPSE ? `${letters.slice(0, GLIMPSE - 1).join('')}…` : letters.join('')
}
