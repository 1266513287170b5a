import { browserOpenid } from '@/storage/scope'
import { CloudError, fromWeChat, reachError } from './errors'
import { isOnline } from './network'
import { withTimeLimit } from './timeLimit'
import { weChatCloud } from './transport'

const LIMIT_MS = 60_000

/** A path on this phone, or in the browser what was chosen. */
export type UploadSource = string | Blob

async function putFromBrowser(cloudPath: string, source: UploadSource): Promise<{ fileID: string }> {
  const response = await fetch(`/storage/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': browserOpenid() },
    body: source,
  })
  const answer = (await response.json()) as { fileID?: unknown; errMsg?: unknown }
  if (response.ok && typeof answer.fileID === 'string') return { fileID: answer.fileID }
  throw typeof answer.errMsg === 'string' ? new CloudError('UPLOAD', answer.errMsg) : reachError('FAULT')
}

async function putFromWeChat(cloudPath: string, filePath: UploadSource): Promise<{ fileID: string }> {
  return weChatCloud().uploadFile({ cloudPath, filePath: String(filePath) }) as Promise<{ fileID: string }>
}

const put = process.env.TARO_ENV === 'h5' ? putFromBrowser : putFromWeChat

/** Puts a file into the cloud's storage and gives the id by which a procedure reads it. */
export async function putFile(cloudPath: string, source: UploadSource): Promise<string> {
  if (!(await isOnline())) throw reachError('OFFLINE')
  try {
    return (await withTimeLimit(LIMIT_MS, put(cloudPath, source))).fileID
  } catch (failure) {
    throw failure instanceof CloudError ? failure : fromWeChat(failure)
  }
}
