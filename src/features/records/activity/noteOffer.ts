import type { ActivityDetails } from '@/cloud/activity'

type Seen = Pick<ActivityDetails, 'kind' | 'phase' | 'mine' | 'leave' | 'expected'>

/**
 * What somebody may write of an activity that is over: a note, or where they missed it, what they studied instead. Nothing of
 * the committee's own meetings, nor of what was not for them.
 */
export function noteOffer({ kind, phase, mine, leave, expected }: Seen): 'note' | 'makeUp' | undefined {
  if (phase !== 'past' || kind === 'committeeMeeting') return undefined
  if (mine) return mine.state === 'absent' || mine.state === 'leave' ? 'makeUp' : 'note'
  if (!expected) return undefined
  return leave?.state === 'granted' && !leave.lapsed ? 'makeUp' : 'note'
}
