import type { api } from './client'

/** The minutes of a meeting with what stands around them, as the cloud gives them to one member. */
export type MinutesReading = Awaited<ReturnType<typeof api.minutes.read.query>>

/** Where they are kept. */
export const minutesKey = (activityId: string) => ['minutes', 'read', { activityId }]

/** A vote as an activity's page and its minutes show it. */
export type VoteSummary = MinutesReading['votes'][number]

/** A vote with the hands raised. */
export type VoteReading = Awaited<ReturnType<typeof api.votes.read.query>>

/** Where it is kept. */
export const voteKey = (voteId: string) => ['votes', 'read', { voteId }]
