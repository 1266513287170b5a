import { useEffect, useRef, useState } from 'react'
import type { MinutesReading } from '@/cloud/meetings'
import { useDraft } from '@/storage/useDraft'
import { draftFrom, isUnsaved, type MinutesDraft, onTopOf, standingOf } from './minutesDraft'

/** Where the phone keeps what is typed about a meeting. One draft a meeting, with the version it began from inside. */
export const draftKey = (activityId: string) => `minutes:${activityId}`

/**
 * What is being written, kept on the phone as it is typed. It follows the cloud for as long as nothing was written here, and
 * never when something was: then it says so (`conflict`).
 */
export function useMinutesDraft(reading: MinutesReading, self: string) {
  const [initial] = useState(() => draftFrom(reading, self))
  const { value, change, clear, restored } = useDraft<MinutesDraft>(draftKey(reading.activityId), initial)
  const standing = standingOf(value, reading)
  useEffect(() => {
    if (standing === 'behind') change((now) => draftFrom(reading, self, now.edition + 1))
    if (standing === 'moved') change((now) => onTopOf(now, reading))
  }, [standing, reading, self, change])

  const latest = useRef(value)
  latest.current = value
  // Nothing of one's own stands in it: the phone need not keep it.
  useEffect(
    () => () => {
      if (!isUnsaved(latest.current)) clear()
    },
    [clear],
  )
  return { value, change, restored: restored && isUnsaved(value), conflict: standing === 'conflict', latest }
}

export type WrittenMinutes = ReturnType<typeof useMinutesDraft>
