import type { AttendanceState } from '@domain/attendance/attendance'
import type { LeaveCategory } from '@domain/attendance/leave'
import type { Topic } from '@domain/reminders/topics'
import type { recordsCloud } from '@/cloud/client'

/**
 * What was done on this phone and has yet to reach the cloud. Each is written down before it is sent, so that neither a dead
 * spot nor a killed app loses it, and says itself what it is, so that it may be sent twice.
 */
export type Job = CheckInJob | MarkJob | SubscribedJob | RecordJob | RecordFileJob

type Kept = {
  id: string
  /** When it was done, in ms of the phone's own clock: only how long ago that is matters. */
  madeAt: number
}

/** A member at the door: the token scanned, or the six digits typed. */
export type CheckInJob = Kept & {
  kind: 'checkIn'
  activityId: string
  proof: { token: string } | { digits: string }
}

/** An officer's line about one person. */
export type MarkJob = Kept & {
  kind: 'mark'
  activityId: string
  method: 'officer' | 'paper'
  memberId: string
  state: AttendanceState | null
  category?: LeaveCategory
  /** What the cloud had told the screen when the line was made. */
  was: AttendanceState | null
}

/** What somebody answered when WeChat asked whether it may tell them. */
export type SubscribedJob = Kept & {
  kind: 'subscribed'
  answers: { topic: Topic; reply: 'accepted' | 'refused' | 'banned' }[]
}

/** A form of a record, as it is sent but for how long ago that was, with the files that are to follow it. */
export type RecordJob = Kept & {
  kind: 'record'
  input: Omit<Parameters<typeof recordsCloud.records.save.mutate>[0], 'agoMs'>
  /** What its kind is called: the catalogue is not everywhere. */
  label: string
  files: KeptFile[]
}

/** A photo or document on this phone; its id is the one it has with the record, `cloudPath` where it is put on its way there. */
export type KeptFile = { id: string; name: string; path: string; size: number; cloudPath: string }

/** A file whose record, `of` that kind, the cloud has. */
export type RecordFileJob = Kept & KeptFile & { kind: 'recordFile'; recordId: string; of: string }

/** Something the cloud refused: kept until somebody has read why. */
export type FailedJob = { job: Job; code: string; message: string }

/**
 * The queue with an officer's line added. A line about somebody whose last one has not been sent takes its place, about what
 * the cloud had told then; one that only takes the other back leaves nothing to send.
 */
export function withMark(jobs: readonly Job[], mark: MarkJob, isSending: (id: string) => boolean): Job[] {
  const waiting = jobs.find(
    (job): job is MarkJob =>
      job.kind === 'mark' && job.activityId === mark.activityId && job.memberId === mark.memberId && !isSending(job.id),
  )
  if (!waiting) return [...jobs, mark]
  const merged = { ...mark, was: waiting.was }
  const others = jobs.filter((job) => job !== waiting)
  return merged.state === merged.was ? others : [...others, merged]
}

/** The queue with a check-in added; the same code again is the same job. */
export function withCheckIn(jobs: readonly Job[], added: CheckInJob): Job[] {
  const same = (job: Job) =>
    job.kind === 'checkIn' &&
    job.activityId === added.activityId &&
    JSON.stringify(job.proof) === JSON.stringify(added.proof)
  return jobs.some(same) ? [...jobs] : [...jobs, added]
}

/** Whether both are forms of one record. */
export const isSameRecord = (one: Job, other: Job) =>
  one.kind === 'record' && other.kind === 'record' && one.input.recordId === other.input.recordId

/** What is left to do once a job is done: the files of a record. */
export function followersOf(job: Job): Job[] {
  if (job.kind !== 'record') return []
  const { recordId, kind: of } = job.input
  return job.files.map((file) => ({ ...file, kind: 'recordFile', madeAt: job.madeAt, recordId, of }))
}

/** Lines one call carries. */
const LINES_A_CALL = 100

/** What the next call sends: one check-in or report, or the officer's lines of one activity that stand together. */
export function nextBatch(jobs: readonly Job[]): Job[] {
  const first = jobs[0]
  if (!first) return []
  if (first.kind !== 'mark') return [first]
  const batch: MarkJob[] = []
  for (const job of jobs) {
    const together = job.kind === 'mark' && job.activityId === first.activityId && job.method === first.method
    // A second line about the same person waits for the first one's answer.
    const twice = job.kind === 'mark' && batch.some((one) => one.memberId === job.memberId)
    if (!together || twice || batch.length === LINES_A_CALL) break
    batch.push(job)
  }
  return batch
}
