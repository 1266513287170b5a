import type { CheckInJob } from '@/outbox/jobs'
import { useOutbox } from '@/outbox/phoneOutbox'

/** One's check-ins that this phone has yet to send, the earliest of each activity. */
export function useKept(): CheckInJob[] {
  const { waiting } = useOutbox()
  const mine = waiting.filter((job): job is CheckInJob => job.kind === 'checkIn')
  return mine.filter((job, at) => mine.findIndex(({ activityId }) => activityId === job.activityId) === at)
}
