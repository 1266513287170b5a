import { router } from '../rpc/procedure'
import { activities } from './procedures/activities'
import { attendance } from './procedures/attendance'
import { binding } from './procedures/binding'
import { checkIn } from './procedures/check-in'
import { leave } from './procedures/leave'
import { members } from './procedures/members'
import { minutes } from './procedures/minutes'
import { session } from './procedures/session'
import { votes } from './procedures/votes'

/** What every member's phone asks, day by day; officers' work is the desk function's, documents are the documents function's. */
export const apiRouter = router({
  session,
  binding,
  members,
  activities,
  leave,
  checkIn,
  attendance,
  votes,
  minutes,
})

/** What the phone's client is typed by. */
export type ApiRouter = typeof apiRouter
