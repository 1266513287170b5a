import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { newLocalId } from '@/storage/localId'
import type { Draft } from '@/storage/useDraft'
import { type Batch, inputOf, newBatch, withSent } from './batch'
import { type Told, toldOf } from './outcomes'

const KEY = ['dues', 'collection']

/** Who owes what. It stays on the phone, so that a table without a signal has its list. */
export function useCollection() {
  return useQuery({ queryKey: KEY, queryFn: () => duesCloud.dues.collection.query(), staleTime: 0 })
}

/** Asks anew what this page shows, and marks what else tells of payments as old: a month all have paid ticks a task. */
function refresh(): void {
  queryClient.invalidateQueries({ queryKey: KEY })
  for (const key of ['dues', 'tasks', 'list', 'activities']) {
    queryClient.invalidateQueries({ queryKey: [key], refetchType: 'none' })
  }
}

/** Codes after which nobody knows whether the cloud took it. */
const UNKNOWN = ['TIMEOUT', 'SLOW', 'FAULT', 'OFFLINE']

/** The one confirm. What was marked stays until the cloud has answered, and a retry is the same confirm. */
export function useConfirm({ value, change }: Draft<Batch>, today: string) {
  const [told, setTold] = useState<Told>()
  const sending = useRef(false)
  const send = useMutation({
    mutationFn: (batch: Batch) => duesCloud.dues.record.mutate(inputOf(batch, today)),
    meta: { quiet: true },
    onSuccess: ({ outcomes }, batch) => {
      setTold(toldOf(batch, outcomes))
      change((now) => newBatch(newLocalId(), now))
    },
    onSettled: () => {
      sending.current = false
      refresh()
    },
  })
  const { message, code } = send.error ? cloudErrorOf(send.error) : { message: undefined, code: '' }
  return {
    confirm: () => {
      // Two taps come faster than a button is drawn anew.
      if (sending.current) return
      sending.current = true
      send.mutate(value)
      change(withSent)
    },
    busy: send.isPending,
    problem: message && (UNKNOWN.includes(code) ? `${message}标记都在，再登记一次也不会重复。` : message),
    told,
    close: () => {
      setTold(undefined)
      send.reset()
    },
  }
}
