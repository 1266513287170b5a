import type { Templates } from '../../domain/reminders/templates'
import type { Context } from '../services/context'
import { cloudContentCheck } from './content-check'
import { cloudFiles } from './files'
import { callerOpenid } from './sdk'
import { cloudStore } from './store'

const clock = { now: () => new Date().toISOString() }

/**
 * The ports of one call. To be made inside `main`: only there does the platform say who is calling. Templates are given by who
 * needs them, so that the other functions do not carry their reading.
 */
export function cloudContext(templates: Templates = {}): Context {
  return {
    openid: callerOpenid(),
    store: cloudStore,
    clock,
    contentCheck: cloudContentCheck,
    files: cloudFiles,
    templates,
  }
}
