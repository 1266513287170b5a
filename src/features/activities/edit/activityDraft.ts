import type { Audience } from '@domain/activities/audience'
import { faultOfTimes, LONGEST_DAYS } from '@domain/activities/check-in-window'
import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import type { Topic } from '@domain/activities/topic'
import { addDays, type Day, dayOf, instantAt, timeOf } from '@domain/calendar/beijing'
import { errorSentences } from '@domain/errors'
import type { ActivityDetails } from '@/cloud/activity'
import type { Planning } from '../mayPlan'

/** An item of the agenda being written; the key stays when others are taken out. */
export type TopicDraft = Topic & { key: number }

/** An activity as it is being written. Days and times are Beijing's; empty means not chosen yet. */
export type ActivityDraft = {
  activityId: string
  kind: ActivityKind | null
  title: string
  startDay: Day | ''
  startTime: string
  endDay: Day | ''
  endTime: string
  place: string
  topics: TopicDraft[]
  audience: Audience
  /** It was sent and no answer came: the cloud may have it as it was then. */
  sentOnce: boolean
}

export const TITLE_LENGTH = 60
export const PLACE_LENGTH = 60
export const TOPIC_LENGTH = 200
export const MOST_TOPICS = 20

const everybody: Audience = { scope: 'all', groupIds: [], plus: [], minus: [] }

/** A new activity, of no kind yet. */
export function emptyDraft(activityId: string): ActivityDraft {
  return {
    activityId,
    kind: null,
    title: '',
    startDay: '',
    startTime: '',
    endDay: '',
    endTime: '',
    place: '',
    topics: [],
    audience: everybody,
    sentOnce: false,
  }
}

/** A planned activity, to be changed. */
export function draftOf({
  activityId,
  kind,
  title,
  startsAt,
  endsAt,
  place,
  topics,
  audience,
}: ActivityDetails): ActivityDraft {
  return {
    activityId,
    kind,
    title,
    startDay: dayOf(startsAt),
    startTime: timeOf(startsAt),
    endDay: dayOf(endsAt),
    endTime: timeOf(endsAt),
    place,
    topics: topics.map((topic, key) => ({ ...topic, key })),
    audience,
    sentOnce: false,
  }
}

/** Takes a kind's defaults over, and keeps whatever was written already. A group leader's meetings are their group's alone. */
export function withKind(draft: ActivityDraft, kind: ActivityKind, planning: Planning): ActivityDraft {
  const { audience, topics } = activityKinds[kind]
  const written = draft.topics.filter(({ text }) => text.trim() !== '')
  const groupIds = planning.for === 'group' ? [planning.groupId] : draft.audience.groupIds
  const next: ActivityDraft = {
    ...draft,
    kind,
    topics: written.length > 0 ? written : topics.map((topic, key) => ({ ...topic, key })),
    audience: { scope: audience.scope, groupIds: audience.scope === 'groups' ? groupIds : [], plus: [], minus: [] },
  }
  return withEndByKind(next)
}

/** The end follows the beginning by as long as the kind usually takes. */
function withEndByKind(draft: ActivityDraft): ActivityDraft {
  const { kind, startDay, startTime } = draft
  if (kind === null || startDay === '' || startTime === '') return draft
  const end = new Date(Date.parse(instantAt(startDay, startTime)) + activityKinds[kind].minutes * 60_000).toISOString()
  return { ...draft, endDay: dayOf(end), endTime: timeOf(end) }
}

/** How long the activity being written lasts, where both ends are chosen. */
function lengthOf({ startDay, startTime, endDay, endTime }: ActivityDraft): number | undefined {
  if (!startDay || !startTime || !endDay || !endTime) return undefined
  return Date.parse(instantAt(endDay, endTime)) - Date.parse(instantAt(startDay, startTime))
}

/** Moves the beginning: an end that was chosen moves along, so that an hour stays an hour; otherwise the kind says when. */
export function withStart(
  draft: ActivityDraft,
  start: Partial<Pick<ActivityDraft, 'startDay' | 'startTime'>>,
): ActivityDraft {
  const moved = { ...draft, ...start }
  const length = lengthOf(draft)
  if (length !== undefined && length > 0) {
    const end = new Date(Date.parse(instantAt(moved.startDay, moved.startTime)) + length).toISOString()
    return { ...moved, endDay: dayOf(end), endTime: timeOf(end) }
  }
  const kept = length === undefined ? { ...moved, endDay: moved.startDay } : moved
  const keptLength = lengthOf(kept)
  return keptLength !== undefined && keptLength > 0 ? kept : withEndByKind(kept)
}

/** Adds an empty item to the agenda. */
export function withTopic(draft: ActivityDraft): ActivityDraft {
  const key = Math.max(-1, ...draft.topics.map((topic) => topic.key)) + 1
  return { ...draft, topics: [...draft.topics, { key, text: '', nature: 'party' }] }
}

/** The latest day an activity that begins on the day may end on. */
export function lastEndDay(startDay: Day): Day {
  return addDays(startDay, LONGEST_DAYS)
}

/** What is wrong, by the field it is shown at. */
export type Faults = Partial<Record<'title' | 'start' | 'end' | 'place' | 'audience', string>>

/** Looks over the form before it is sent, with the cloud's own rules. `expected` is how many the audience comes to. */
export function faultsOf(draft: ActivityDraft, expected: number | undefined): Faults {
  const faults: Faults = {}
  if (draft.title.trim() === '') faults.title = '请填写主题'
  if (!draft.startDay) faults.start = '请选择日期'
  else if (!draft.startTime) faults.start = '请选择开始时间'
  else if (!draft.endDay || !draft.endTime) faults.end = '请选择结束时间'
  else {
    const times = faultOfTimes(instantAt(draft.startDay, draft.startTime), instantAt(draft.endDay, draft.endTime))
    if (times) faults.end = errorSentences[times]
  }
  if (draft.place.trim() === '') faults.place = '请填写地点，线上开会就写“线上”'
  if (draft.audience.scope === 'groups' && draft.audience.groupIds.length === 0) faults.audience = '请选择党小组'
  else if (expected === 0) faults.audience = errorSentences.NO_ONE_EXPECTED
  return faults
}

/** Where a refusal of the cloud belongs in the form; the rest is told in a dialog. */
export function faultsFrom({ code, message }: { code: string; message: string }): Faults | undefined {
  switch (code) {
    case 'ENDS_BEFORE_BEGIN':
    case 'TOO_LONG':
      return { end: message }
    case 'NO_ONE_EXPECTED':
      return { audience: message }
    case 'ACTIVITY_STARTED':
      return { start: message }
    case 'TEXT_REFUSED':
      return { title: message }
    default:
      return undefined
  }
}

/** The form as the cloud takes it; only for a draft without faults. Items of the agenda left empty are left out. */
export function inputOf({
  activityId,
  kind,
  title,
  startDay,
  startTime,
  endDay,
  endTime,
  place,
  topics,
  audience,
}: ActivityDraft) {
  if (kind === null) throw new Error('a draft without a kind is not sent')
  return {
    activityId,
    kind,
    title: title.trim(),
    startsAt: instantAt(startDay, startTime),
    endsAt: instantAt(endDay, endTime),
    place: place.trim(),
    topics: topics.filter(({ text }) => text.trim() !== '').map(({ text, nature }) => ({ text: text.trim(), nature })),
    audience,
  }
}
