import { router } from '../rpc/procedure'
import { activities } from './procedures/activities'
import { attendance } from './procedures/attendance'
import { binding } from './procedures/binding'
import { branch } from './procedures/branch'
import { leave } from './procedures/leave'
import { members } from './procedures/members'
import { minutes } from './procedures/minutes'
import { roster } from './procedures/roster'
import { votes } from './procedures/votes'

/**
 * What officers do at their desk: plan, decide, keep the books. Apart from the door, where every member's phone waits for a
 * cold start.
 */
export const deskRouter = router({
  binding,
  branch,
  members,
  roster,
  activities,
  leave,
  attendance,
  votes,
  minutes,
})

/** What the phone's client is typed by. */
export type DeskRouter = typeof deskRouter
