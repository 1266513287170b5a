import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cloudErrorOf } from '@/cloud/errors'
import { ErrorState } from './ErrorState'
import { Skeleton } from './Skeleton'

type LoadedProps<T> = {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
  /** What to draw while it is read for the first time, if three grey lines are not its shape. */
  skeleton?: ReactNode
}

/**
 * Draws an answer and its other states: what was known last is shown rather than an error; without it a skeleton, then
 * the cloud's sentence with a retry. (An empty answer is the screen's own matter: it knows the next step.)
 */
export function Loaded<T>(props: LoadedProps<T>) {
  // A node of its own: when a child comes or goes, Taro sends all the children of its parent again.
  return <View>{stateOf(props)}</View>
}

function stateOf<T>({ query, children, skeleton }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <ErrorState onRetry={() => query.refetch()} busy={query.isFetching}>
        {cloudErrorOf(query.error).message}
      </ErrorState>
    )
  }
  if (query.fetchStatus === 'paused') return <ErrorState>没有网络，还没有看过这一页。联网后会自动打开。</ErrorState>
  return skeleton ?? <Skeleton />
}
