import { activityKindIds } from '../activities/kinds'
import type { Evidence, RecordKind } from './evidence'
import { needWords } from './need-words'
import type { TaskProgress } from './progress'

/** The kinds of which the branch keeps records here: they count by themselves. Of the others people say that they are done. */
const kept: readonly RecordKind[] = [...activityKindIds, 'attendance']

function isKept({ anyOf }: Evidence): boolean {
  return anyOf.some((kind) => kept.includes(kind))
}

/** What shows a task done, with how much of each is there; of what each owner owes, how many people have it. */
export function matchesOf({ task, needs, parts, figure }: Pick<TaskProgress, 'task' | 'needs' | 'parts' | 'figure'>) {
  return task.needs.map((need, index) => {
    const said = { words: needWords(need), ...(isKept(need) && { kept: true as const }) }
    if (parts.length > 0) return { ...said, ...figure }
    const met = needs[index]
    return { ...said, done: met?.records.length ?? 0, of: met?.wanted ?? 1 }
  })
}
