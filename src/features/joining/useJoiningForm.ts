import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from '@/storage/useDraft'
import { emptyFields } from './placedError'

/**
 * How both forms behave: fields left empty are marked once sending was tried, an answer's complaint goes when something is
 * changed, and nothing is sent before all is filled in.
 */
export function useJoiningForm<T extends Record<string, string>, R>(
  draft: Draft<T>,
  mutation: UseMutationResult<R, Error, T>,
) {
  const [tried, setTried] = useState(false)
  return {
    empty: tried ? emptyFields(draft.value) : [],
    change: (values: Partial<T>) => {
      if (mutation.isError) mutation.reset()
      draft.change((now) => ({ ...now, ...values }))
    },
    send: () => {
      setTried(true)
      if (emptyFields(draft.value).length === 0) mutation.mutate(draft.value)
    },
  }
}
