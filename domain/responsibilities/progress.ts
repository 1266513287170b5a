import { type Day, earlierOf } from '../calendar/beijing'
import { type ListPerson, ownersOf } from './assigned'
import { type Done, doneBy, latestOf } from './done'
import { type Matched, type Matching, matched } from './matching'
import type { Fit } from './qualifies'
import { byDay, type Completion, type EvidenceRecord, inOrder, type SignOff } from './records'
import { shortHash } from './short-hash'
import type { Task } from './task'

/** Where a task stands. `open`: comes when it is asked for, or is owed by nobody any more; never late. */
export type TaskState = 'done' | 'doneLate' | 'late' | 'due' | 'ahead' | 'open'

export const taskStateLabels: Record<TaskState, string> = {
  done: '已完成',
  doneLate: '逾期完成',
  late: '已逾期',
  due: '进行中',
  ahead: '未开始',
  open: '随时办理',
}

/** One owner's part of a task that each owes for themselves. */
export type PersonPart = { personId: string; done: Done | undefined }

/** A task with everything that says how far it is. */
export type TaskProgress = {
  task: Task
  state: TaskState
  done: Done | undefined
  /** What counts for each of its needs; empty where each owner owes their own, or would if anybody were known. */
  needs: Matched[]
  /** What counts, each once, oldest first. */
  records: EvidenceRecord[]
  /** What would count but for what it lacks. */
  nearly: { record: EvidenceRecord; lacks: NonNullable<Fit['lacks']> }[]
  /** What people said, oldest first, without what was withdrawn. */
  completions: Completion[]
  /** Owners' parts; empty where it is one thing for all. */
  parts: PersonPart[]
  /** How much of it is done: people, or times. */
  figure: { done: number; of: number }
  signOff: SignOff | undefined
}

/** What a row's tasks are judged by. */
export type ProgressSource = {
  records: readonly EvidenceRecord[]
  completions: readonly Completion[]
  signOffs: readonly SignOff[]
  people: readonly ListPerson[]
  today: Day
}

/** How far each of a row's tasks is, by what is recorded. */
export function progressOf(
  tasks: readonly Task[],
  { records, completions, signOffs, people, today }: ProgressSource,
): TaskProgress[] {
  const matching = matched(
    tasks,
    records.filter(({ on }) => on <= today),
    people,
  )
  const said = completions.filter(({ withdrawn }) => !withdrawn)
  return tasks.map((task) => {
    const own = said
      .filter(({ taskId }) => taskId === task.taskId)
      .sort((a, b) => inOrder(a.at, b.at) || inOrder(a._id, b._id))
    const signOff = signOffs.find(({ _id, withdrawn }) => _id === task.taskId && !withdrawn)
    return oneOf(task, own, signOff, matching, people, today)
  })
}

function oneOf(
  task: Task,
  completions: Completion[],
  signOff: SignOff | undefined,
  matching: Matching,
  people: readonly ListPerson[],
  today: Day,
): TaskProgress {
  const owners = task.who === 'each' ? ownersOf(task, people, earlierOf(task.to, today)) : []
  const parts = owners.map(({ _id }): PersonPart => {
    const theirs = completions.filter((one) => one.people.length === 0 || one.people.includes(_id))
    return { personId: _id, done: doneBy(task, theirs, matching.of(task, _id)) }
  })
  // Some people's parts are not the whole, which the task may be since a change of the row.
  const ofAll = completions.filter((one) => one.people.length === 0)
  const whole = parts.length === 0 ? matching.of(task) : []
  const done = parts.length > 0 ? latestOf(parts.map((part) => part.done)) : doneBy(task, ofAll, whole)
  const used = parts.length > 0 ? parts.flatMap(({ personId }) => matching.of(task, personId)) : whole
  const nearly = done ? [] : matching.nearly(task, parts.find((part) => !part.done)?.personId)
  return {
    task,
    state: stateOf(task, done, today),
    done,
    needs: whole,
    records: distinct(used.flatMap(({ records }) => records)),
    nearly,
    completions,
    parts,
    figure: figureOf(task, parts, whole, ofAll, done),
    signOff,
  }
}

function timesSaid(completions: readonly Completion[]): number {
  return completions.reduce((sum, { count }) => sum + count, 0)
}

function stateOf({ from, to, open, superseded }: Task, done: Done | undefined, today: Day): TaskState {
  if (done) return done.on <= to || open === 'onRequest' ? 'done' : 'doneLate'
  if (open === 'onRequest' || superseded) return 'open'
  if (today > to) return 'late'
  return today >= from ? 'due' : 'ahead'
}

function figureOf(
  task: Task,
  parts: readonly PersonPart[],
  needs: readonly Matched[],
  completions: readonly Completion[],
  done: Done | undefined,
): { done: number; of: number } {
  if (parts.length > 0) return { done: parts.filter((part) => part.done).length, of: parts.length }
  if (needs.length > 1) {
    const met = needs.filter(({ records, wanted }) => records.length >= wanted).length
    return { done: done ? needs.length : met, of: needs.length }
  }
  const of = needs[0]?.wanted ?? task.times.n
  return { done: Math.min(of, timesSaid(completions) + (needs[0]?.records.length ?? 0)), of }
}

function distinct(records: readonly EvidenceRecord[]): EvidenceRecord[] {
  const byId = new Map(records.map((record) => [`${record.kind}:${record.id}`, record]))
  return [...byId.values()].sort(byDay)
}

/** What somebody who signs a task off has seen: changes with everything that counts for it. */
export function seenOf({ state, done, records, completions, figure }: TaskProgress): string {
  const text = [
    state,
    done?.on,
    `${figure.done}/${figure.of}`,
    ...records.map(({ id }) => id),
    ...completions.map(({ _id }) => _id),
  ]
  return shortHash(text.join('|'))
}
