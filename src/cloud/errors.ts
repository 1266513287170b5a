import type { CloudReply } from './wire'

/** What can go wrong between the phone and the cloud, before a procedure answers. A procedure's own codes come beside these. */
type ReachCode = 'OFFLINE' | 'TIMEOUT' | 'SLOW' | 'FAULT'

const SENTENCES: Record<ReachCode, string> = {
  OFFLINE: '没有网络。请检查手机信号，联网后再试一次。',
  TIMEOUT: '网络太慢，没有等到回应。请换个信号好的地方再试一次。',
  SLOW: '这次要办的事太多，云端没有办完。请稍等片刻再试一次。',
  FAULT: '服务暂时出了问题，刚才的操作没有完成。请稍后再试。',
}

/** Every failed call, whatever the reason: a stable code, and a sentence for people that says what to do. */
export class CloudError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

/** The cloud could not be reached, or broke. */
export function reachError(code: ReachCode): CloudError {
  return new CloudError(code, SENTENCES[code])
}

/** A refusal that the procedure stated. */
export function refusal(error: Extract<CloudReply, { ok: false }>['error']): CloudError {
  return new CloudError(error.code, error.message)
}

/** The error behind whatever a call rejected with (the client wraps ours in its own). */
export function cloudErrorOf(error: unknown): CloudError {
  if (error instanceof CloudError) return error
  if (error instanceof Error && error.cause instanceof CloudError) return error.cause
  return reachError('FAULT')
}

/** Worth asking again: nothing says that the procedure refused. */
export function isPassing(error: unknown): boolean {
  const { code } = cloudErrorOf(error)
  return code === 'OFFLINE' || code === 'TIMEOUT'
}

/**
 * WeChat's failures of `callFunction`: -404010 and -404012 no network; -501002 and -504003 the function took too long (asking again at once
 * would only take as long again); the request's own time-out;
 * all the rest (-404011 and -504002: the function threw; -501000: no such function) are the service's fault.
 */
export function fromWeChat(failure: unknown): CloudError {
  const { errCode, errMsg } = (typeof failure === 'object' && failure !== null ? failure : {}) as Record<
    string,
    unknown
  >
  const text = String(errMsg ?? (failure instanceof Error ? failure.message : failure))
  const code = typeof errCode === 'number' ? errCode : Number(/errCode:\s*(-?\d+)/.exec(text)?.[1] ?? 0)
  if (code === -404010 || code === -404012) return reachError('OFFLINE')
  if (code === -501002 || code === -504003) return reachError('SLOW')
  if (/time-?d?\s?out/i.test(text)) return reachError('TIMEOUT')
  return reachError('FAULT')
}
