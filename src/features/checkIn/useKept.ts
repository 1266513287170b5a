import type { CheckInJob } from '@/outbox/jobs'
import { outbox, useOutbox } from '@/outbox/phoneOutbox'

/** One's check-ins that this phone has yet to send, the earliest of each activity. */
export function useKept(): CheckInJob[] {
  const { waiting } = useOutbox()
  // One that is just being tried is not kept yet: its button says so.
  const mine = waiting.filter((job): job is CheckInJob => job.kind === 'checkIn' && !outbox.isLive(job.id))
  return mine.filter((job, at) => mine.findIndex(({ activityId }) => activityId === job.activityId) === at)
}
