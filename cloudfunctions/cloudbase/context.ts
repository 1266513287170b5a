import type { Context } from '../services/context'
import { cloudContentCheck } from './content-check'
import { cloudFiles } from './files'
import { callerOpenid } from './sdk'
import { cloudStore } from './store'
import { deployedTemplates } from './templates'

const clock = { now: () => new Date().toISOString() }

/** The ports of one call. To be made inside `main`: only there does the platform say who is calling. */
export function cloudContext(): Context {
  return {
    openid: callerOpenid(),
    store: cloudStore,
    clock,
    contentCheck: cloudContentCheck,
    files: cloudFiles,
    templates: deployedTemplates,
  }
}
