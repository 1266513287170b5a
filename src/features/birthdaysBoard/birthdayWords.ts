import { formatKnownDate } from '@domain/calendar/format'
import type { BirthdaysBoard } from '@/cloud/recordBoards'

/** Somebody's anniversary. */
export type Birthday = BirthdaysBoard['coming'][number]

/** `12月5日`, or `12月` where only the month of joining is known. */
function onWords(on: string): string {
  return formatKnownDate(on).replace(/^\d+年/, '')
}

/** When it is and how long that makes. */
export function birthdayNote({ on, years }: Birthday, today: string): string {
  const isToday = on === today
  const isMonth = on.length === 7
  return `${isToday ? '今天' : onWords(on)}${isMonth ? '（只知道月份）' : ''} · 入党 ${years} 周年`
}

/** A line to send, of facts alone. */
export function congratulation({ name, on, years }: Birthday, today: string): string {
  const when = on === today ? '今天是您的政治生日' : `${onWords(on)}是您的政治生日`
  return `${name}同志：${when}，入党 ${years} 周年。祝您政治生日快乐！`
}

/** In three parts: this month's and those just past that are not marked, those to come, and those that are marked. */
export function birthdayGroups({
  past,
  coming,
  today,
}: Pick<BirthdaysBoard, 'past' | 'coming' | 'today'>): Record<'now' | 'later' | 'marked', Birthday[]> {
  const all = [...past, ...coming]
  const open = all.filter(({ recordId }) => recordId === undefined)
  const isNow = ({ on }: Birthday) => on.slice(0, 7) <= today.slice(0, 7)
  return {
    now: open.filter(isNow),
    later: open.filter((one) => !isNow(one)),
    marked: all.filter(({ recordId }) => recordId !== undefined),
  }
}
