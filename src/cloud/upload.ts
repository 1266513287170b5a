import { browserOpenid } from '@/storage/scope'
import { CloudError, fromWeChat, reachError } from './errors'
import { uploadPath } from './fileName'
import { isOnline } from './network'
import { queryClient, SESSION_KEY } from './query'
import { withTimeLimit } from './timeLimit'
import { weChatCloud } from './transport'

const LIMIT_MS = 60_000

async function uploadFromBrowser(cloudPath: string, body: Blob): Promise<string> {
  const response = await fetch(`/storage/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': browserOpenid() },
    body,
  })
  const answer = (await response.json()) as { fileID?: unknown; errMsg?: unknown }
  if (response.ok && typeof answer.fileID === 'string') return answer.fileID
  throw typeof answer.errMsg === 'string' ? new CloudError('UPLOAD', answer.errMsg) : reachError('FAULT')
}

async function uploadFromWeChat(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = (await weChatCloud().uploadFile({ cloudPath, filePath })) as { fileID: string }
  return fileID
}

/** The branch of whoever is using the phone, as the last session has it. */
function ownBranchId(): string {
  const session = queryClient.getQueryData<{ branch?: { _id: string } }>(SESSION_KEY)
  return session?.branch?._id ?? ''
}

/** Sends a chosen file to the cloud's storage and gives the id by which a procedure reads it. */
export async function uploadFile({ name, source }: { name: string; source: string | Blob }): Promise<string> {
  if (!(await isOnline())) throw reachError('OFFLINE')
  const cloudPath = uploadPath(name, ownBranchId(), Date.now(), Math.random())
  const work = typeof source === 'string' ? uploadFromWeChat(cloudPath, source) : uploadFromBrowser(cloudPath, source)
  return withTimeLimit(LIMIT_MS, work).catch((failure) => {
    throw failure instanceof CloudError ? failure : fromWeChat(failure)
  })
}
