import { formatShortDay } from '../calendar/format'
import { heldWords, plannedWords } from './activity-words'
import type { PaperFacts, Section, TaskFact } from './facts'
import { plain } from './words'

/** 月计划: what the list has for the month, what is arranged, and what waits. */
export function monthlyPlanSections({
  from,
  to,
  held,
  planned,
  records,
  tasks,
  birthdays,
  kinds,
}: PaperFacts): Section[] {
  const due = (tasks ?? []).filter((task) => task.to >= from && task.to <= to)
  const late = (tasks ?? []).filter((task) => task.to < from && !task.done)
  const done = due.filter((task) => task.done).length
  const opinions = records.filter(({ kind, done: answered }) => kind === 'opinion' && !answered).length
  const repairs = records.filter((one) => one.kind === 'rectification' && !one.done && (one.due ?? to) <= to)
  return [
    {
      head: '责任清单上到期的工作',
      lines: [
        ...(due.length > 0 ? [`这个月到期 ${due.length} 件，已完成 ${done} 件，待办的是：`] : []),
        ...due.filter((task) => !task.done).map(taskWords),
        ...(late.length > 0 ? [`以前到期、还没有完成的 ${late.length} 件：`, ...late.map(taskWords)] : []),
      ],
      missing: due.length > 0 ? [] : [tasks === undefined ? '责任清单' : '这个月到期的工作'],
    },
    {
      head: '已经安排的活动',
      lines: [...held.map(heldWords), ...planned.map(plannedWords)],
      missing: held.length + planned.length > 0 ? [] : ['这个月的活动安排'],
    },
    {
      head: '要跟进的事',
      lines: [
        ...repairs.map(
          ({ title, due: day = to }) => `整改事项${title ? `“${plain(title)}”` : ''}，${formatShortDay(day)}前改好。`,
        ),
        ...(birthdays > 0 ? [`政治生日 ${birthdays} 人。`] : []),
        ...(kinds.includes('opinion') && opinions > 0 ? [`意见建议还有 ${opinions} 条没有答复。`] : []),
      ],
      missing: [],
    },
  ]
}

/** A task of the list in a line. */
export function taskWords({ to, work, step }: TaskFact): string {
  const what = work === undefined ? '一项工作（清单文字还在等审核）' : plain(work)
  const part = work !== undefined && step ? `（${plain(step)}）` : ''
  return `${formatShortDay(to)}前：${what}${part}。`
}
