import { cloudContext } from '../cloudbase/context'
import { deployedTemplates } from '../cloudbase/templates'
import { yearReads } from '../cloudbase/year-reads'
import { handle } from '../rpc/handle'
import { hearEvent, isWeChatEvent } from '../services/subscription-events'
import { messagesRouter } from './router'

/** Entry of what phones ask about messages, and of what WeChat tells by itself of subscriptions. */
export function main(event: unknown) {
  const context = cloudContext({ reads: [yearReads], templates: deployedTemplates })
  // Whoever forges an event speaks of their own account alone: the platform says whose it is.
  if (isWeChatEvent(event)) return hearEvent(context, event)
  return handle(messagesRouter, event, context)
}
