import { useMutation, useQuery } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { itemsOf, type Round, type RoundMarks } from './roundMarks'

/** Items that one call takes. */
const ITEMS_A_CALL = 300

/** The year's round as the cloud has it. */
export function useRound(year: number) {
  return useQuery({
    queryKey: ['assessing', 'round', { year }],
    queryFn: () => duesCloud.assessing.round.query({ year }),
    staleTime: 0,
  })
}

/** One confirm for all that is marked. What is assessed already is left alone by the cloud, so that a retry adds nothing. */
export function useAssess(rows: Round['rows'], onDone: () => void) {
  return useMutation({
    mutationFn: async (marks: RoundMarks) => {
      const items = itemsOf(rows, marks)
      for (let from = 0; from < items.length; from += ITEMS_A_CALL) {
        await duesCloud.assessing.assess.mutate({ items: items.slice(from, from + ITEMS_A_CALL), yearly: true })
      }
      return items.length
    },
    onSuccess: (people) => {
      onDone()
      tellDone(`核定好了 ${people} 人`)
    },
    onSettled: () => {
      for (const key of ['assessing', 'dues', 'tasks', 'list']) queryClient.invalidateQueries({ queryKey: [key] })
    },
  })
}
