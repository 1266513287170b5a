import type { Day } from '../../domain/calendar/beijing'
import type { ListPerson } from '../../domain/responsibilities/assigned'
import type { TaskProgress } from '../../domain/responsibilities/progress'
import { TIMES } from '../../domain/responsibilities/schedule'
import { turnWords } from './task-words'

/** What a figure counts: people, or what the list counts. */
function unitOf({ parts, task }: TaskProgress): string {
  if (parts.length > 0) return '人'
  return task.times.measure ?? TIMES
}

/** A task as charts and lists show it. */
export function taskBrief(progress: TaskProgress, people: readonly ListPerson[], day: Day) {
  const { task, state, done, figure, signOff } = progress
  const { taskId, from, to, step, open, past } = task
  const who = turnWords(task.who, people, day)
  return {
    ...{ taskId, from, to, state },
    done: figure.done,
    of: figure.of,
    unit: unitOf(progress),
    ...(step !== undefined && { step }),
    ...(who !== undefined && { who }),
    ...(open && { open }),
    ...(done && { doneOn: done.on }),
    ...(done?.backEntered && { backEntered: true as const }),
    ...(done && (signOff ? { signedOff: true as const } : { waits: true as const })),
    ...(past && { past }),
  }
}
