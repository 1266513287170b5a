import { useQuery } from '@tanstack/react-query'
import { messages } from '@/cloud/client'

/** Of what: an activity, a task of a year's list, or everybody at any time. */
export type ReachTarget = { activityId: string } | { year: number; taskId: string } | 'branch'

type About = Awaited<ReturnType<typeof messages.reach.activity.query>>

/** Whom reminders reach; what they are about is missing where it is everybody at any time. */
export type ReachReading = Pick<About, 'people' | 'groupText'> & Partial<Omit<About, 'people' | 'groupText'>>

/** One person before and after a reminder. */
export type ReachedPerson = About['people'][number]

/** Where it is kept. */
export const REACH_KEY = ['reach']

function ask(target: ReachTarget): Promise<ReachReading> {
  if (target === 'branch') return messages.reach.branch.query()
  return 'taskId' in target ? messages.reach.task.query(target) : messages.reach.activity.query(target)
}

/** Asks whom reminders of something reach: it changes with every tap on somebody's phone, so it is never taken as known. */
export function useReach(target: ReachTarget) {
  const [path, input] =
    target === 'branch' ? ['branch', {}] : 'taskId' in target ? ['task', target] : ['activity', target]
  return useQuery<ReachReading>({ queryKey: [...REACH_KEY, path, input], queryFn: () => ask(target), staleTime: 0 })
}
