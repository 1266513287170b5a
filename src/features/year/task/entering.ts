import type { TaskReading } from '@/cloud/yearList'

type Task = Pick<TaskReading, 'mayComplete' | 'state' | 'parts' | 'needs' | 'done' | 'of' | 'unit' | 'each'>

const isDone = ({ state }: Pick<Task, 'state'>) => state === 'done' || state === 'doneLate'

/** Whether the caller has something to enter: their own or others' part, the whole; `more` where it is done without it. */
export function mayEnter(task: Task, self: string): 'missing' | 'more' | undefined {
  if (task.mayComplete === 'nothing') return undefined
  if (task.mayComplete === 'self') {
    return task.parts.some(({ memberId, doneOn }) => memberId === self && doneOn === null) ? 'missing' : undefined
  }
  if (!isDone(task)) return 'missing'
  return task.mayComplete === 'whole' ? 'more' : undefined
}

/** Those whose part is not done yet. */
export function openParts({ parts }: Pick<Task, 'parts'>): Task['parts'] {
  return parts.filter(({ doneOn }) => doneOn === null)
}

/**
 * How many times may be entered at once; 1 where once is all. Several records of different kinds are no number of times: one
 * word stands for all of them.
 */
export function mostTimes({ parts, needs, done, of, each = 1 }: Task): number {
  if (parts.length > 0) return each
  return needs.length > 1 ? 1 : Math.max(1, of - done)
}

/** What is typed of a completion. */
export type CompletionDraft = { entryId: string; people: string[]; on: string; count: number; note: string }

/** Whose part it is for, as it is sent: nobody named for the whole. */
export function peopleOf(task: Pick<Task, 'mayComplete'>, self: string, { people }: CompletionDraft): string[] {
  if (task.mayComplete === 'self') return [self]
  return task.mayComplete === 'anybody' ? people : []
}
