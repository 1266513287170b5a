import { REACH_PAGE } from '@domain/pages'
import type { ReachTarget } from './reading'

/** The page about an activity. */
export const activityReachPage = (activityId: string) => `${REACH_PAGE}?activity=${activityId}`

/** The page about a task; its id holds colons. */
export const taskReachPage = (year: number, taskId: string) =>
  `${REACH_PAGE}?year=${year}&task=${encodeURIComponent(taskId)}`

/** What the page's address asks for. A task's id comes escaped on WeChat and plain in the browser. */
export function targetOf({ activity, year, task }: Partial<Record<string, string>>): ReachTarget {
  if (activity) return { activityId: activity }
  return year && task ? { year: Number(year), taskId: decodeURIComponent(task) } : 'branch'
}
