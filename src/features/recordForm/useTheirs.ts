import { useCallback, useEffect, useRef } from 'react'
import type { Draft } from '@/storage/useDraft'
import { draftOf, type RecordDraft } from './recordDraft'
import type { RecordReading } from './recordQuery'

type Parts = {
  draft: Draft<RecordDraft>
  reading: RecordReading | undefined
  writing: boolean
  /** What stands in the form was written here before. */
  mine: boolean
}

/**
 * What somebody else made of the record meanwhile: followed for as long as nothing was typed here, and never afterwards; then it
 * is said, and either can be gone on with.
 */
export function useTheirs({ draft, reading, writing, mine }: Parts) {
  const { value, change, forget, restored, ready } = draft
  const touched = useRef(mine)
  const isNewer = writing && reading !== undefined && value.revision !== null && reading.revision > value.revision
  const isOwn = touched.current || restored
  useEffect(() => {
    if (ready && isNewer && !isOwn && reading) change((now) => draftOf(reading, now.edition + 1))
  }, [ready, isNewer, isOwn, reading, change])
  const own = useRef(isOwn)
  // What the phone keeps is not known before it has answered.
  own.current = isOwn || !ready
  // Nothing of one's own stands in it: the phone need not keep it.
  useEffect(
    () => () => {
      if (!own.current) forget()
    },
    [forget],
  )
  const touch = useCallback(() => {
    touched.current = true
    own.current = true
  }, [])
  return {
    conflict: isNewer && isOwn,
    touch,
    onMine: () => reading && change((now) => ({ ...now, revision: reading.revision })),
    onTheirs: () => reading && change((now) => draftOf(reading, now.edition + 1)),
  }
}
