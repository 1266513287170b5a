import { router } from '../rpc/procedure'
import { activities } from './procedures/activities'
import { attendance } from './procedures/attendance'
import { binding } from './procedures/binding'
import { checkIn } from './procedures/check-in'
import { members } from './procedures/members'
import { session } from './procedures/session'

/** What every member's phone asks, day by day; officers' work is the desk function's, documents are the documents function's. */
export const apiRouter = router({ session, binding, members, activities, checkIn, attendance })

/** What the phone's client is typed by. */
export type ApiRouter = typeof apiRouter
