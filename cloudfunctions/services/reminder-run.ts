import { isAwake } from '../../domain/reminders/moments'
import type { ReminderRun } from '../ports/collections'
import type { Store } from '../ports/store'
import type { TimerContext } from './context'
import { limited } from './limited'
import { everything } from './pages'
import { type Run, remindBranch } from './reminder-branch'
import { logFault, noCounts, type RunCounts } from './reminder-counts'
import { stoppedTemplates } from './subscriptions'

const PAGE = 1000
/** Branches read at once, and people told at once over all of them: as many as the database answers in one breath. */
const BRANCHES_AT_ONCE = 8
const PEOPLE_AT_ONCE = 32

/**
 * One run of the timer over all branches, those that waited longest first, so that where the time is over the next run goes on.
 * Run twice, late or beside another one, it tells everybody once. Outside 8:00–21:00 it does nothing.
 * @param isOver whether the function must come to its end
 */
export async function runReminders(ctx: TimerContext, isOver: () => boolean): Promise<RunCounts> {
  const counts = noCounts()
  if (!isAwake(ctx.clock.now())) return counts
  const [branches, runs, stopped] = await Promise.all([
    everyBranch(ctx.store),
    lastRuns(ctx.store),
    stoppedTemplates(ctx.store),
  ])
  const run: Run = {
    ...ctx,
    ...{ counts, isOver, stopped },
    forEach: limited(PEOPLE_AT_ONCE),
  }
  const waitedSince = (id: string) => runs.get(id)?.ranAt ?? ''
  const inTurn = [...branches].sort((a, b) => waitedSince(a).localeCompare(waitedSince(b)))
  await limited(BRANCHES_AT_ONCE)(inTurn, async (branchId) => {
    if (isOver()) {
      counts.complete = false
      return
    }
    try {
      await remindBranch(run, branchId, runs.get(branchId))
    } catch (error) {
      logFault(counts, branchId, error)
    }
  })
  return counts
}

async function everyBranch(store: Store): Promise<string[]> {
  const branches = await everything(PAGE, ({ from, ...page }) =>
    store.list('branches', { where: { _id: from }, ...page, fields: ['_id'] }),
  )
  return branches.map(({ _id }) => _id)
}

async function lastRuns(store: Store): Promise<Map<string, ReminderRun>> {
  const runs = await everything(PAGE, ({ from, ...page }) =>
    store.list('reminderRuns', { where: { _id: from }, ...page }),
  )
  return new Map(runs.map((one) => [one._id, one]))
}
