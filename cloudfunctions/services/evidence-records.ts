import type { Activity } from '../../domain/activities/activity'
import { dayOf } from '../../domain/calendar/beijing'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import type { HeldActivity, ListYear } from '../ports/joined-reads'

/** Both business and Party work on one agenda (双当双抓, standard 1.1). */
function holdsBoth(topics: Activity['topics']): boolean {
  return ['party', 'business'].every((nature) => topics.some((topic) => topic.nature === nature))
}

/** What was held, as evidence: nothing that is called off or still lies ahead. */
export function activityRecords(
  activities: readonly HeldActivity[],
  came: ListYear['came'],
  now: string,
): EvidenceRecord[] {
  const cameIds = new Map<string, string[]>()
  for (const { memberId, activityIds } of came) {
    for (const id of activityIds) cameIds.set(id, [...(cameIds.get(id) ?? []), memberId])
  }
  return activities
    .filter(({ state, endsAt }) => state !== 'cancelled' && endsAt <= now)
    .map((activity): EvidenceRecord => {
      const {
        _id,
        kind,
        title,
        on,
        topics,
        lecturerIds = [],
        guests = [],
        minutes,
        createdAt,
        endsAt,
        textHeld = false,
      } = activity
      return {
        ...{ kind, id: _id, on, title, lecturerIds, textHeld },
        guestLecturers: guests.filter(({ lectures }) => lectures).map(({ name }) => name),
        cameIds: cameIds.get(_id) ?? [],
        bothNatures: holdsBoth(topics),
        ...(minutes && { minutes }),
        ...(createdAt > endsAt && { backEntered: true as const, enteredOn: dayOf(createdAt) }),
      }
    })
}
