import type { Audience } from './audience'
import type { CheckInWindow } from './check-in-window'
import type { Guest } from './guest'
import type { ActivityKind } from './kinds'
import type { Move } from './move'
import type { Topic } from './topic'

/** A meeting or activity of the branch. */
export type Activity = {
  _id: string
  branchId: string
  kind: ActivityKind
  title: string
  /** Beijing day it begins on, and its year: what registers and lists select by. */
  on: string
  year: number
  startsAt: string
  endsAt: string
  place: string
  topics: Topic[]
  audience: Audience
  /** Members who hold the lecture (党课): what standards 2.1 and 2.2 and the list's rows 5 and 23 count. */
  lecturerIds?: string[]
  /** People from outside the branch. */
  guests?: Guest[]
  /** What it was moved from, the latest last. */
  moves?: Move[]
  /** Planned together with others. */
  seriesId?: string
  /**
   * Ids of those expected (应到), frozen when check-in is opened or the sheet is entered, so that later changes of the
   * roster do not rewrite the past. Until then the audience rule decides.
   */
  expected?: string[]
  checkIn: CheckInWindow
  /** Signs this activity's check-in codes; never leaves the cloud. */
  checkInKey: string
  state: 'planned' | 'cancelled'
  cancelReason?: string
  /** Who did not come has been settled: the sheet is complete. */
  settled?: { at: string; by: string }
  /** WeChat asked for a human look at the text: until then only officers see title and topics. */
  textHeld?: boolean
  createdBy: string
  createdAt: string
  updatedAt: string
}

/** What an activity is, seen from now. */
export type Phase = 'cancelled' | 'upcoming' | 'checkIn' | 'past'

/** Where the activity stands at the instant: check-in may open before it begins. */
export function phaseOf(activity: Pick<Activity, 'state' | 'checkIn' | 'endsAt'>, now: string): Phase {
  if (activity.state === 'cancelled') return 'cancelled'
  if (now < activity.checkIn.opensAt) return 'upcoming'
  return now <= activity.checkIn.closesAt ? 'checkIn' : 'past'
}
