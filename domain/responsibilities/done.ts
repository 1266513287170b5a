import { type Day, dayOf } from '../calendar/beijing'
import type { Matched } from './matching'
import { type Completion, type EvidenceRecord, inOrder } from './records'
import type { Task } from './task'

/** That something is done: on which day, and whether it was entered only after it was due, though done in time (补录). */
export type Done = { on: Day; backEntered: boolean }

/**
 * The day on which enough was done: by records and what people said together where one need counts; where there are several,
 * by the records of all of them, or by what people said of the whole.
 */
export function doneBy(task: Task, completions: readonly Completion[], needs: readonly Matched[]): Done | undefined {
  const said = completions.flatMap((one) => Array.from({ length: one.count }, () => saidDone(one, task)))
  const recorded = needs.map(({ records, wanted }) => ({ wanted, done: records.map((one) => recordDone(one, task)) }))
  if (recorded.length <= 1) {
    const [one] = recorded
    return enough([...said, ...(one?.done ?? [])], one?.wanted ?? task.times.n)
  }
  const bySaying = enough(said, task.times.n)
  const byRecords = latestOf(recorded.map(({ done, wanted }) => enough(done, wanted)))
  return [bySaying, byRecords].flatMap((one) => one ?? []).sort(sooner)[0]
}

function saidDone(completion: Completion, { to }: Task): Done {
  return { on: completion.on, backEntered: isBackEntry(completion, to) }
}

/** Whether an entry was made only after the task was due, of something done within its days (补录). */
export function isBackEntry({ at, on }: Pick<Completion, 'at' | 'on'>, to: Day): boolean {
  return dayOf(at) > to && on <= to
}

/** What was noted afterwards, but before the task was due, is no 补录 of the task. */
function recordDone({ on, backEntered, enteredOn }: EvidenceRecord, { to }: Task): Done {
  return { on, backEntered: backEntered === true && on <= to && (enteredOn === undefined || enteredOn > to) }
}

function sooner(a: Done, b: Done): number {
  return inOrder(a.on, b.on) || Number(a.backEntered) - Number(b.backEntered)
}

function enough(done: readonly Done[], wanted: number): Done | undefined {
  const first = [...done].sort(sooner).slice(0, wanted)
  return first.length >= wanted ? latestOf(first) : undefined
}

/** Done when all of them are. */
export function latestOf(all: readonly (Done | undefined)[]): Done | undefined {
  const done = all.flatMap((one) => one ?? [])
  const last = [...done].sort(sooner)[done.length - 1]
  if (!last || done.length < all.length) return undefined
  return { on: last.on, backEntered: done.some(({ backEntered }) => backEntered) }
}
