import { dayOf } from '../../../domain/calendar/beijing'
import { type TaskProgress, type TaskState, taskStateLabels } from '../../../domain/responsibilities/progress'
import type { RowProgress } from '../../services/responsibility-year'
import { nameIn } from '../../services/task-words'
import { dayWords, type ListSource } from './source'
import { standing, taskName } from './task-lines'

/** More tasks than these would make a row higher than a sheet's rows can be: they are counted, the other sheet has each. */
const MOST_LINES = 14

/** How far a row's tasks are, a line each; of many, how many stand where. */
export function standings({ tasks, row }: RowProgress, source: ListSource): string[] {
  if (tasks.length > MOST_LINES) return counted(tasks)
  return tasks.map((progress) => {
    // Of a row that was changed, what was asked before stays.
    const before = progress.task.past && !row.dropped ? '（改动前）' : ''
    return `${taskName(progress, source)}${before}：${standing(progress, source)}`
  })
}

function counted(tasks: readonly TaskProgress[]): string[] {
  const states = Object.keys(taskStateLabels) as TaskState[]
  const lines = states.flatMap((state) => {
    const count = tasks.filter((task) => task.state === state).length
    return count > 0 ? [`${taskStateLabels[state]} ${count}/${tasks.length} 件`] : []
  })
  return [...lines, '逐件见“任务明细”']
}

/** Who has signed off what and when, a line each; of many, how many. */
export function confirmations({ tasks }: RowProgress, source: ListSource): string {
  const done = tasks.filter((task) => task.done)
  if (tasks.length > MOST_LINES) {
    return done.length === 0 ? '' : `已确认 ${done.filter(({ signOff }) => signOff).length}/${done.length} 件`
  }
  return done.map((progress) => `${taskName(progress, source)}：${confirmation(progress, source)}`).join('\n')
}

function confirmation({ signOff }: TaskProgress, { members, year }: ListSource): string {
  if (!signOff) return '待确认'
  const { by, at, standIn } = signOff
  return `${nameIn(members, by)}${standIn ? '（代）' : ''} ${dayWords(dayOf(at), year)}`
}
