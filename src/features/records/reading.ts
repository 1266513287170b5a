import type { recordsCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'

/** A year's records at a glance, as the cloud gives them to one member. */
export type RecordsHome = Awaited<ReturnType<typeof recordsCloud.records.home.query>>

/** A record as lists show it. */
export type RecordCard = Awaited<ReturnType<typeof recordsCloud.records.list.query>>['cards'][number]

/** A record on its own page. */
export type RecordReading = Awaited<ReturnType<typeof recordsCloud.records.read.query>>

/** Where it is kept. */
export const recordKey = (recordId: string) => ['records', 'read', { recordId }]

/** Whatever a record counts for, to be asked again after it was changed. */
const TOUCHED = ['records', 'signing', 'study', 'boards', 'list', 'tasks']

/** After anything that changes a record, its names or its answers. */
export function refreshRecords(): void {
  for (const key of TOUCHED) queryClient.invalidateQueries({ queryKey: [key] })
}
