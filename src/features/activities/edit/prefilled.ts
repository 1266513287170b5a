import type { ActivityDetails } from '@/cloud/activity'
import type { PartyDayProposal } from '@/cloud/partyDays'
import { type ActivityDraft, draftOf, emptyDraft, type Lecturer, withKind } from './activityDraft'

/** The same once more: everything but the day. `present` leaves out lecturers who have left, where it is known. */
export function copyOf(activity: ActivityDetails, activityId: string, present?: readonly Lecturer[]): ActivityDraft {
  const draft = draftOf(activity)
  const here = (lecturer: Lecturer) => !present || present.some(({ memberId }) => memberId === lecturer.memberId)
  // Without its day, an end on another day means nothing; the usual length is then the kind's.
  const sameDay = draft.startDay === draft.endDay
  return {
    ...draft,
    activityId,
    startDay: '',
    endDay: '',
    endTime: sameDay ? draft.endTime : '',
    lecturers: draft.lecturers.filter(here),
  }
}

/** A month's fixed Party day, with everything that the rule says. What it is about is for people to say. */
export function partyDayDraft(
  { on, time, place }: Pick<PartyDayProposal, 'on' | 'time' | 'place'>,
  activityId: string,
): ActivityDraft {
  const day = { ...emptyDraft(activityId), startDay: on, endDay: on, startTime: time, place }
  return withKind(day, 'themePartyDay', { for: 'branch' })
}
