import { needWords } from './need-words'
import type { TaskProgress } from './progress'
import { isKept } from './record-kinds'

/** What shows a task done, with how much of each is there; of what each owner owes, how many people have it. */
export function matchesOf({ task, needs, parts, figure }: Pick<TaskProgress, 'task' | 'needs' | 'parts' | 'figure'>) {
  return task.needs.map((need, index) => {
    const said = { words: needWords(need), ...(need.anyOf.some(isKept) && { kept: true as const }) }
    if (parts.length > 0) return { ...said, ...figure }
    const met = needs[index]
    return { ...said, done: met?.records.length ?? 0, of: met?.wanted ?? 1 }
  })
}
