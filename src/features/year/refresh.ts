import { queryClient } from '@/cloud/query'

/** After anything that changes a list or how far a task is. */
export function refreshYear(): void {
  queryClient.invalidateQueries({ queryKey: ['list'] })
  queryClient.invalidateQueries({ queryKey: ['tasks'] })
}
