import type { ActivityDetails } from '@/cloud/activity'
import type { ActivityDraft, CreateInput } from './activityDraft'
import { guestsOf } from './guestsDraft'
import { seriesOf } from './seriesDraft'
import { instantsOf } from './timesDraft'

/** What of the form every sending has. Items of the agenda and guests left empty are left out. */
function inputOf(draft: ActivityDraft) {
  const { activityId, kind, title, place, topics, audience, lecturers, guests } = draft
  if (kind === null) throw new Error('a draft without a kind is not sent')
  return {
    activityId,
    kind,
    title: title.trim(),
    ...instantsOf(draft),
    place: place.trim(),
    topics: topics.filter(({ text }) => text.trim() !== '').map(({ text, nature }) => ({ text: text.trim(), nature })),
    audience,
    lecturerIds: lecturers.map(({ memberId }) => memberId),
    guests: guestsOf(guests),
  }
}

/** The form as planning takes it; only for a draft without faults. */
export function createInputOf(draft: ActivityDraft): CreateInput {
  return { ...inputOf(draft), series: seriesOf(draft.repeat, draft) }
}

/** The form as a change of a planned activity takes it; only for a draft without faults. */
export function reviseInputOf(draft: ActivityDraft) {
  return { ...inputOf(draft), reason: draft.reason.trim(), following: draft.following }
}

/** What of when and where the form would change. */
export function moveOf(draft: ActivityDraft, planned: Pick<ActivityDetails, 'startsAt' | 'endsAt' | 'place'>) {
  const { startDay, startTime, endDay, endTime } = draft
  if (!startDay || !startTime || !endDay || !endTime) return null
  const { startsAt, endsAt } = instantsOf(draft)
  // As the cloud compares them; what was planned may have seconds, which the form has not.
  if (!sameMinute(startsAt, planned.startsAt) || !sameMinute(endsAt, planned.endsAt)) return 'time'
  return draft.place.trim() === planned.place ? null : 'place'
}

const sameMinute = (one: string, other: string) => one.slice(0, 16) === other.slice(0, 16)
