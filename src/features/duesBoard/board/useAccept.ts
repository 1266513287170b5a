import { useMutation } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'
import { refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import type { Declaration } from './waiting'

/** What is written down as the reason of a change that a member's own calculation brought. */
const REASON = '采用本人自己算的数额'

/** Makes what a member calculated their assessment, from the month they said; how often they pay stays. A repeat adds nothing. */
export function useAccept() {
  return useMutation({
    mutationFn: ({ memberId, from, livelihood, fen, current }: Declaration) =>
      duesCloud.assessing.assess.mutate({
        items: [{ memberId, from, livelihood, fen, rhythm: current?.rhythm ?? 'monthly', declared: true }],
        ...{ yearly: false, reason: REASON },
      }),
    onSuccess: () => tellDone('已核定'),
    onSettled: refreshDues,
  })
}
