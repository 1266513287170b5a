import type { ListPerson } from './assigned'
import type { Evidence } from './evidence'
import { type Fit, fitOf } from './qualifies'
import type { EvidenceRecord } from './records'
import type { Task } from './task'

/** What counts for one need of a task, oldest first. */
export type Matched = { need: Evidence; records: EvidenceRecord[]; wanted: number }

/** Which records count for which of a row's tasks. A record counts once in a row; in other rows it may count again. */
export type Matching = {
  /** By task, then by its needs; for one person's part where the task is everybody's. */
  of: (task: Task, personId?: string) => Matched[]
  /** What would count but for what it lacks. */
  nearly: (task: Task, personId?: string) => { record: EvidenceRecord; lacks: NonNullable<Fit['lacks']> }[]
}

/** How many records a need of a task asks for. */
function wantedOf(need: Evidence, { times }: Task): number {
  return Math.max(times.n, need.least ?? 1)
}

const within = ({ from, to }: Task, { on }: EvidenceRecord) => from <= on && on <= to

/**
 * Gives each record to the task that is due first of those in whose days it lies. What lies in no task's days and was done
 * after a task was due, counts for that task: late is late, but done.
 */
export function matched(
  tasks: readonly Task[],
  records: readonly EvidenceRecord[],
  people: readonly ListPerson[],
): Matching {
  const byDay = [...records].sort((a, b) => a.on.localeCompare(b.on))
  const byDue = [...tasks].sort((a, b) => a.to.localeCompare(b.to))
  const known = new Map<string, EvidenceRecord[][]>()
  const givenTo = (task: Task, personId = '') => known.get(`${task.taskId} ${personId}`)

  const share = (personId?: string) => {
    for (const task of byDue)
      known.set(
        `${task.taskId} ${personId ?? ''}`,
        task.needs.map(() => []),
      )
    const takes = (task: Task, record: EvidenceRecord): boolean =>
      task.needs.some((need, index) => {
        const own = givenTo(task, personId)?.[index]
        const fit = fitOf(need, record, task, people, personId)
        if (!own || !fit || fit.lacks || own.length >= wantedOf(need, task)) return false
        own.push(record)
        return true
      })
    const left = byDay.filter((record) => !byDue.some((task) => within(task, record) && takes(task, record)))
    for (const record of left) {
      // A second meeting in April is April's, and does not stand for March.
      if (
        byDue.some(
          (task) => within(task, record) && task.needs.some((need) => fitOf(need, record, task, people, personId)),
        )
      )
        continue
      byDue.some((task) => record.on > task.to && takes(task, record))
    }
  }

  return {
    of(task, personId) {
      if (!givenTo(task, personId)) share(personId)
      const lists = givenTo(task, personId) ?? []
      return task.needs.map((need, index) => ({ need, records: lists[index] ?? [], wanted: wantedOf(need, task) }))
    },
    nearly(task, personId) {
      return byDay.flatMap((record) => {
        if (!within(task, record)) return []
        const lacks = task.needs.flatMap((need) => fitOf(need, record, task, people, personId)?.lacks ?? [])
        return lacks[0] ? [{ record, lacks: lacks[0] }] : []
      })
    },
  }
}
