import { useQuery } from '@tanstack/react-query'
import { desk } from './client'

/** Where the proposals are kept: planning an activity or changing the rule changes them. */
export const PARTY_DAYS_KEY = ['activities', 'partyDays']

/** The branch's fixed Party day, and the months that still lack theirs. */
export type PartyDays = Awaited<ReturnType<typeof desk.activities.partyDays.query>>

/** A month that lacks its Party day, with a date and last year's theme. */
export type PartyDayProposal = PartyDays['proposals'][number]

/** Asked by those who plan for the whole branch alone: others' phones never send it. */
export function usePartyDays(plans: boolean) {
  return useQuery({
    queryKey: PARTY_DAYS_KEY,
    queryFn: () => desk.activities.partyDays.query(),
    enabled: plans,
  })
}
