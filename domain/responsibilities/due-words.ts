import { type Day, daysBetween } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import type { TaskState } from './progress'

/** A task's days and how far it is, as far as the words below need them. */
export type DatedTask = {
  from: Day
  to: Day
  state: TaskState
  open?: 'allYear' | 'onRequest'
  doneOn?: Day
}

/** `1月31日`, or `2027年1月31日` in another year than today's. */
function shown(day: Day, today: Day): string {
  const text = formatShortDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${day.slice(0, 4)}年${text}`
}

/** When it is to be done: `4月1日–4月30日`, `全年，12月31日前`, `有要求时办`. */
export function windowWords({ from, to, open }: Pick<DatedTask, 'from' | 'to' | 'open'>, today: Day): string {
  if (open === 'onRequest') return '有要求时办'
  if (open === 'allYear') return `全年，${shown(to, today)}前`
  if (from === to) return shown(to, today)
  const end = `${from.slice(0, 4) === to.slice(0, 4) ? '' : `${to.slice(0, 4)}年`}${formatShortDay(to)}`
  return `${shown(from, today)}–${end}`
}

/** How far away or over its last day is, or when it was done: `还有 5 天`, `已逾期 12 天`, `7月3日逾期完成，晚了 3 天`. */
export function dueWords({ from, to, state, doneOn }: DatedTask, today: Day): string {
  switch (state) {
    case 'done':
      return doneOn ? `${shown(doneOn, today)}完成` : '已完成'
    case 'doneLate':
      return doneOn ? `${shown(doneOn, today)}逾期完成，晚了 ${daysBetween(to, doneOn)} 天` : '逾期完成'
    case 'late':
      return `已逾期 ${daysBetween(to, today)} 天`
    case 'due':
      return to === today ? '今天到期' : `还有 ${daysBetween(today, to)} 天`
    case 'ahead':
      return `${shown(from, today)}开始`
    case 'open':
      return '有要求时办'
  }
}

/** The same in one line for a list: `6月30日前，还有 5 天`, `9月30日前，已逾期 3 天`. */
export function deadlineWords(task: DatedTask, today: Day): string {
  const words = dueWords(task, today)
  return task.state === 'due' || task.state === 'ahead' || task.state === 'late'
    ? `${shown(task.to, today)}前，${words}`
    : words
}

/** So much of a work's words stands in a line. */
const GLIMPSE = 28

/** What a task is called where a line is all there is: its work, and the step of it. */
export function taskTitle({ work, step }: { work: string; step?: string }): string {
  const letters = Array.from(step ? `${work}：${step}` : work)
  return letters.length > GLIMPSE ? `${letters.slice(0, GLIMPSE - 1).join('')}…` : letters.join('')
}

/** A text with its days as people say them: `最迟 4月30日` for `最迟 2026-04-30`. */
export function withSpokenDays(text: string, today: Day): string {
  return text.replace(/\d{4}-\d\d-\d\d/g, (day) => shown(day, today))
}
