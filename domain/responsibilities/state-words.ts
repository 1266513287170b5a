import { type Day, daysBetween } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import { daysLeft, shownDay } from './due-words'
import type { TaskState } from './progress'

/** A task's days and how far it is, as far as the words below need them. */
export type DatedTask = {
  from: Day
  to: Day
  state: TaskState
  open?: 'allYear' | 'onRequest'
  doneOn?: Day
}

/** When it is to be done: `4月1日–4月30日`, `全年，12月31日前`, `有要求时办`. */
export function windowWords({ from, to, open }: Pick<DatedTask, 'from' | 'to' | 'open'>, today: Day): string {
  if (open === 'onRequest') return '有要求时办'
  if (open === 'allYear') return `全年，${shownDay(to, today)}前`
  if (from === to) return shownDay(to, today)
  const end = `${from.slice(0, 4) === to.slice(0, 4) ? '' : `${to.slice(0, 4)}年`}${formatShortDay(to)}`
  return `${shownDay(from, today)}–${end}`
}

/** How it stands with its days: `还有 5 天`, `已逾期 12 天`, `7月3日逾期完成，晚了 3 天`. */
export function stateWords({ from, to, state, doneOn }: DatedTask, today: Day): string {
  switch (state) {
    case 'done':
      return doneOn ? `${shownDay(doneOn, today)}完成` : '已完成'
    case 'doneLate':
      return doneOn ? `${shownDay(doneOn, today)}逾期完成，晚了 ${daysBetween(to, doneOn)} 天` : '逾期完成'
    case 'ahead':
      return `${shownDay(from, today)}开始`
    case 'open':
      return '有要求时办'
    default:
      return daysLeft(to, today)
  }
}

/** A text with its days as people say them: `最迟 4月30日` for `最迟 2026-04-30`. */
export function withSpokenDays(text: string, today: Day): string {
  return text.replace(/\d{4}-\d\d-\d\d/g, (day) => shownDay(day, today))
}
