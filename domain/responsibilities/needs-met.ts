import { needWords } from './need-words'
import type { TaskProgress } from './progress'
import { isWritten } from './record-kinds'

/**
 * What shows a task done, with how much of each is there; of what each owner owes, how many people have it. `writes`: the kinds
 * that somebody writes down for it.
 */
export function matchesOf({ task, needs, parts, figure }: Pick<TaskProgress, 'task' | 'needs' | 'parts' | 'figure'>) {
  return task.needs.map((need, index) => {
    const writes = need.anyOf.filter(isWritten)
    const said = { words: needWords(need), kept: true as const, ...(writes.length > 0 && { writes }) }
    if (parts.length > 0) return { ...said, ...figure }
    const met = needs[index]
    return { ...said, done: met?.records.length ?? 0, of: met?.wanted ?? 1 }
  })
}
