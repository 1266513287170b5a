import { extraSource } from '@domain/dues/entry'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'
import type { Draft } from '@/storage/useDraft'
import { nextCall, recordInput, resultOf, type StatementResult, withOutcomes } from './calls'
import type { Sending, StatementDraft } from './statementDraft'

/**
 * Registers what is settled, call by call. What came of each is kept at once, so that after a break it goes on where it
 * stood; a call whose answer was lost is sent again under its own id.
 */
export function useRegistering(draft: Draft<StatementDraft>, onDone: (result: StatementResult) => void) {
  const queries = useQueryClient()
  const forget = () => Promise.all([['dues'], ['duesBooks']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  const registering = useMutation({
    mutationFn: async (start: Sending) => {
      const { channel } = draft.value
      let sending = start
      for (let next = nextCall(sending); next; next = nextCall(sending)) {
        if ('batch' in next) {
          const { outcomes } = await duesCloud.dues.record.mutate(recordInput(next.batch, channel))
          sending = withOutcomes(sending, next.batch, outcomes)
        } else {
          const { key, batchId, memberId, on, fen } = next.extra
          const source = extraSource(key)
          await duesCloud.dues.recordExtra.mutate({ batchId, memberId, on, fen, channel, source })
          sending = { ...sending, outcomes: { ...sending.outcomes, [source]: { outcome: 'registered' } } }
        }
        const kept = sending
        draft.change((now) => ({ ...now, sending: kept }))
      }
      return resultOf(sending)
    },
    onSuccess: onDone,
    onSettled: forget,
    // The page shows the sentence, with what can be done.
    meta: { quiet: true },
  })
  return { registering, forget }
}
