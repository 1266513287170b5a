import type { Completion, SignOff } from '../../domain/responsibilities/records'
import { demoId } from './derive'

/** An entry of the log, as the functions write it. */
export type LogEntry = {
  _id: string
  branchId: string
  at: string
  by: string
  action: string
  target: string
  before?: unknown
  after?: unknown
}

/** The log of what was said of the list's tasks: a task's history is read from it. */
export function demoListLog(completions: readonly Completion[], signOffs: readonly SignOff[]): LogEntry[] {
  return [...completions.flatMap(logOfCompletion), ...signOffs.flatMap(logOfSignOff)]
}

function logOfCompletion({ _id, branchId, taskId, people, on, count, by, at, withdrawn }: Completion): LogEntry[] {
  const said = { entryId: _id, people, on, count }
  const of = { branchId, target: taskId }
  return [
    { _id: demoId('log', _id), ...of, at, by, action: 'tasks.complete', after: said },
    ...(withdrawn
      ? [
          {
            ...{ _id: demoId('log', _id, 'withdrawn'), ...of, at: withdrawn.at, by: withdrawn.by },
            ...{ action: 'tasks.withdraw', before: said, after: { reason: withdrawn.reason } },
          },
        ]
      : []),
  ]
}

function logOfSignOff({ _id, branchId, by, at, seen, withdrawn }: SignOff): LogEntry[] {
  const of = { branchId, target: _id }
  return [
    { _id: demoId('log', _id), ...of, at, by, action: 'tasks.signOff', after: { seen } },
    ...(withdrawn
      ? [
          {
            ...{ _id: demoId('log', _id, 'withdrawn'), ...of, at: withdrawn.at, by: withdrawn.by },
            ...{ action: 'tasks.withdrawSignOff', before: { by, at }, after: { reason: withdrawn.reason } },
          },
        ]
      : []),
  ]
}
