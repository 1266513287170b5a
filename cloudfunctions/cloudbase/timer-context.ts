import type { TimerContext } from '../services/context'
import { duesReads } from './dues-reads'
import { cloudMessenger } from './messenger'
import { callerOpenid } from './sdk'
import { storeWith } from './store'
import { deployedTemplates } from './templates'
import { yearReads } from './year-reads'

/** The ports of one run of the timer, and whoever calls it instead of the timer. To be made inside `main`. */
export function timerContext(): TimerContext & { openid: string | undefined } {
  return {
    openid: callerOpenid(),
    store: storeWith(duesReads, yearReads),
    clock: { now: () => new Date().toISOString() },
    templates: deployedTemplates,
    messenger: cloudMessenger,
  }
}
