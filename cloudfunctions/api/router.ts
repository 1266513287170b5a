import { router } from '../rpc/procedure'
import { activities } from './procedures/activities'
import { attendance } from './procedures/attendance'
import { binding } from './procedures/binding'
import { branch } from './procedures/branch'
import { checkIn } from './procedures/check-in'
import { members } from './procedures/members'
import { roster } from './procedures/roster'
import { session } from './procedures/session'

/** Every light call a phone can make; the heavy ones are the documents function's. */
export const apiRouter = router({ session, binding, branch, members, roster, activities, checkIn, attendance })

/** What the phone's client is typed by. */
export type ApiRouter = typeof apiRouter
