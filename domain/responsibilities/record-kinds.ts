import { type ActivityKind, activityKinds } from '../activities/kinds'
import { type RecordKindId, recordKinds } from '../records/kinds'

/** What counts without anybody writing it down: it is seen from other records. */
const seenRecords = {
  attendance: { label: '参加组织生活' },
  duesMonth: { label: '当月党费收齐' },
} as const satisfies Record<string, { label: string }>

/** Every kind of record that can show a row's work as done: meetings and activities, what a branch writes down besides, and dues. */
export type RecordKind = ActivityKind | RecordKindId | keyof typeof seenRecords

const catalogue: Record<RecordKind, { label: string }> = { ...activityKinds, ...recordKinds, ...seenRecords }

/** What a kind is called where a person reads what is missing. */
export const recordLabels = Object.fromEntries(
  Object.entries(catalogue).map(([kind, { label }]) => [kind, label]),
) as Record<RecordKind, string>

/** Whether somebody writes records of that kind down on a form of the catalogue. */
export function isWritten(kind: RecordKind): kind is RecordKindId {
  return kind in recordKinds
}
