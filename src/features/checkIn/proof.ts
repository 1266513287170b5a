import { readToken } from '@domain/attendance/check-in-code'
import { tokenInScan } from '@domain/attendance/scanned-token'
import { CloudError } from '@/cloud/errors'
import { type CheckInJob, withCheckIn } from '@/outbox/jobs'
import { outbox } from '@/outbox/phoneOutbox'
import type { CheckInOutcome } from '@/outbox/send'
import { newLocalId } from '@/storage/localId'
import { scan } from './scan'

/** How somebody shows that they are there: the camera, what WeChat's own scan opened the app with, or the six digits. `activityId` is the card it is done on; the code says itself which activity it is for. */
export type Proof =
  | { by: 'camera'; activityId?: string }
  | { by: 'launch'; scanned: string }
  | { by: 'digits'; activityId: string; digits: string }

/** What became of it: recorded by the cloud, or kept on the phone until there is a signal. */
export type Outcome = CheckInOutcome | { outcome: 'kept'; activityId: string }

async function send(activityId: string, proof: CheckInJob['proof']): Promise<Outcome> {
  const job: CheckInJob = { id: newLocalId(), kind: 'checkIn', madeAt: Date.now(), activityId, proof }
  const result = await outbox.sendNow(job, (waiting) => withCheckIn(waiting, job))
  if (!result.sent || result.answer.kind !== 'checkIn') return { outcome: 'kept', activityId }
  return result.answer.outcome
}

function sendScanned(scanned: string): Promise<Outcome> {
  const token = tokenInScan(scanned)
  const claim = token ? readToken(token) : null
  if (!token || !claim) throw new CloudError('NO_TOKEN', '这不是签到码，请扫现场屏幕上的码。')
  return send(claim.activityId, { token })
}

/** Checks in, now or as soon as there is a signal; null if the person closed the camera without scanning. */
export async function submitProof(proof: Proof): Promise<Outcome | null> {
  if (proof.by === 'digits') return send(proof.activityId, { digits: proof.digits })
  if (proof.by === 'launch') return sendScanned(proof.scanned)
  const scanned = await scan()
  return scanned === undefined ? null : sendScanned(scanned)
}
