import { router } from '../rpc/procedure'
import { inbox } from './procedures/inbox'
import { reach } from './procedures/reach'
import { reminders } from './procedures/reminders'
import { subscriptions } from './procedures/subscriptions'

/** What was told to people, what WeChat may tell them, and whom it does not reach. The sending itself is the timer's. */
export const messagesRouter = router({ inbox, subscriptions, reach, reminders })

/** What the phone's client is typed by. */
export type MessagesRouter = typeof messagesRouter
