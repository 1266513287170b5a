import { timeOf } from '../../domain/calendar/beijing'
import { formatWeekday } from '../../domain/calendar/format'
import { kindOf, type ReminderKindId } from '../../domain/reminders/kinds'
import { topics } from '../../domain/reminders/topics'
import type { DayTold, Sent } from './told'

/** A day on which something was told: its messages line by line, and how much is read in the app alone. */
export function blockOf({ day, sent, notices, runs }: DayTold): string[] {
  const dropped = runs.reduce((sum, run) => sum + run.dropped, 0)
  if (sent.length === 0 && dropped === 0) return []
  const carried = new Set(sent.flatMap(({ noticeIds }) => noticeIds))
  const apart = notices.filter(({ _id }) => !carried.has(_id))
  return [
    `${day} ${formatWeekday(day)}`,
    ...sent.map(lineOf),
    ...(apart.length > 0 ? [`  只在应用内 ${apart.length} 条：${countsOf(apart.map(({ kind }) => kind))}`] : []),
    ...(dropped > 0 ? [`  过期没说 ${dropped} 条`] : []),
    '',
  ]
}

function lineOf({ at, player, topic, what, urgent, noticeIds }: Sent): string {
  const kinds = noticeIds.map((id) => id.split(':')[0]).join(', ')
  return `  ${timeOf(at)} ${player.name} ${topics[topic].label}：${what}（${kinds}${urgent ? '，紧急' : ''}）`
}

function countsOf(kinds: readonly ReminderKindId[]): string {
  const counts = new Map<ReminderKindId, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kindOf(kind).label} ${count}`).join('，')
}
