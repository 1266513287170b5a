import type { Audience } from '@domain/activities/audience'
import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import type { Topic } from '@domain/activities/topic'
import type { ActivityDetails } from '@/cloud/activity'
import type { desk } from '@/cloud/client'
import type { Planning } from '../mayPlan'
import { type GuestDraft, guestDrafts } from './guestsDraft'
import type { RepeatDraft } from './seriesDraft'
import { type Times, timesOf, withEndByKind } from './timesDraft'

/** An item of the agenda being written; the key stays when others are taken out. */
export type TopicDraft = Topic & { key: number }

/** A member who holds the lecture. */
export type Lecturer = { memberId: string; name: string }

/** What planning an activity sends. */
export type CreateInput = Parameters<typeof desk.activities.create.mutate>[0]

/** An activity as it is being written. */
export type ActivityDraft = Times & {
  activityId: string
  kind: ActivityKind | null
  title: string
  place: string
  topics: TopicDraft[]
  audience: Audience
  lecturers: Lecturer[]
  guests: GuestDraft[]
  /** How a new one is repeated. */
  repeat: RepeatDraft | null
  /** Why one that was planned is moved. */
  reason: string
  /** The later ones of its series are changed with it. */
  following: boolean
  /** It was sent so, and no answer came: the cloud may have it. */
  sent: CreateInput | null
}

export const TITLE_LENGTH = 60
export const PLACE_LENGTH = 60
export const REASON_LENGTH = 100
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
    lecturers: [],
    guests: [],
    repeat: null,
    reason: '',
    following: false,
    sent: null,
  }
}

/** A planned activity, to be changed. */
export function draftOf(activity: ActivityDetails): ActivityDraft {
  const { activityId, kind, title, place, topics, audience, lecturers, guests } = activity
  return {
    ...emptyDraft(activityId),
    ...timesOf(activity),
    kind,
    title,
    place,
    topics: topics.map((topic, key) => ({ ...topic, key })),
    audience,
    lecturers,
    guests: guestDrafts(guests),
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

/** Adds an empty item to the agenda. */
export function withTopic(draft: ActivityDraft): ActivityDraft {
  const key = Math.max(-1, ...draft.topics.map((topic) => topic.key)) + 1
  return { ...draft, topics: [...draft.topics, { key, text: '', nature: 'party' }] }
}

/** Whether there is anything in it that somebody would miss. */
export function isWritten({ title, place, startDay, topics, guests, lecturers, sent }: ActivityDraft): boolean {
  const words = [title, place, ...topics.map(({ text }) => text)].some((text) => text.trim() !== '')
  return words || startDay !== '' || guests.length > 0 || lecturers.length > 0 || sent !== null
}
