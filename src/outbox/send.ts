import { api, messages, recordsCloud } from '@/cloud/client'
import type { CheckInJob, Job, MarkJob, RecordFileJob, RecordJob, SubscribedJob } from './jobs'
import { uploadKept } from './keptFile'

/** What the cloud recorded of a check-in. */
export type CheckInOutcome = Awaited<ReturnType<typeof api.checkIn.submit.mutate>>
/** What became of an officer's lines. */
export type MarkOutcome = Awaited<ReturnType<typeof api.attendance.enterSheet.mutate>>

/** What a member accepts after a report. */
type SubscribedOutcome = Awaited<ReturnType<typeof messages.subscriptions.report.mutate>>

/** What became of a record. */
export type RecordOutcome = Awaited<ReturnType<typeof recordsCloud.records.save.mutate>>

export type Answer =
  | { kind: 'record'; outcome: RecordOutcome }
  | { kind: 'recordFile' }
  | { kind: 'checkIn'; outcome: CheckInOutcome }
  | { kind: 'mark'; outcome: MarkOutcome }
  | { kind: 'subscribed'; outcome: SubscribedOutcome }

/** How long ago, by the phone's clock; one that was set back says nothing of use. */
const agoMs = ({ madeAt }: Job) => Math.max(0, Date.now() - madeAt)

function submit(job: CheckInJob, live: boolean): Promise<CheckInOutcome> {
  const { proof, activityId } = job
  return 'token' in proof
    ? api.checkIn.submit.mutate({ token: proof.token, kept: !live })
    : api.checkIn.submit.mutate({ activityId, digits: proof.digits, agoMs: live ? null : agoMs(job) })
}

function report(job: SubscribedJob): Promise<SubscribedOutcome> {
  return messages.subscriptions.report.mutate({ reportId: job.id, subscribed: job.answers, agoMs: agoMs(job) })
}

/** The cloud believes no phone that says more than ninety days. */
function save(job: RecordJob): Promise<RecordOutcome> {
  const { input, madeAt: stamp } = job
  return recordsCloud.records.save.mutate({ ...input, stamp, agoMs: Math.min(agoMs(job), 90 * 24 * 3_600_000) })
}

async function sendFile({ id, recordId, name, path, cloudPath }: RecordFileJob): Promise<void> {
  const fileID = await uploadKept(cloudPath, path)
  await recordsCloud.recordFiles.add.mutate({ recordId, fileId: id, fileID, name })
}

/** Sends jobs that belong into one call. */
export async function sendJobs(jobs: readonly Job[], live: boolean): Promise<Answer> {
  const [first] = jobs
  if (first?.kind === 'checkIn') return { kind: 'checkIn', outcome: await submit(first, live) }
  if (first?.kind === 'subscribed') return { kind: 'subscribed', outcome: await report(first) }
  if (first?.kind === 'record') return { kind: 'record', outcome: await save(first) }
  if (first?.kind === 'recordFile') {
    await sendFile(first)
    return { kind: 'recordFile' }
  }
  const marks = jobs as readonly MarkJob[]
  const { activityId, method } = marks[0] as MarkJob
  const entries = marks.map((mark) => ({
    memberId: mark.memberId,
    state: mark.state,
    was: mark.was,
    category: mark.category,
    tap: mark.id,
    agoMs: live || method === 'paper' ? undefined : agoMs(mark),
  }))
  return { kind: 'mark', outcome: await api.attendance.enterSheet.mutate({ activityId, method, entries }) }
}
