import { addDays, dayOf } from '../../domain/calendar/beijing'
import { currentOf } from '../../domain/responsibilities/list'
import type { TaskProgress } from '../../domain/responsibilities/progress'
import type { MemberContext } from './context'
import { type RowProgress, shownRows, type YearReading, yearReading, yearsWorkedOn } from './responsibility-year'
import { waitsForWord } from './signing-right'
import { taskBrief } from './task-brief'
import { openTo } from './task-people'

/** How far ahead the first screen tells what is due. */
const DAYS_AHEAD = 14
const SHOWN = 5

type Own = { reading: YearReading; found: RowProgress; progress: TaskProgress }

/** The first screen's tasks: one's own that are due in two weeks or late, and what waits for one's word. */
export async function ownTasks(ctx: MemberContext) {
  const today = dayOf(ctx.clock.now())
  const readings = await Promise.all(yearsWorkedOn(today).map((year) => yearReading(ctx, year)))
  const all = readings
    .filter(({ closedYears, year: one }) => !closedYears.includes(one))
    .flatMap((reading) =>
      shownRows(ctx, reading).flatMap((found) => found.tasks.map((progress): Own => ({ reading, found, progress }))),
    )
  const own = all.filter((one) => isMine(ctx, one) && isPressing(one)).sort(byUrgency)
  const waiting = all.filter(({ progress, reading }) => waitsForWord(ctx, progress, reading)).sort(byUrgency)
  const [first] = waiting
  return {
    today,
    tasks: own.slice(0, SHOWN).map((one) => ({
      ...taskBrief(one.progress, one.reading.members, today),
      year: one.reading.year,
      work: currentOf(one.found.row).work,
    })),
    count: own.length,
    waiting: first
      ? {
          count: waiting.length,
          first: {
            year: first.reading.year,
            taskId: first.progress.task.taskId,
            work: currentOf(first.found.row).work,
          },
        }
      : null,
  }
}

function byUrgency(a: Own, b: Own): number {
  return a.progress.task.to.localeCompare(b.progress.task.to)
}

/** Late, or begun and due soon. */
function isPressing({ reading: { today }, progress: { state, task } }: Own): boolean {
  return state === 'late' || (state === 'due' && task.to <= addDays(today, DAYS_AHEAD))
}

/** What the caller still has to do: their own part, or what they see to. */
function isMine({ caller }: MemberContext, { reading, progress }: Own): boolean {
  return openTo(progress, reading).includes(caller._id)
}
