import { recordsCloud } from '@/cloud/client'

/** What is asked of a record that is there. */
export const recordQuery = (recordId: string) => ({
  queryKey: ['records', 'read', { recordId }],
  queryFn: () => recordsCloud.records.read.query({ recordId }),
})

/** A record as its page and its form read it. */
export type RecordReading = Awaited<ReturnType<typeof recordsCloud.records.read.query>>
