import cloud from 'wx-server-sdk'

// One initialisation a process. The environment is the function's own; nothing names one in code.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** The SDK, initialised. */
export const sdk = cloud

/** OPENID of the caller as the platform vouches for it; undefined for timers and other functions. Read inside `main` only. */
export function callerOpenid(): string | undefined {
  return cloud.getWXContext().OPENID || undefined
}
