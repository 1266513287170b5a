import { isSameRecord, type Job, type RecordJob } from './jobs'

/** The queue with a record's form added, in place of an earlier one that is not under way. */
export function withRecord(jobs: readonly Job[], added: RecordJob, isSending: (id: string) => boolean): Job[] {
  return [...jobs.filter((job) => !isSameRecord(job, added) || isSending(job.id)), added]
}
