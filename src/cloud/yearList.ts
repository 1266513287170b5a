import { useQuery } from '@tanstack/react-query'
import { yearly } from './client'
import { queryClient } from './query'

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

/** What the list's page shows at first. */
export type ListFilter = 'all' | 'mine' | 'waiting' | 'late'

/** Where one's own tasks are kept. */
export const OWN_TASKS_KEY = ['tasks', 'mine']

/** The year's list with its tasks. */
export const useYearList = (year: number) =>
  useQuery({ queryKey: ['list', 'read', { year }], queryFn: () => yearly.list.read.query({ year }) })

/** One's own tasks that are due or late, and what waits for one's word. */
export const useOwnTasks = () => useQuery({ queryKey: OWN_TASKS_KEY, queryFn: () => yearly.tasks.mine.query() })

/** After anything that changes a list or how far a task is. */
export function refreshYear(): void {
  queryClient.invalidateQueries({ queryKey: ['list'] })
  queryClient.invalidateQueries({ queryKey: ['tasks'] })
}

/** The page of a year's list. */
export const listPage = (year: number, filter: ListFilter = 'all') =>
  `/packages/year/list/index?year=${year}&filter=${filter}`

/** The page of a row. */
export const rowPage = (year: number, rowId: string) => `/packages/year/row/index?year=${year}&row=${rowId}`

/** The page of a task; its id holds colons. */
export const taskPage = (year: number, taskId: string) =>
  `/packages/year/task/index?year=${year}&task=${encodeURIComponent(taskId)}`

/** Where a list is imported, and brought up to date. */
export const importPage = (year: number) => `/packages/list-import/import/index?year=${year}`

/** Where a row is written. */
export const editPage = (year: number, rowId?: string) =>
  `/packages/list-import/edit/index?year=${year}${rowId ? `&rowId=${rowId}` : ''}`
