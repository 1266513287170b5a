import type { recordsCloud } from '@/cloud/client'

/** A member's year as the cloud tells it, their own or to an officer. */
export type YearSheet = Awaited<ReturnType<typeof recordsCloud.study.mine.query>>
