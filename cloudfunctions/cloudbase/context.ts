import type { Templates } from '../../domain/reminders/templates'
import type { Context } from '../services/context'
import { cloudContentCheck } from './content-check'
import { cloudFiles } from './files'
import { callerOpenid } from './sdk'
import { storeWith } from './store'

const clock = { now: () => new Date().toISOString() }

/** What only some functions need. */
type Parts = { reads?: Parameters<typeof storeWith>; templates?: Templates }

/**
 * The ports of one call. To be made inside `main`: only there does the platform say who is calling. Templates and reads are
 * given by who needs them, so that the other functions do not carry them.
 */
export function cloudContext({ reads = [], templates = {} }: Parts = {}): Context {
  return {
    openid: callerOpenid(),
    store: storeWith(...reads),
    clock,
    contentCheck: cloudContentCheck,
    files: cloudFiles,
    templates,
  }
}
