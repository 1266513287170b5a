import { needWords } from './need-words'
import type { TaskProgress } from './progress'

/** What shows a task done, with how much of each is there; of what each owner owes, how many people have it. */
export function matchesOf({ task, needs, parts, figure }: Pick<TaskProgress, 'task' | 'needs' | 'parts' | 'figure'>) {
  return task.needs.map((need, index) => {
    const words = needWords(need)
    if (parts.length > 0) return { words, ...figure }
    const met = needs[index]
    return { words, done: met?.records.length ?? 0, of: met?.wanted ?? 1 }
  })
}
