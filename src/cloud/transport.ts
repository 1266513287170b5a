import Taro from '@tarojs/taro'
import { browserOpenid } from '@/storage/scope'
import { CloudError, fromWeChat, reachError } from './errors'
import { isOnline } from './network'
import { withTimeLimit } from './timeLimit'
import type { CloudEvent } from './wire'

/** The functions that a phone may call. */
export type CloudFunction = 'api' | 'desk' | 'year' | 'messages' | 'dues' | 'records' | 'documents'

/** A sheet is made from hundreds of records; everything else answers at once or not at all. */
const LIMIT_MS: Record<CloudFunction, number> = {
  api: 10_000,
  desk: 20_000,
  year: 20_000,
  messages: 20_000,
  dues: 20_000,
  records: 20_000,
  documents: 60_000,
}

let ready = false

/** WeChat's own cloud, opened at its first use. */
export function weChatCloud(): typeof Taro.cloud {
  if (!ready) {
    Taro.cloud.init({ traceUser: false })
    ready = true
  }
  return Taro.cloud
}

async function callWeChat(name: CloudFunction, event: CloudEvent): Promise<unknown> {
  try {
    const answer = await withTimeLimit(
      LIMIT_MS[name],
      Promise.resolve(weChatCloud().callFunction({ name, data: event })),
    )
    return answer.result
  } catch (failure) {
    throw failure instanceof CloudError ? failure : fromWeChat(failure)
  }
}

async function callHttp(name: CloudFunction, event: CloudEvent): Promise<unknown> {
  const stop = new AbortController()
  const request = fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': browserOpenid() },
    body: JSON.stringify({ name, data: event }),
    signal: stop.signal,
  }).then(async (response) => {
    if (!response.ok) throw reachError('FAULT')
    return (await response.json()) as unknown
  })
  try {
    return await withTimeLimit(LIMIT_MS[name], request, () => stop.abort())
  } catch (failure) {
    // The browser says only "failed to fetch" when nobody answers.
    throw failure instanceof CloudError ? failure : reachError('OFFLINE')
  }
}

const call = process.env.TARO_ENV === 'h5' ? callHttp : callWeChat

/** Calls a function of the cloud; the only place that knows how. Rejects with a `CloudError` and nothing else. */
export async function callCloud(name: CloudFunction, event: CloudEvent): Promise<unknown> {
  if (!(await isOnline())) throw reachError('OFFLINE')
  return call(name, event)
}
