import { useQuery } from '@tanstack/react-query'
import { yearly } from './client'

/** What a list is read with, as the cloud knows it. */
export type ListContext = Awaited<ReturnType<typeof yearly.list.importContext.query>>

/** The roster, what was answered before, and the lists there are. Asked anew each time: the next import is compared with it. */
export const useListContext = (year: number) =>
  useQuery({
    queryKey: ['list', 'importContext', { year }],
    queryFn: () => yearly.list.importContext.query({ year }),
    staleTime: 0,
    // Whole lists, and only for the time of an import.
    meta: { keep: false },
  })
