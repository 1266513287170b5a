import type { api } from '@/cloud/client'

/** An activity's own page, as the cloud gives it to one member. */
export type ActivityDetails = Awaited<ReturnType<typeof api.activities.detail.query>>
