import type { BranchRecord } from '../../domain/records/record'
import { demoId } from './derive'
import type { LogEntry } from './list-log'

/** The log of what was written down: a record's history is read from it. Of what has no name there is none of its writing. */
export function demoRecordLog(records: readonly BranchRecord[]): LogEntry[] {
  return records.flatMap((record): LogEntry[] => {
    const { _id, branchId, kind, on, people, values, state, shared, by, at, answers, withdrawn } = record
    const isChanged = record.updatedAt !== at
    const entry = (action: string, more: Pick<LogEntry, 'by' | 'at' | 'before' | 'after'>, nth = 0): LogEntry => ({
      ...{ _id: demoId('log', _id, action, nth), branchId, target: _id, action },
      ...more,
    })
    const after = { kind, on, people, values, state, ...(shared && { shared }) }
    return [
      ...(by === '' ? [] : [entry('records.save', { by, at, after })]),
      ...(isChanged
        ? [
            entry(
              'records.save',
              { by, at: record.updatedAt, before: { ...after, values: firstSaid(values) }, after },
              1,
            ),
          ]
        : []),
      ...answers.map((one, nth) =>
        entry('records.answer', { by: one.by, at: one.at, after: { answerId: one.id, text: one.text } }, nth),
      ),
      ...(withdrawn
        ? [entry('records.withdraw', { by: withdrawn.by, at: withdrawn.at, after: { reason: withdrawn.reason } })]
        : []),
    ]
  })
}

/** What is filled in when it has come about. */
const later = ['doneOn', 'how', 'receiptOn', 'feedback', 'words']

function firstSaid(values: BranchRecord['values']): BranchRecord['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !later.includes(name)))
}
