import { useQuery } from '@tanstack/react-query'
import { api } from './client'

/** What the first screen answers. */
export type Today = Awaited<ReturnType<typeof api.activities.today.query>>

/** An activity as the first screen shows it. */
export type TodayCard = Today['cards'][number]

/** An activity as lists show it to one member. */
export type ActivityCard = Omit<TodayCard, 'mayRecord'>

/** Where the first screen's answer is kept: a check-in changes it in place. */
export const TODAY_KEY = ['activities', 'today']

/** What is on, what follows, what waits for an officer. `askAgainIn`: when it will have changed by itself. */
export function useToday(askAgainIn: (today: Today) => number | false) {
  return useQuery({
    queryKey: TODAY_KEY,
    queryFn: () => api.activities.today.query(),
    refetchInterval: ({ state }) => (state.data ? askAgainIn(state.data) : false),
  })
}
