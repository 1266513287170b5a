import { monthOf } from '../calendar/beijing'
import type { ListPerson } from './assigned'
import type { Evidence } from './evidence'
import { fillPlaces } from './fill-places'
import { type Fit, fitOf, isOfKind } from './qualifies'
import { byDay, type EvidenceRecord, inOrder } from './records'
import type { Task } from './task'

/** What counts for one need of a task, oldest first. */
export type Matched = { need: Evidence; records: EvidenceRecord[]; wanted: number }

type Lacking = { record: EvidenceRecord; lacks: NonNullable<Fit['lacks']> }

/** Which records count for which of a row's tasks. A record counts once in a row; in other rows it may count again. */
export type Matching = {
  /** By task, then by its needs; for one person's part where the task is everybody's. */
  of: (task: Task, personId?: string) => Matched[]
  /** What would count within its days but for what it lacks. */
  nearly: (task: Task, personId?: string) => Lacking[]
}

/** How many records a need of a task asks for. */
function wantedOf(need: Evidence, { times }: Task): number {
  return Math.max(times.n, need.least ?? 1)
}

/**
 * What is for a month may come before it, too: dues paid ahead. So may what opens the year's work, a plan or a scheme: one made
 * in February is there in March, and is no other year's.
 */
function isInTime({ from, to }: Task, need: Evidence, { on, month }: EvidenceRecord): boolean {
  const begins = need.for === 'first' ? `${from.slice(0, 4)}-01-01` : from
  if (month === undefined) return begins <= on && on <= to
  return monthOf(from) <= month && month <= monthOf(to) && on <= to
}

function isLate({ from, to, lateUntil }: Task, { on, month }: EvidenceRecord): boolean {
  if (month !== undefined) return on > to && monthOf(from) <= month && month <= monthOf(to)
  return on > to && (lateUntil === undefined || on <= lateUntil)
}

type Place = Matched & { task: Task; fits: (Fit & { record: EvidenceRecord })[] }

function placesOf(tasks: readonly Task[], fitsOf: (need: Evidence, task: Task) => Place['fits']): Place[] {
  return tasks.flatMap((task) =>
    task.needs.map((need) => ({ task, need, wanted: wantedOf(need, task), records: [], fits: fitsOf(need, task) })),
  )
}

/** What a row no longer asks for takes nothing from what it does. */
function owedFirst(a: Task, b: Task): number {
  return Number(a.superseded ?? false) - Number(b.superseded ?? false)
}

function dueFirst(a: Task, b: Task): number {
  return inOrder(a.to, b.to) || inOrder(b.from, a.from)
}

/**
 * Gives each record to the task that is due first of those in whose days it lies. What lies in no fitting task's days counts,
 * late, for the one that was due last before it: a second meeting in April is April's, and does not stand for March.
 */
function share(places: readonly Place[]): void {
  const timely = new Set(
    places.flatMap(({ task, need, fits }) =>
      fits.map(({ record }) => record).filter((one) => isInTime(task, need, one)),
    ),
  )
  const complete = ({ fits }: Place) => fits.flatMap(({ lacks, record }) => (lacks ? [] : [record]))
  const first = [...places].sort((a, b) => owedFirst(a.task, b.task) || dueFirst(a.task, b.task))
  fillPlaces(first, (place) => complete(place).filter((record) => isInTime(place.task, place.need, record)))
  const latest = [...places].sort((a, b) => owedFirst(a.task, b.task) || dueFirst(b.task, a.task))
  fillPlaces(latest, (place) => complete(place).filter((record) => !timely.has(record) && isLate(place.task, record)))
  for (const { records } of places) records.sort(byDay)
}

/** The records that name somebody; looked up, since in a large branch most are other people's. */
function byPerson(records: readonly EvidenceRecord[]): (personId: string) => readonly EvidenceRecord[] {
  let known: Map<string, EvidenceRecord[]> | undefined
  return (personId) => {
    if (!known) {
      known = new Map()
      for (const record of records) {
        const { personId: author, peopleIds = [], lecturerIds = [], cameIds = [] } = record
        for (const id of new Set([
          ...(author === undefined ? [] : [author]),
          ...peopleIds,
          ...lecturerIds,
          ...cameIds,
        ])) {
          const own = known.get(id)
          if (own) own.push(record)
          else known.set(id, [record])
        }
      }
    }
    return known.get(personId) ?? []
  }
}

/** Works out what counts for each of a row's tasks; everybody's own only where it is asked for. */
export function matched(
  tasks: readonly Task[],
  records: readonly EvidenceRecord[],
  people: readonly ListPerson[],
): Matching {
  const needs = new Set(tasks.flatMap((task) => task.needs))
  const ordered = records.filter((record) => [...needs].some((need) => isOfKind(need, record))).sort(byDay)
  const ofPerson = byPerson(ordered)
  const known = new Map<string | undefined, Map<string, Place[]>>()

  const shared = (personId: string | undefined): Map<string, Place[]> => {
    const those = tasks.filter(({ who }) => (who === 'each') === (personId !== undefined))
    const places = placesOf(those, (need, task) =>
      (personId === undefined ? ordered : ofPerson(personId)).flatMap((record) => {
        const fit = fitOf(need, record, task, people, personId)
        return fit ? [{ ...fit, record }] : []
      }),
    )
    share(places)
    const byTask = new Map(those.map(({ taskId }): [string, Place[]] => [taskId, []]))
    for (const place of places) byTask.get(place.task.taskId)?.push(place)
    known.set(personId, byTask)
    return byTask
  }
  const placesFor = ({ taskId }: Task, personId?: string) => (known.get(personId) ?? shared(personId)).get(taskId) ?? []

  return {
    of: (task, personId) =>
      placesFor(task, personId).map(({ need, records: own, wanted }) => ({ need, records: own, wanted })),
    nearly(task, personId) {
      const open = placesFor(task, personId).filter(({ records: own, wanted }) => own.length < wanted)
      const lacking = new Map<EvidenceRecord, Lacking>()
      for (const { need, fits } of open) {
        for (const { record, lacks } of fits) {
          if (lacks && isInTime(task, need, record)) lacking.set(record, { record, lacks })
        }
      }
      return [...lacking.values()].sort((a, b) => byDay(a.record, b.record))
    },
  }
}
