import type { api } from './client'

/** An activity's own page, as the cloud gives it to one member. */
export type ActivityDetails = Awaited<ReturnType<typeof api.activities.detail.query>>

/** Where it is kept. */
export const detailKey = (activityId: string) => ['activities', 'detail', { activityId }]
