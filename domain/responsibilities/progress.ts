import { type Day, dayOf, earlierOf } from '../calendar/beijing'
import { type ListPerson, ownersOf } from './assigned'
import { type Matched, type Matching, matched } from './matching'
import type { Fit } from './qualifies'
import type { Completion, EvidenceRecord, SignOff } from './records'
import { shortHash } from './short-hash'
import type { Task } from './task'

/** Where a task stands. `open`: comes when it is asked for. */
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

/** That something is done: on which day, and whether it was entered only after it was due (补录). */
export type Done = { on: Day; backEntered: boolean }

/** A task with everything that says how far it is. */
export type TaskProgress = {
  task: Task
  state: TaskState
  done: Done | undefined
  /** What counts for each of its needs; empty where each owner owes their own. */
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
    const own = said.filter(({ taskId }) => taskId === task.taskId).sort((a, b) => a.at.localeCompare(b.at))
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
  const whole = parts.length === 0 ? matching.of(task) : []
  const done = parts.length > 0 ? lastOf(parts) : doneBy(task, completions, whole)
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
    figure: figureOf(task, parts, whole, completions, done),
    signOff,
  }
}

function timesSaid(completions: readonly Completion[]): number {
  return completions.reduce((sum, { count }) => sum + count, 0)
}

/** The day on which enough was done: by records alone, by what people said alone, or by both together where one need counts. */
function doneBy(task: Task, completions: readonly Completion[], needs: readonly Matched[]): Done | undefined {
  const said = completions.flatMap(({ on, at, count }) =>
    Array.from({ length: count }, () => ({ on, backEntered: dayOf(at) > task.to && on <= task.to })),
  )
  const recorded = needs.map(({ records, wanted }) => ({
    wanted,
    done: records.map(({ on, backEntered = false }) => ({ on, backEntered })),
  }))
  if (recorded.length <= 1) {
    const [one] = recorded
    return enough([...said, ...(one?.done ?? [])], one?.wanted ?? task.times.n)
  }
  const bySaying = enough(said, task.times.n)
  if (bySaying) return bySaying
  const all = recorded.map(({ done, wanted }) => enough(done, wanted))
  return all.every((one) => one !== undefined) ? latest(all as Done[]) : undefined
}

function enough(done: readonly Done[], wanted: number): Done | undefined {
  const first = [...done].sort((a, b) => a.on.localeCompare(b.on)).slice(0, wanted)
  return first.length >= wanted ? latest(first) : undefined
}

function latest(done: readonly Done[]): Done | undefined {
  const [last] = [...done].sort((a, b) => b.on.localeCompare(a.on))
  return last && { on: last.on, backEntered: done.some(({ backEntered }) => backEntered) }
}

/** Done when everybody has done theirs. */
function lastOf(parts: readonly PersonPart[]): Done | undefined {
  const all = parts.flatMap(({ done }) => done ?? [])
  return all.length === parts.length ? latest(all) : undefined
}

function stateOf({ from, to, open }: Task, done: Done | undefined, today: Day): TaskState {
  if (done) return done.on <= to ? 'done' : 'doneLate'
  if (open === 'onRequest') return 'open'
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
  return [...byId.values()].sort((a, b) => a.on.localeCompare(b.on))
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
