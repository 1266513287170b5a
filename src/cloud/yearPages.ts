/** What the list's page shows at first. */
export type ListFilter = 'all' | 'mine' | 'waiting' | 'late'

/** The page of a year's list. */
export const listPage = (year: number, filter: ListFilter = 'all') =>
  `/packages/year/list/index?year=${year}&filter=${filter}`

/** The page of a task; its id holds colons. */
export const taskPage = (year: number, taskId: string) =>
  `/packages/year/task/index?year=${year}&task=${encodeURIComponent(taskId)}`

/** Where a list is imported, and brought up to date. */
export const importPage = (year: number) => `/packages/list-import/import/index?year=${year}`
