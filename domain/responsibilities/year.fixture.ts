import type { ListPerson } from './assigned'
import { type ContentChange, contentFor } from './content.fixture'
import type { ResponsibilityRow, RowContent } from './list'
import { type ProgressSource, progressOf, type TaskProgress } from './progress'
import type { RecordKind } from './record-kinds'
import type { Completion, EvidenceRecord, SignOff } from './records'
import { type Task, tasksOfContent } from './task'

export const YEAR = 2026

/** A member of the invented branch, there all year. */
export function person(_id: string, change: Partial<ListPerson> = {}): ListPerson {
  return { _id, name: _id, role: 'member', leadingCadre: false, state: 'active', stateSince: '', ...change }
}

export const people: ListPerson[] = [
  person('周明远', { role: 'secretary', leadingCadre: true }),
  person('林岚', { role: 'deputySecretary', leadingCadre: true }),
  person('苏禾', { role: 'organisation' }),
  person('唐悦', { role: 'publicity' }),
  person('罗成', { role: 'discipline', leadingCadre: true }),
  person('何静'),
]

/** A record of that kind and day. */
export function record(kind: RecordKind, on: string, change: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return { kind, id: `${kind} ${on} ${change.personId ?? ''}`, on, title: kind, ...change }
}

/** A meeting with confirmed minutes and both natures on its agenda. */
export function meeting(kind: RecordKind, on: string, change: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return record(kind, on, { minutes: 'confirmed', bothNatures: true, ...change })
}

/** Said of a task by hand, on the day it was done. */
export function said({ taskId, rowId }: Task, on: string, change: Partial<Completion> = {}): Completion {
  const head = { _id: `${taskId} ${on}`, branchId: 'b', year: YEAR, rowId, taskId }
  return { ...head, people: [], on, count: 1, note: '', by: '苏禾', at: `${on}T04:00:00.000Z`, ...change }
}

export function signedOff({ taskId, rowId }: Task, change: Partial<SignOff> = {}): SignOff {
  return {
    _id: taskId,
    branchId: 'b',
    year: YEAR,
    rowId,
    by: '林岚',
    at: '2026-12-31T04:00:00.000Z',
    seen: '',
    ...change,
  }
}

/** A row that says this all year. */
export function rowOf(content: RowContent, change: Partial<ResponsibilityRow> = {}): ResponsibilityRow {
  return { rowId: 'r1', versions: [version(content, '2026-01-01')], ...change }
}

export function version(content: RowContent, from: string) {
  return { ...content, from, by: '苏禾', at: `${from}T04:00:00.000Z` }
}

/** The tasks of a deadline as a list writes it. */
export function tasksFor(deadline: string, change: ContentChange = {}): Task[] {
  return tasksOfContent('r1', contentFor(deadline, change), YEAR)
}

/** How far the tasks of a deadline are; at the year's end where no other day is given. */
export function progressFor(tasks: readonly Task[], source: Partial<ProgressSource> = {}): TaskProgress[] {
  return progressOf(tasks, { records: [], completions: [], signOffs: [], people, today: '2026-12-31', ...source })
}
