import type { TimerContext } from '../services/context'
import { cloudMessenger } from './messenger'
import { callerOpenid } from './sdk'
import { cloudStore } from './store'
import { deployedTemplates } from './templates'

/** The ports of one run of the timer, and whoever calls it instead of the timer. To be made inside `main`. */
export function timerContext(): TimerContext & { openid: string | undefined } {
  return {
    openid: callerOpenid(),
    store: cloudStore,
    clock: { now: () => new Date().toISOString() },
    templates: deployedTemplates,
    messenger: cloudMessenger,
  }
}
