import { useQuery } from '@tanstack/react-query'
import { yearly } from './client'

/** A year's list as the cloud gives it to one member. */
export type ListReading = Awaited<ReturnType<typeof yearly.list.read.query>>

/** A row of it. */
export type YearRow = NonNullable<ListReading['list']>['rows'][number]

/** A task as lists show it. */
export type TaskBrief = YearRow['tasks'][number]

/** A row on its own page. */
export type RowReading = Awaited<ReturnType<typeof yearly.list.row.query>>

/** A task on its own page. */
export type TaskReading = Awaited<ReturnType<typeof yearly.tasks.read.query>>

/** Where one's own tasks are kept. */
export const OWN_TASKS_KEY = ['tasks', 'mine']

/** The year's list with its tasks. */
export const useYearList = (year: number) =>
  useQuery({ queryKey: ['list', 'read', { year }], queryFn: () => yearly.list.read.query({ year }) })

/** One's own tasks that are due or late, and what waits for one's word. */
export const useOwnTasks = () => useQuery({ queryKey: OWN_TASKS_KEY, queryFn: () => yearly.tasks.mine.query() })
