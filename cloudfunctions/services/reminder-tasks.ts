import type { Day } from '../../domain/calendar/beijing'
import type { ReminderTask } from '../../domain/reminders/reading'
import { taskTitle } from '../../domain/responsibilities/due-words'
import { currentOf } from '../../domain/responsibilities/list'
import type { TaskProgress } from '../../domain/responsibilities/progress'
import type { Store } from '../ports/store'
import { branchYear, type RowProgress, type YearReading, yearsWorkedOn } from './responsibility-year'
import { leadersOf, signersOf } from './signing-right'
import { openTo } from './task-people'

/** Every task of the lists that are still worked on, with whom it waits for; two reads a list, whatever its length. */
export async function tasksToRemindOf(
  store: Store,
  branchId: string,
  today: Day,
  now: string,
): Promise<ReminderTask[]> {
  const readings = await Promise.all(yearsWorkedOn(today).map((year) => branchYear(store, branchId, year, now)))
  return readings.filter(isOpen).flatMap((reading) => reading.rows.flatMap((row) => tasksOfRow(row, reading)))
}

/** A closed year asks for nothing any more, and a held list is read by its officers alone. */
function isOpen({ list, year, closedYears }: YearReading): boolean {
  return list !== null && list.textHeld !== true && !closedYears.includes(year)
}

function tasksOfRow({ row, tasks }: RowProgress, reading: YearReading): ReminderTask[] {
  const { work } = currentOf(row)
  return tasks.map((progress) => taskOf(progress, work, reading))
}

function taskOf(progress: TaskProgress, work: string, reading: YearReading): ReminderTask {
  const { task, state, done, signOff } = progress
  const { taskId, from, to, step, lateUntil } = task
  const { members, today, year } = reading
  const waits = done !== undefined && !signOff
  return {
    ...{ taskId, year, from, to, state },
    ...(lateUntil !== undefined && { lateUntil }),
    title: taskTitle({ work, ...(step !== undefined && { step }) }),
    openTo: openTo(progress, reading),
    leaders: leadersOf(task, members, today).map(({ _id }) => _id),
    ...(done && { doneOn: done.on }),
    awaits: waits ? signersOf(task, { members, today }).ids : [],
  }
}
