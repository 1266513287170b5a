import { tokenInScan } from '@domain/attendance/scanned-token'
import { api } from '@/cloud/client'
import { CloudError } from '@/cloud/errors'
import { scan } from './scan'

/** How somebody shows that they are there: the camera, what WeChat's own scan opened the app with, or the six digits. `activityId` is the card it is done on; the code says itself which activity it is for. */
export type Proof =
  | { by: 'camera'; activityId?: string }
  | { by: 'launch'; scanned: string }
  | { by: 'digits'; activityId: string; digits: string }

/** What the cloud recorded. */
export type Outcome = Awaited<ReturnType<typeof api.checkIn.submit.mutate>>

function submitScanned(scanned: string): Promise<Outcome> {
  const token = tokenInScan(scanned)
  if (!token) throw new CloudError('NO_TOKEN', '这不是签到码，请扫现场屏幕上的码。')
  return api.checkIn.submit.mutate({ token })
}

/** Checks in. Every call has the transport's time limit; null if the person closed the camera without scanning. */
export async function submitProof(proof: Proof): Promise<Outcome | null> {
  if (proof.by === 'digits') {
    return api.checkIn.submit.mutate({ activityId: proof.activityId, digits: proof.digits })
  }
  if (proof.by === 'launch') return submitScanned(proof.scanned)
  const scanned = await scan()
  return scanned === undefined ? null : submitScanned(scanned)
}
