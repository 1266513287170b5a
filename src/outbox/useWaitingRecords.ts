import { cleanValues } from '@domain/records/clean'
import { type RecordKindId, titleOf } from '@domain/records/kinds'
import { useMemo } from 'react'
import type { RecordJob } from './jobs'
import { useOutbox } from './phoneOutbox'

/** A record that this phone has and the cloud has not: waiting for a signal, or refused with the reason. */
export type WaitingRecord = {
  recordId: string
  kind: RecordKindId
  on: string
  title: string
  /** How many files go with it. */
  files: number
} & ({ state: 'waiting' } | { state: 'refused'; message: string })

/** Records of this phone that the cloud does not have yet, for lists; a tap on one opens its form (`editRecordPage`). */
export function useWaitingRecords(): WaitingRecord[] {
  const { waiting, failed } = useOutbox()
  return useMemo(() => {
    const all = [
      ...failed.map(({ job, message }) => ({ job, how: { state: 'refused' as const, message } })),
      ...waiting.map((job) => ({ job, how: { state: 'waiting' as const } })),
    ]
    return all.flatMap(({ job, how }) => (job.kind === 'record' ? [{ ...lineOf(job), ...how }] : []))
  }, [waiting, failed])
}

function lineOf({ input, files }: RecordJob) {
  const { recordId, kind, on, values } = input
  const cleaned = cleanValues(kind, values)
  return { recordId, kind, on, title: titleOf(kind, 'values' in cleaned ? cleaned.values : {}), files: files.length }
}
